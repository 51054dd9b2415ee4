import type { Guard, Machine, PlainEffect, Row, Tell, TellPart, AttemptPart } from '../case/kernel.ts';
import { DAY } from '../kernel/time.ts';
import {
  endOf,
  rankOf,
  type Suspension,
  type SuspensionRelation,
  type SuspensionTypes,
} from './suspension.ts';
import { suspendingOffices, suspensionLimits, type SuspendingOffice } from './words.ts';

type SuspensionEffect = PlainEffect<SuspensionTypes>;

/** A suspension that was recorded without a case stays as it was. */
const keepRecorded: SuspensionEffect = (draft, { inputs: { recorded } }) => Object.assign(draft, recorded);

const confirm: SuspensionEffect = (draft, { actor, as, now }) =>
  Object.assign(draft, {
    ...{ confirmedBy: actor.id, confirmedAs: as as SuspendingOffice },
    until: now.at + draft.days * DAY,
  });

const end: SuspensionEffect = (draft, { actor, now }) =>
  Object.assign(draft, { endedAt: now.at, endedBy: actor.id });

const appeal: SuspensionEffect = (draft, { now }) => Object.assign(draft, { appealedAt: now.at });

const isOpenAppeal = ({ appealedAt, answeredAt }: Pick<Suspension, 'appealedAt' | 'answeredAt'>): boolean =>
  appealedAt !== null && answeredAt === null;

/** Answers an open appeal; lifting does so too. */
const answer: SuspensionEffect = (draft, { actor, now }) => {
  if (isOpenAppeal(draft)) Object.assign(draft, { answeredAt: now.at, answeredBy: actor.id });
};

const deciders: readonly SuspensionRelation[] = suspendingOffices;
const told = (title: string): readonly Tell<TellPart<SuspensionTypes>>[] => [{ to: 'account', title }];

export const suspensionOpening: Machine<SuspensionTypes>['opening'] = {
  action: 'propose',
  label: '建议暂停',
  to: '@start',
  form: 'propose',
  tells: [],
  does: [keepRecorded],
};

// prettier-ignore
export const suspensionRows: readonly Row<SuspensionTypes>[] = [
  { from: ['proposed'], action: 'confirm', label: '确认暂停', to: 'in_force', by: deciders, when: ['waits', 'is_second'], weight: 'main', confirm: '确认后，隐患和有人有危险的事仍可以点单，本人可以申诉。', does: [confirm], tells: told('您的点单已暂停到') },
  { from: ['proposed'], action: 'refuse', label: '不同意暂停', to: 'closed', outcome: 'refused', by: deciders, when: ['waits', 'may_refuse'], form: 'reason', does: [end], tells: [] },
  { from: ['proposed'], action: 'lapse', label: '无人确认，失效', to: 'closed', outcome: 'lapsed', by: ['system'], timer: 'confirmation', tells: [] },
  { from: ['in_force'], action: 'lift', label: '解除暂停', to: 'closed', outcome: 'lifted', by: deciders, when: ['lasts', 'may_lift'], form: 'reason', does: [end, answer], tells: told('您可以照常点单了') },
  { from: ['in_force'], action: 'uphold', label: '维持暂停', to: '@same', awaited: true, by: deciders, when: ['lasts', 'may_answer'], form: 'reason', does: [answer], tells: told('申诉有了结果：维持暂停') },
  { from: ['in_force'], action: 'appeal', label: '申诉', to: '@same', by: ['account'], when: ['lasts', 'not_appealed'], form: 'appeal', weight: 'main', does: [appeal], tells: [], also: 'once, to the level above the confirming office' },
  { from: ['in_force'], action: 'run_out', label: '期满', to: 'closed', outcome: 'over', by: ['system'], timer: 'until', tells: [] },
];

/** A decider, as guards see them: the person, and the office in which they act. */
type Deciding = (one: Suspension, by: string, office: SuspensionRelation) => boolean;

const isSecond: Deciding = ({ proposedBy, proposedAs }, by, office) =>
  by !== proposedBy && rankOf(office) >= rankOf(proposedAs);

const hasDecided = ({ proposedBy, confirmedBy }: Suspension, by: string): boolean =>
  by === proposedBy || by === confirmedBy;

/**
 * An appeal goes to the level above the confirming one. Above the street there is no level, so another
 * office-holder of community or street answers.
 */
const answersAppeal: Deciding = (one, by, office) => {
  const { confirmedAs } = one;
  const isAbove =
    confirmedAs === 'street' ? rankOf(office) >= rankOf('committee') : rankOf(office) > rankOf(confirmedAs);
  return isOpenAppeal(one) && !hasDecided(one, by) && isAbove;
};

const mayLift: Deciding = (one, by, office) =>
  answersAppeal(one, by, office) || hasDecided(one, by) || rankOf(office) >= rankOf(one.confirmedAs);

type SuspensionGuard = Guard<AttemptPart<SuspensionTypes>>;

const decidedBy = (words: string, may: Deciding): SuspensionGuard => ({
  words,
  code: 'NOT_RELATED',
  personal: true,
  holds: ({ case: one, actor, as }) => may(one, actor.id, as!),
});

const inTime = (words: string): SuspensionGuard => ({
  words,
  code: 'TOO_LATE',
  holds: ({ case: one, now }) => now.at < endOf(one),
});

export const suspensionGuards: Machine<SuspensionTypes>['guards'] = {
  waits: inTime(`it was proposed within ${suspensionLimits.waits / DAY} days`),
  lasts: inTime('its time is not over'),
  is_second: decidedBy('another person than the proposer, in the same office or a higher one', isSecond),
  may_refuse: decidedBy(
    'the proposer, or a person who may confirm it',
    (one, by, office) => by === one.proposedBy || isSecond(one, by, office),
  ),
  may_lift: decidedBy(
    'who proposed or confirmed it, an office as high as the confirming one, or who answers the appeal',
    mayLift,
  ),
  may_answer: decidedBy(
    'an appeal is open, and the office is above the confirming one; after the street: another person of community or street',
    answersAppeal,
  ),
  not_appealed: {
    words: 'it was not appealed before',
    code: 'NOT_RELATED',
    holds: ({ case: { appealedAt } }) => appealedAt === null,
  },
};
