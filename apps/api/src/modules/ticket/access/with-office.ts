import { actingPostOf, type Decision } from '@sandan/domain';
import type { Viewer } from '../../../common/viewer.ts';

/** Adds the office or post of the actor to the decision; none for anonymous actors. */
export const withOffice = (
  decision: Decision,
  viewer: Viewer,
  ticket: Parameters<typeof actingPostOf>[2],
): Decision => ({
  ...decision,
  event: {
    ...decision.event,
    office: decision.event.by === null ? null : actingPostOf(decision.event.as, viewer, ticket),
  },
});
