export * from './kernel/errors.ts';
export * from './kernel/form.ts';
export * from './kernel/draft.ts';
export * from './kernel/picture.ts';
export * from './ticket/words.ts';
export * from './ticket/forms.ts';
export * from './ticket/phrases.ts';
export * from './kernel/tidy.ts';
export * from './ticket/neighbours.ts';
export * from './ticket/openness.ts';
export * from './kernel/time.ts';
export * from './kernel/calendar.ts';
export * from './kernel/holidays.ts';
export * from './kernel/form-check.ts';
export * from './org/words.ts';
export * from './person/reveal-budget.ts';
export * from './person/reason.ts';
export * from './household/words.ts';
export * from './household/doors.ts';
export * from './household/household.ts';
export * from './org/office-rules.ts';
export * from './org/acted-in.ts';
export * from './org/absence.ts';
export * from './org/roster.ts';
export * from './org/emergency.ts';
export * from './ticket/budgets.ts';
export * from './ticket/clocks.ts';
export * from './ticket/ticket.ts';
export * from './ticket/cast.ts';
export * from './ticket/relations.ts';
export * from './ticket/guards.ts';
export * from './ticket/needs.ts';
export * from './ticket/workflow.ts';
export * from './ticket/offer.ts';
export * from './ticket/timer.ts';
export * from './ticket/event.ts';
export {
  AMENDABLE,
  amendableOf,
  amendingActions,
  isAmendable,
  settled,
  type Amended,
  type AmendedEvent,
  type FreshRemark,
} from './ticket/remarks.ts';
export * from './ticket/act.ts';
export {
  bringsOpposed,
  applyLinkedEvent,
  isLinkedEvent,
  joiningOf,
  leavingWith,
  type Joining,
} from './ticket/echo.ts';
export * from './ticket/place.ts';
export * from './ticket/admission.ts';
export * from './person/suspension.ts';
export * from './ticket/caller.ts';
export * from './ticket/claim.ts';
export * from './ticket/replay.ts';
export * from './ticket/boxes.ts';
export type { ExternalFacts, EffectContext, Effect } from './ticket/scene.ts';
export * from './supervision/ladder.ts';
export * from './kernel/privacy.ts';
export * from './person/clearance.ts';
export * from './ticket/visibility.ts';
export * from './ticket/status.ts';
export * from './ticket/timeline.ts';
export * from './ticket/daily.ts';
export * from './ticket/details.ts';
export * from './notice/notices.ts';
export * from './notice/tellings.ts';
export * from './person/contact.ts';
export * from './person/consent.ts';
export * from './person/erasure.ts';
export * from './person/inventory.ts';
export * from './person/retention.ts';
export * from './person/anonymity.ts';
