import { walkCases } from '../../test/machine-walks.ts';
import { nowAt } from '../../test/world.ts';
import { act, expire, noticesOf } from '../case/kernel.ts';
import { DomainError } from '../kernel/errors.ts';
import { DAY } from '../kernel/time.ts';
import {
  homeClaimActor,
  type HomeClaim,
  type HomeClaimActor,
  type HomeClaimDecision,
  type HomeClaimInputs,
} from './home-claim.ts';
import { homeClaimMachine, joinByInvitation, register } from './machine.ts';

const start = Date.parse('2026-03-16T02:00:00Z');
const now = (days = 0) => nowAt(start + days * DAY);
const claim = { id: 'h1', applicant: 'newcomer', household: 'room', path: ['street', 'building', 'room'] };
const staff = (id: string, more: Partial<Parameters<typeof homeClaimActor>[1]>): HomeClaimActor =>
  homeClaimActor(claim, { id, doors: [], offices: [], memberships: [], ...more })!;
const applicant = staff('newcomer', {});
const steward = staff('steward', { memberships: [{ kind: 'steward_team', area: 'building' }] });
const secretary = staff('secretary', { offices: [{ office: 'secretary', area: 'street' }] });

const open = (inputs: HomeClaimInputs = {}): HomeClaim => register(claim, 'tenant', inputs, now()).case;
const take = (
  one: HomeClaim,
  who: HomeClaimActor,
  action: string,
  days = 0,
  inputs: HomeClaimInputs = {},
): HomeClaimDecision => {
  const form = ['refuse', 'end', 'reconsider'].includes(action) ? { why: '请带合同来' } : {};
  return act(homeClaimMachine, one, who, { action, version: one.version, form, inputs }, now(days));
};
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
  }
  return 'accepted';
};

const waiting = open();
const confirmed = take(waiting, steward, 'confirm', 1).case;

it('offers exactly what it accepts, on random walks through every row', () => {
  const missing = walkCases(homeClaimMachine, {
    everyone: [applicant, steward, secretary],
    open,
    formFor: (action) => (['refuse', 'end', 'reconsider'].includes(action) ? { why: '请带合同来' } : {}),
    inputs: {},
    nowAt: (step) => now(step * 29),
  });
  expect(missing).toEqual([]);
});

it('is decided by staff in the capacity that covers the household', () =>
  expect(confirmed).toMatchObject({
    ...{ state: 'closed', outcome: 'confirmed', status: 'confirmed', until: null },
    ...{ decidedBy: 'steward', decidedAs: 'steward', decidedAt: start + DAY, closedAt: start + DAY },
  }));

it.each([
  ['a person without a post above it', {}, null],
  ['a resident of the household', { doors: ['room'], offices: [{ office: 'intake', area: 'street' }] }, null],
  ['intake', { offices: [{ office: 'intake', area: 'street' }] }, 'intake'],
] as const)('%s decides it as %j', (_, who, as) => {
  const actor = homeClaimActor(claim, { id: 'someone', doors: [], offices: [], memberships: [], ...who });
  expect(actor && [...actor.relations]).toEqual(as && [as]);
});

it('is refused and ended with a reason, which the applicant is told', () => {
  const { case: refused, event } = take(waiting, steward, 'refuse', 1);
  expect(refused).toMatchObject({ status: 'refused', until: start + DAY });
  expect(noticesOf(homeClaimMachine, { case: refused, event, around: {} })).toEqual([
    { people: ['newcomer'], units: [], title: '您登记的住处没有通过' },
  ]);
  expect(take(confirmed, secretary, 'end', 2).case).toMatchObject({ status: 'ended', outcome: 'ended' });
});

it('waits again when staff take a decision back, and counts anew', () => {
  const { case: again } = take(take(confirmed, secretary, 'end', 2).case, steward, 'reconsider', 3);
  expect(again).toMatchObject({
    ...{ state: 'waiting', outcome: null, status: 'unconfirmed', decidedBy: null },
    until: start + 93 * DAY,
  });
  expect([
    codeOf(() => take(confirmed, steward, 'reconsider', 40)),
    codeOf(() => take(confirmed, steward, 'reconsider', 3, { other: 'same' })),
    codeOf(() => take(confirmed, steward, 'reconsider', 3, { other: 'most' })),
  ]).toEqual(['TOO_LATE', 'ALREADY_JOINED', 'LIMIT_REACHED']);
});

it('is confirmed by an invitation, at once or while it waits, and staff do not take that back', () => {
  const invited = { inviter: 'resident', role: 'family' } as const;
  for (const one of [open({ invited }), joinByInvitation(waiting, applicant, { invited }, now(1)).case]) {
    expect(one).toMatchObject({
      ...{ state: 'closed', outcome: 'confirmed', role: 'family', status: 'confirmed' },
      ...{ decidedBy: 'resident', decidedAs: 'invitation' },
    });
    expect(codeOf(() => take(one, steward, 'reconsider', 2))).toBe('TOO_LATE');
  }
});

it('lapses after 90 days, and ends when the person leaves', () => {
  expect(expire(homeClaimMachine, waiting, {}, now(89))).toBeNull();
  expect(expire(homeClaimMachine, waiting, {}, now(90))!.case).toMatchObject({
    outcome: 'lapsed',
    status: 'unconfirmed',
  });
  expect(take(confirmed, applicant, 'leave', 5).case).toMatchObject({
    ...{ outcome: 'left', status: 'confirmed', until: start + 5 * DAY },
  });
});

it('keeps a residence that was recorded without a claim as it was', () => {
  const recorded = {
    ...({ status: 'ended', decidedAs: 'steward' } as const),
    ...{ until: start, decidedBy: 'steward', decidedAt: start },
  };
  expect(open({ recorded })).toMatchObject({ state: 'closed', outcome: 'ended', ...recorded });
});
