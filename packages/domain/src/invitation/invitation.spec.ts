import { walkCases } from '../../test/machine-walks.ts';
import { refusalOf } from '../../test/refusal.ts';
import { nowAt } from '../../test/world.ts';
import { act, actorAs, expire, noticesOf } from '../case/kernel.ts';
import { DAY } from '../kernel/time.ts';
import { invite, invitationMachine } from './machine.ts';
import { invitationStatusText, mayFill } from './invitation.ts';
import type { InvitationCase, InvitationDecision, InvitationTypes } from './invitation.ts';
import { invitationLimits } from './words.ts';

const start = Date.parse('2026-03-16T02:00:00Z');
const now = (days = 0) => nowAt(start + days * DAY);
const actor = actorAs<InvitationTypes['relation']>;
const appointer = actor('committee', 'appointer');
const invited = actor('newcomer', 'invited');
const LASTS = invitationLimits.lasts / DAY;

const given = (
  form: InvitationTypes['forms']['post'] = { office: 'secretary', area: 'estate' },
): InvitationDecision => invite('i1', form, appointer, now());
const take = (one: InvitationCase, who: typeof appointer, action: string, days: number): InvitationDecision =>
  act(invitationMachine, one, who, { action, version: one.version, form: {}, inputs: {} }, now(days));

it('offers exactly what it accepts, on random walks through every row', () => {
  const missing = walkCases(invitationMachine, {
    everyone: [appointer, invited],
    open: () => given().case,
    formFor: () => ({}),
    inputs: {},
    nowAt: (step) => now(step * LASTS),
  });
  expect(missing).toEqual([]);
});

it('is to an office or into a unit, and says only what belongs to it', () => {
  const refused = (form: InvitationTypes['forms']['post']): string => refusalOf(() => given(form));
  expect([
    refused({ area: 'estate' }),
    refused({ office: 'secretary', unit: 'team', area: 'estate' }),
    refused({ office: 'secretary', seat: '委员', area: 'estate' }),
    refused({ unit: 'team', deputy: true, area: 'estate' }),
  ]).toEqual(['MISSING_FIELD', 'UNKNOWN_FIELD', 'UNKNOWN_FIELD', 'UNKNOWN_FIELD']);
  const member = given({ unit: 'team', area: 'building', is_default: true, seat: '队长' }).case;
  expect(member).toMatchObject({ office: null, unit: 'team', isDefault: true, seat: '队长', takenBy: null });
});

it('is taken up once, and the inviter is told', () => {
  const taken = take(given().case, invited, 'take_up', 1);
  expect(taken.case).toMatchObject({ state: 'closed', outcome: 'taken', takenBy: 'newcomer' });
  const notices = noticesOf(invitationMachine, { case: taken.case, event: taken.event, around: {} });
  expect(notices.map(({ people, title }) => [...people, title])).toEqual([['committee', '邀请已接受：']]);
  expect(refusalOf(() => take(taken.case, invited, 'take_up', 2))).toBe('STATE_MOVED_ON');
});

it('is withdrawn by those who may fill the post, or lapses', () => {
  expect(take(given().case, appointer, 'withdraw', 1).case.outcome).toBe('withdrawn');
  expect(refusalOf(() => take(given().case, invited, 'withdraw', 1))).toBe('NOT_RELATED');
  expect(refusalOf(() => take(given().case, invited, 'take_up', LASTS))).toBe('TOO_LATE');
  expect(expire(invitationMachine, given().case, {}, now(LASTS))!.case.outcome).toBe('lapsed');
  const at = (days: number): string => invitationStatusText(given().case, start + days * DAY);
  expect([at(0), at(LASTS)]).toEqual(['等待接受', '已过期']);
});

it('is given by those who appoint to the office, or administer the unit’s area', () => {
  const area = { id: 'estate', kind: 'estate', path: ['community', 'grid', 'estate'] } as const;
  const fills = (office: 'grid_leader' | 'committee', over: string, post: 'secretary' | null): boolean =>
    mayFill([{ office, area: over }], { office: post }, { area, unit: post ? null : area.path });
  expect([
    fills('grid_leader', 'grid', 'secretary'),
    fills('grid_leader', 'grid', null),
    fills('committee', 'community', null),
    fills('committee', 'elsewhere', null),
    mayFill([{ office: 'committee', area: 'community' }], { office: null }, { area, unit: null }),
  ]).toEqual([true, false, true, false, false]);
});
