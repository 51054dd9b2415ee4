import type { ActivityPerson } from '@sandan/domain';
import type { Viewer } from '../../common/viewer.ts';

/** A viewer, as far as it says what they are to an activity. Who stands in for another acts in their place. */
export const personOf = ({ id, offices, memberships, belongsTo, actsIn }: Viewer): ActivityPerson => ({
  id,
  offices,
  units: memberships.map(({ unit }) => unit),
  communities: [...belongsTo, ...actsIn],
});
