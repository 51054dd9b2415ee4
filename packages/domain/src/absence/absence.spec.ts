import { walkCases } from '../../test/machine-walks.ts';
import { nowAt } from '../../test/world.ts';
import { act, expire, noticesOf } from '../case/kernel.ts';
import { DomainError } from '../kernel/errors.ts';
import { DAY } from '../kernel/time.ts';
import { absenceActor, absenceReader, absenceStatusText, knowsReason } from './absence.ts';
import type { AbsenceActor, AbsenceCase, AbsenceDecision } from './absence.ts';
import { absenceMachine, enterAbsence } from './machine.ts';

const start = Date.parse('2026-03-16T02:00:00Z');
const now = (days = 0) => nowAt(start + days * DAY);
const span = { person: 'steward', deputy: 'deputy', since: start + DAY, until: start + 11 * DAY };
const [steward, secretary] = ['steward', 'secretary'].map((id) => absenceActor(id, span)) as [
  AbsenceActor,
  AbsenceActor,
];
const entered = (by = steward) => enterAbsence({ id: 'a1', ...span }, by, now());
const take = (one: AbsenceCase, who: AbsenceActor, action: string, days: number): AbsenceDecision =>
  act(absenceMachine, one, who, { action, version: one.version, form: {}, inputs: {} }, now(days));
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
  }
  return 'accepted';
};
const told = ({ case: one, event }: AbsenceDecision): unknown[] =>
  noticesOf(absenceMachine, { case: one, event, around: {} }).map(({ people, title }) => [...people, title]);

it('offers exactly what it accepts, on random walks through every row', () => {
  const missing = walkCases(absenceMachine, {
    everyone: [
      ...[steward, secretary, absenceReader('deputy', span, false)!],
      { ...steward, id: 'stranger', relations: new Set() },
    ],
    open: () => entered().case,
    formFor: () => ({}),
    inputs: {},
    nowAt: (step) => now(step),
  });
  expect(missing).toEqual([]);
});

it('is entered by the person or a superior, and the person and the deputy are told', () => {
  expect([entered(), entered(secretary)].map(({ event }) => event.as)).toEqual(['person', 'superior']);
  expect(told(entered())).toEqual([
    ['steward', '已为您登记请假'],
    ['deputy', '请您代班'],
  ]);
});

it('is known to the deputy without its reason, and to nobody else but the person and superiors', () => {
  const readers = [
    absenceReader('steward', span, true),
    absenceReader('secretary', span, true),
    absenceReader('deputy', span, false),
    absenceReader('stranger', span, false),
  ];
  expect(readers.map((who) => who && [...who.relations, knowsReason(who)])).toEqual([
    ['person', true],
    ['superior', true],
    ['deputy', false],
    null,
  ]);
  const ended = take(entered().case, steward, 'end', 0).case;
  expect([
    codeOf(() => take(entered().case, readers[2]!, 'end', 1)),
    codeOf(() => take(ended, readers[2]!, 'resume', 1)),
  ]).toEqual(['NOT_RELATED', 'NOT_RELATED']);
});

it('ends early, now or before it began, and is resumed as it was while its time is not over', () => {
  const later = take(entered().case, secretary, 'end', 5);
  expect(later.case).toMatchObject({ state: 'closed', outcome: 'ended', until: start + 5 * DAY });
  expect(told(later)).toEqual([['steward', '您的请假已结束']]);
  const never = take(entered().case, steward, 'end', 0).case;
  expect(never).toMatchObject({ until: span.since, planned: span.until });
  const { version, seq, ...as } = entered().case;
  const resumed = take(never, steward, 'resume', 10);
  expect([resumed.case, version, seq]).toEqual([{ ...as, version: 3, seq: 3 }, 1, 1]);
  expect(told(resumed)).toEqual([
    ['steward', '您的请假已恢复'],
    ['deputy', '请您代班'],
  ]);
  expect(codeOf(() => take(never, steward, 'resume', 11))).toBe('TOO_LATE');
});

it('is over by itself: the deputy’s part ends, and nothing resumes it', () => {
  const one = entered().case;
  expect([expire(absenceMachine, one, {}, now(10)), codeOf(() => take(one, steward, 'end', 11))]).toEqual([
    null,
    'TOO_LATE',
  ]);
  const over = expire(absenceMachine, one, {}, now(11))!.case;
  expect(over).toMatchObject({ state: 'closed', outcome: 'over', until: span.until });
  expect(absenceMachine.participantsOf(over).map(({ role, current }) => [role, current])).toEqual([
    ['person', false],
    ['deputy', false],
  ]);
  expect(codeOf(() => take(over, steward, 'resume', 11))).toBe('TOO_LATE');
});

it('says how it stands, also before the sweep has closed it', () => {
  const one = entered().case;
  const at = (days: number, of = one): string => absenceStatusText(of, start + days * DAY);
  expect([at(0), at(1), at(11)]).toEqual(['还没开始', '请假中', '已期满']);
  expect(at(5, take(one, steward, 'end', 5).case)).toBe('已销假');
});
