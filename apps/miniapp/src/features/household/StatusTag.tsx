import type { HomeStatus } from '../../api/contract';
import { homeStatuses } from '../../domain';
import { Tag, type Tone } from '../../ui/Tag';

const tones: Readonly<Record<HomeStatus, Tone>> = {
  unconfirmed: 'amber',
  confirmed: 'green',
  refused: 'red',
  ended: 'red',
};

/** How far a home is confirmed. */
export const StatusTag = ({ status }: { status: HomeStatus }) => (
  <Tag text={homeStatuses[status]} tone={tones[status]} />
);
