export * from './kernel/errors.ts';
export * from './kernel/form.ts';
export * from './kernel/draft.ts';
export * from './kernel/picture.ts';
export * from './ticket/words.ts';
export * from './ticket/forms.ts';
export type { TicketRef } from './ticket/fields.ts';
export {
  callReasons,
  exclusionReasons,
  holdReasons,
  verdicts,
  type HoldReason,
  type Verdict,
} from './ticket/choices.ts';
export * from './ticket/phrases.ts';
export * from './ticket/rules/source.ts';
export { callReason } from './ticket/rules/sample.ts';
export * from './kernel/tidy.ts';
export * from './ticket/rules/neighbours.ts';
export { completing } from './ticket/rules/evidence.ts';
export * from './ticket/openness.ts';
export * from './kernel/time.ts';
export * from './kernel/calendar.ts';
export * from './kernel/holidays.ts';
export * from './kernel/form-check.ts';
export * from './kernel/field-types.ts';
export type { Bounds, Checking, JsonSchema, Naming, Reading, Reference } from './kernel/field-rules.ts';
export { checkRange, ID_SHAPE, isRecord, isText } from './kernel/field-checks.ts';
export { entriesOf, filledFields } from './kernel/filled-fields.ts';
export * from './org/words.ts';
export * from './ticket/rules/reveal-budget.ts';
export * from './person/reason.ts';
export * from './household/words.ts';
export * from './household/doors.ts';
export * from './household/household.ts';
export * from './org/office-rules.ts';
export * from './ticket/rules/acting-post.ts';
export * from './org/areas.ts';
export * from './org/absence.ts';
export * from './org/people.ts';
export * from './org/roster.ts';
export * from './org/emergency.ts';
export * from './ticket/time/budgets.ts';
export * from './ticket/time/clocks.ts';
export * from './ticket/ticket.ts';
export * from './ticket/parts.ts';
export {
  allAreaStaff,
  includesPerson,
  LOAD_CAP,
  presentOf,
  type AreaStaff,
  type Away,
  type Hindrance,
} from './ticket/rules/area-staff.ts';
export { nextLevelUp, isBelow } from './ticket/rules/levels.ts';
export { isParty, isRecused, isUnbiased, type Concerned } from './ticket/rules/recusal.ts';
export * from './ticket/rules/authorities.ts';
export * from './ticket/rules/acting.ts';
export * from './ticket/rules/relations.ts';
export * from './ticket/rules/reporter.ts';
export * from './ticket/rules/residents.ts';
export { READ_ACCESS_AFTER_CLOSING } from './ticket/rules/relation-tests.ts';
export * from './ticket/rules/actor.ts';
export * from './ticket/rules/guards.ts';
export { audiences, type AudienceName } from './ticket/rules/audiences.ts';
export { nextActors } from './ticket/rules/recipients.ts';
export type { Recipients } from './case/reading/recipients.ts';
export { type Tell } from './ticket/tells.ts';
export * from './ticket/workflow.ts';
export * from './ticket/engine/allowed-actions.ts';
export * from './ticket/time/timer.ts';
export type { TicketEvent } from './ticket/engine/event.ts';
export { machine as ticketMachine, collections as ticketCollections } from './ticket/machine.ts';
export * from './ticket/reading/participants.ts';
export * from './ticket/reading/ledgers.ts';
export * from './ticket/reading/hotline-answer.ts';
export * from './ticket/reading/progress.ts';
export * from './figure/figure.ts';
export * from './figure/share.ts';
export * from './figure/sight.ts';
export * from './figure/sum.ts';
export * from './figure/time-before.ts';
export * from './ticket/figures/figures.ts';
export { ticketRows } from './ticket/figures/rows.ts';
export { foldedRows, stepRows, type FigureStep } from './ticket/figures/steps.ts';
export * from './case/history/history.ts';
export * from './nouns.ts';
export * from './absence/words.ts';
export * from './absence/absence.ts';
export * from './absence/machine.ts';
export * from './office/words.ts';
export * from './office/office.ts';
export * from './office/machine.ts';
export { RESUMABLE_DAYS } from './case/term.ts';
export * from './area/words.ts';
export * from './area/area.ts';
export * from './area/machine.ts';
export * from './area/touched.ts';
export { areaForms } from './area/forms.ts';
export * from './unit/words.ts';
export * from './unit/unit.ts';
export * from './unit/machine.ts';
export * from './unit/touched.ts';
export { unitForms } from './unit/forms.ts';
export * from './membership/words.ts';
export * from './membership/membership.ts';
export * from './membership/machine.ts';
export { membershipForms } from './membership/forms.ts';
export { factsIn as membershipFactsIn } from './membership/facts.ts';
export * from './document/words.ts';
export * from './document/document.ts';
export * from './document/machine.ts';
export { documentForms } from './document/forms.ts';
export * from './invitation/words.ts';
export * from './invitation/invitation.ts';
export * from './invitation/machine.ts';
export { invitationForms } from './invitation/forms.ts';
export {
  categoryLimits,
  categoryOutcomes,
  categoryStates,
  FALLBACK,
  timedSteps,
  type CategoryOutcome,
  type CategoryState,
  type OwnLimits,
  type TimedStep,
} from './category/words.ts';
export * from './category/category.ts';
export * from './category/machine.ts';
export * from './category/touched.ts';
export * from './category/suggest.ts';
export * from './category/defaults.ts';
export { categoryForms } from './category/forms.ts';
export { timesOf } from './category/terms.ts';
export { dayEffects, dayStates, type DayEffect, type DayState } from './day/words.ts';
export * from './day/day.ts';
export * from './day/machine.ts';
export * from './day/touched.ts';
export { dayForms } from './day/forms.ts';
export * from './home/words.ts';
export * from './home/home-claim.ts';
export * from './home/machine.ts';
export { homeClaimForms } from './home/forms.ts';
export * from './suspension/words.ts';
export {
  highest,
  maySuspend,
  suspensionActor,
  suspensionStatus,
  type Decided,
  type Suspension,
  type SuspensionActor,
  type SuspensionDecision,
  type SuspensionTypes,
} from './suspension/suspension.ts';
export * from './suspension/machine.ts';
export * from './activity/words.ts';
export * from './activity/forms.ts';
export * from './activity/activity.ts';
export * from './activity/machine.ts';
export * from './booking/words.ts';
export * from './booking/booking.ts';
export * from './booking/machine.ts';
export * as kernel from './case/kernel.ts';
export type { Mode } from './case/case.ts';
export { actionGroups, weights, type ActionGroup, type OnMenu, type Weight } from './case/row.ts';
export type { Master } from './ticket/rules/attempt.ts';
export { hindrances } from './ticket/rules/hindrances.ts';
export { currentDue } from './ticket/time/promise.ts';
export {
  AMENDABLE,
  amendableOf,
  amendingActions,
  isAmendable,
  amendedEvents,
  type Amended,
  type AmendedEvent,
} from './ticket/effects/remarks.ts';
export * from './ticket/engine/act.ts';
export { bringsOpposed, joiningOf, ticketsLeavingWith } from './ticket/triggered/merging.ts';
export * from './ticket/place.ts';
export { untouched } from './ticket/untouched.ts';
export * from './ticket/rules/admission.ts';
export * from './ticket/rules/caller.ts';
export * from './ticket/triggered/claim.ts';
export * from './ticket/engine/replay.ts';
export * from './ticket/reading/boxes.ts';
export * from './ticket/reading/card.ts';
export * from './ticket/reading/box-filters.ts';
export * from './ticket/reading/bulk.ts';
export * from './ticket/reading/offered.ts';
export type { ExternalInputs, EffectContext, Effect, Joining } from './ticket/engine/effect-context.ts';
export * from './ticket/time/ladder.ts';
export * from './ticket/time/rungs.ts';
export * from './ticket/reading/why-told.ts';
export * from './kernel/span-text.ts';
export * from './ticket/rules/rung-recipients.ts';
export * from './redaction/privacy.ts';
export * from './person/clearance.ts';
export * from './person/naming.ts';
export * from './ticket/rules/visibility.ts';
export * from './ticket/rules/clearance.ts';
export * from './ticket/reading/status.ts';
export * from './ticket/reading/labels.ts';
export * from './ticket/reading/timeline.ts';
export * from './ticket/rules/daily.ts';
export * from './ticket/reading/details.ts';
export { referencesOf, shownLines, type Detail } from './case/reading/details.ts';
export * from './ticket/reading/hand-over.ts';
export * from './ticket/reading/notices.ts';
export * from './notice/tellings.ts';
export * from './kernel/phone.ts';
export * from './person/contact.ts';
export * from './person/consent.ts';
export * from './ticket/triggered/erasure.ts';
export * from './person/inventory.ts';
export * from './person/retention.ts';
export * from './ticket/triggered/anonymity.ts';
export {
  navigationEntries,
  navigationOf,
  navigationSections,
  type EntryCode,
  type FoundSection,
  type NavigationPage,
  type NavigationSection,
} from './navigation/entries.ts';
export * from './import/words.ts';
export { columnLetters, type Cell, type MergedRange, type SheetLine } from './import/cells.ts';
export type { Column, Columns, SheetTable } from './import/columns.ts';
export {
  GUIDE_SHEET,
  importSheetNames,
  importSheets,
  type ImportSheetName,
  type ReadWorkbook,
} from './import/sheets.ts';
export type {
  AreaFacts,
  Known,
  KnownArea,
  KnownCategory,
  KnownPerson,
  KnownPost,
  KnownUnit,
} from './import/known.ts';
export type { Opened, Step, Written } from './import/planned.ts';
export type { NewPostPlan } from './import/post-plan.ts';
export { problemSentences, type Problem, type ProblemKind } from './import/problems.ts';
export { WorkbookReading } from './import/workbook.ts';
export {
  isEmptyPlan,
  planImport,
  sizeOf,
  type ChangedAreaPlan,
  type ImportPlan,
  type NewAreaPlan,
  type Planned,
  type PreviewLine,
} from './import/plan.ts';
export { exportedRows } from './import/export.ts';
