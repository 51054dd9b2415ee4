import type { Machine, PlainEffect, Row, Tell, TellPart } from '../case/kernel.ts';
import { householdLimits } from '../household/words.ts';
import { lapseOf } from '../household/household.ts';
import type { HomeClaimRelation, HomeClaimTypes } from './home-claim.ts';

type HomeClaimEffect = PlainEffect<HomeClaimTypes>;

const decide: HomeClaimEffect = (draft, { actor, as, now }) =>
  Object.assign(draft, { decidedBy: actor.id, decidedAt: now.at, decidedAs: as });

const confirm: HomeClaimEffect = (draft) => Object.assign(draft, { status: 'confirmed', until: null });

const leave: HomeClaimEffect = (draft, { now }) => Object.assign(draft, { until: now.at });

const refuse: HomeClaimEffect = (draft, { now }) =>
  Object.assign(draft, { status: 'refused', until: now.at });

const end: HomeClaimEffect = (draft, { now }) => Object.assign(draft, { status: 'ended', until: now.at });

/** Takes back a decision: the claim waits again, as long as a new one. */
const waitAgain: HomeClaimEffect = (draft, { now }) =>
  Object.assign(draft, {
    ...{ status: 'unconfirmed', until: lapseOf('unconfirmed', now.at) },
    ...{ decidedBy: null, decidedAt: null, decidedAs: null },
  });

/** A resident's invitation confirms at once. */
export const joinInvited: HomeClaimEffect = (draft, { inputs: { invited }, now }) => {
  if (invited)
    Object.assign(draft, {
      ...{ status: 'confirmed', until: null, role: invited.role },
      ...{ decidedBy: invited.inviter, decidedAt: now.at, decidedAs: 'invitation' },
    });
};

/** A residence that was recorded without a claim stays as it was. */
const keepRecorded: HomeClaimEffect = (draft, { inputs: { recorded } }) => Object.assign(draft, recorded);

const staff: readonly HomeClaimRelation[] = ['steward', 'intake', 'authority'];
const told = (title: string): readonly Tell<TellPart<HomeClaimTypes>>[] => [{ to: 'applicant', title }];

export const homeClaimOpening: Machine<HomeClaimTypes>['opening'] = {
  action: 'register',
  label: '登记住处',
  to: '@start',
  form: 'register',
  tells: [],
  does: [joinInvited, keepRecorded],
};

// prettier-ignore
export const homeClaimRows: readonly Row<HomeClaimTypes>[] = [
  { from: ['waiting'], action: 'confirm', label: '确认住处', to: 'closed', outcome: 'confirmed', by: staff, weight: 'main', confirm: '确认以后，这位居民能看到邻里的事，也能附议。', does: [confirm, decide], tells: told('您的住处已确认') },
  { from: ['waiting'], action: 'refuse', label: '不予确认', to: 'closed', outcome: 'refused', by: staff, form: 'reason', does: [refuse, decide], tells: told('您登记的住处没有通过') },
  { from: ['waiting'], action: 'leave', label: '取消登记', to: 'closed', outcome: 'left', by: ['applicant'], weight: 'last', does: [leave], tells: [] },
  { from: ['waiting'], action: 'expire', label: '到期失效', to: 'closed', outcome: 'lapsed', by: ['system'], timer: 'until', tells: told('您登记的住处没有人确认，已失效') },
  { from: ['closed'], action: 'leave', label: '搬离', to: '@same', outcome: 'left', by: ['applicant'], when: ['is_confirmed'], weight: 'last', confirm: '搬离后看不到这户和小区的事；已经点的单照常办。', does: [leave], tells: [] },
  { from: ['closed'], action: 'end', label: '终止住处', to: '@same', outcome: 'ended', by: staff, when: ['is_confirmed'], form: 'reason', weight: 'last', does: [end, decide], tells: told('您的住处登记已终止') },
  { from: ['closed'], action: 'reconsider', label: '重新核对', to: 'waiting', by: staff, when: ['was_decided'], form: 'reason', does: [waitAgain], tells: told('您的住处要重新核对'), also: 'takes back a confirmation, a refusal or an end within 30 days' },
];

/** A resident of the household confirms a claim that waits, by an invitation that the applicant redeems. */
export const homeClaimTriggered: Machine<HomeClaimTypes>['triggered'] = [
  {
    action: 'join_invited',
    label: '凭邀请码确认',
    tells: [],
    does: [
      joinInvited,
      (draft, { now }) => {
        Object.assign(draft, { state: 'closed', outcome: 'confirmed', closedAt: now.at });
        draft.version++;
      },
    ],
  },
];

export const homeClaimGuards: Machine<HomeClaimTypes>['guards'] = {
  is_confirmed: {
    words: 'it is confirmed and not ended',
    code: 'ALREADY_DECIDED',
    holds: ({ case: { outcome } }) => outcome === 'confirmed',
  },
  was_decided: {
    words: 'staff decided it within 30 days',
    code: 'TOO_LATE',
    holds: ({ case: { decidedAs, decidedAt, outcome }, now }) =>
      decidedAs !== null &&
      decidedAs !== 'invitation' &&
      outcome !== 'left' &&
      now.at - decidedAt! <= householdLimits.refused,
  },
};
