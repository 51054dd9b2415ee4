import fc from 'fast-check';
import { refusalOf } from '../../test/refusal.ts';
import { DAY } from '../kernel/time.ts';
import type { Office } from '../org/words.ts';
import {
  highest,
  suspensionActions,
  suspensionState,
  takeSuspension,
  type Decider,
  type Suspension,
  type SuspensionAction,
} from './suspension.ts';

const at = Date.parse('2026-11-23T01:00:00Z');
const proposed: Suspension = {
  account: 'stranger',
  proposedBy: 'intake',
  proposedAs: 'intake',
  proposedAt: at,
  days: 7,
  confirmedBy: null,
  confirmedAs: null,
  until: null,
  endedAt: null,
  appealedAt: null,
  answeredAt: null,
};
const who = (id: string, office: Office | null = null): Decider => ({ id, office });
const take = (one: Suspension, action: SuspensionAction, by: Decider, when = at): Suspension => ({
  ...one,
  ...takeSuspension(one, action, by, when),
});
const inForce = take(proposed, 'confirm', who('secretary', 'secretary'));
const appealed = take(inForce, 'appeal', who('stranger'));

test.each([
  ['the second intake', who('intake2', 'intake'), true],
  ['somebody higher', who('committee', 'committee'), true],
  ['whoever proposed it', who('intake', 'intake'), false],
  ['a group leader', who('group', 'group_leader'), false],
  ['somebody without office', who('resident'), false],
] as const)('it takes a second of the same office or a higher one: %s', (_, by, may) => {
  expect(suspensionActions(proposed, by, at).includes('confirm')).toBe(may);
});

test('a secretary is not confirmed by intake below, and nobody decides about themselves', () => {
  const bySecretary = { ...proposed, proposedBy: 'secretary', proposedAs: 'secretary' as const };
  expect(suspensionActions(bySecretary, who('intake', 'intake'), at)).toEqual([]);
  expect(suspensionActions({ ...proposed, account: 'committee' }, who('committee', 'committee'), at)).toEqual(
    [],
  );
});

test('it ends by itself, and a proposal that nobody confirms lapses', () => {
  expect([suspensionState(inForce, at + 7 * DAY - 1), suspensionState(inForce, at + 7 * DAY)]).toEqual([
    'in_force',
    'over',
  ]);
  expect([suspensionState(proposed, at + 3 * DAY - 1), suspensionState(proposed, at + 3 * DAY)]).toEqual([
    'proposed',
    'lapsed',
  ]);
  expect(refusalOf(() => take(proposed, 'confirm', who('intake2', 'intake'), at + 3 * DAY))).toBe(
    'ALREADY_DECIDED',
  );
});

test('the person appeals once, and the level above whoever confirmed it answers', () => {
  expect(suspensionActions(inForce, who('stranger'), at)).toEqual(['appeal']);
  expect(suspensionActions(appealed, who('stranger'), at)).toEqual([]);
  expect(suspensionActions(appealed, who('grid', 'grid_leader'), at)).toEqual(['lift', 'uphold']);
  expect(suspensionActions(appealed, who('secretary', 'secretary'), at)).toEqual(['lift']);
  const upheld = take(appealed, 'uphold', who('grid', 'grid_leader'));
  expect([
    suspensionState(upheld, at),
    upheld.answeredAt,
    suspensionActions(upheld, who('committee', 'committee'), at),
  ]).toEqual(['in_force', at, ['lift']]);
  expect(take(appealed, 'lift', who('grid', 'grid_leader'))).toMatchObject({ endedAt: at, answeredAt: at });
});

test('above the street somebody else of community or street answers', () => {
  const byStreet = take(
    take(
      { ...proposed, proposedBy: 'committee', proposedAs: 'committee' },
      'confirm',
      who('street', 'street'),
    ),
    'appeal',
    who('stranger'),
  );
  const answers = (by: Decider): boolean => suspensionActions(byStreet, by, at).includes('uphold');
  expect([
    answers(who('street', 'street')),
    answers(who('committee', 'committee')),
    answers(who('committee2', 'committee')),
    answers(who('grid', 'grid_leader')),
  ]).toEqual([false, false, true, false]);
});

test('of several offices the highest counts', () => {
  expect([highest(['group_leader']), highest(['intake', 'grid_leader', 'secretary'])]).toEqual([
    null,
    'grid_leader',
  ]);
});

test('offered is accepted, and two people always stand behind one in force', () => {
  const people = [
    who('stranger'),
    who('intake', 'intake'),
    who('intake2', 'intake'),
    who('secretary', 'secretary'),
    who('grid', 'grid_leader'),
    who('committee', 'committee'),
    who('street', 'street'),
  ];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 4 * DAY })), { maxLength: 8 }),
      (steps) => {
        let [one, now] = [proposed, at];
        for (const [person, choice, wait] of steps) {
          now += wait;
          const by = people[person % people.length]!;
          const offered = suspensionActions(one, by, now);
          if (offered.length > 0) one = take(one, offered[choice % offered.length]!, by, now);
        }
        if (one.until !== null) expect(new Set([one.proposedBy, one.confirmedBy, one.account]).size).toBe(3);
      },
    ),
  );
});
