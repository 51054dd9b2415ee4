/**
 * All that the app takes from the domain: words and labels. The workflow and its forms stay on the server, which
 * says what may be done and what is to be filled in; the size check bundles exactly this file.
 */
export { kinds, outcomes, sources, states, urgencies } from '@sandan/domain/ticket/words';
export type { Kind, Outcome, Source, State, Urgency } from '@sandan/domain/ticket/words';
export { homeStatuses, invites, roles } from '@sandan/domain/household/words';
export {
  administers,
  departureEffects,
  departures,
  holdsActivities,
  isAuthority,
  seesArea,
} from '@sandan/domain/org/words';
export { emergencyNumbers } from '@sandan/domain/org/emergency';
export type { Departure } from '@sandan/domain/org/words';
export { DRAFT_LASTS } from '@sandan/domain/kernel/draft';
export { pictureLimits, pictureSize } from '@sandan/domain/kernel/picture';
export type { Size } from '@sandan/domain/kernel/picture';
export type { RevealPurpose } from '@sandan/domain/person/reason';
export { boxesWithOrigin, boxKinds, boxStates } from '@sandan/domain/ticket/reading/box-filters';
export { takenFor } from '@sandan/domain/category/suggest';
export { FALLBACK } from '@sandan/domain/category/words';
export { opennessOf } from '@sandan/domain/ticket/openness';
export type { Openness } from '@sandan/domain/ticket/openness';
export { actionGroups, weights } from '@sandan/domain/case/row';
