import { walkCases } from '../../test/machine-walks.ts';
import { nowAt } from '../../test/world.ts';
import { DomainError } from '../kernel/errors.ts';
import { DAY } from '../kernel/time.ts';
import { cleared, uncleared } from '../person/clearance.ts';
import { act } from './engine/act.ts';
import { expire } from './engine/expire.ts';
import { actionsFor, blockedFor } from './engine/allowed-actions.ts';
import { isAwaited } from './engine/awaited.ts';
import { isPending, type Actor, type Mode } from './case.ts';
import { borrower, keeper, loans, openLoan, stranger, type LoanTypes } from './loan.fixture.ts';
import { titleOf } from './reading/labels.ts';
import type { Decision } from './engine/decision.ts';
import type { ReadingRules, ShownEvent } from './reading/reading.ts';
import { noteFor, saidToAll } from './reading/notes.ts';
import { noticesOf } from './reading/notices.ts';
import type { Reader } from './reading/reader.ts';
import { isContentHidden, isVisibleTo } from './reading/timeline.ts';

/** Tests that the kernel decides for a noun that it does not know. */

type Loan = LoanTypes['case'];
type Loaner = Actor<LoanTypes['relation']>;
const start = Date.parse('2026-03-16T02:00:00Z');
const now = (days = 0) => nowAt(start + days * DAY);
const everyone = [borrower, keeper, stranger];

const formFor = (action: string, loan: Loan): object => {
  const form = [...loans.rows, ...loans.facts].find((row) => row.action === action)?.form;
  if (form === 'until') return { days: 3 };
  if (form === 'reason') return { words: '好的' };
  return form === 'answer' ? { request: loan.requests.find(isPending)?.id ?? 'none' } : {};
};

function take(
  loan: Loan,
  who: Loaner,
  action: string,
  days = 0,
  mode: Mode = 'do',
  more: object = {},
): Decision<LoanTypes> {
  const form = { ...formFor(action, loan), ...more };
  return act(loans, loan, who, { action, mode, version: loan.version, form, inputs: {} }, now(days));
}
function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'accepted';
}

const asked = openLoan(now()).case;
const lent = take(asked, keeper, 'lend').case;

it('opens with an event that has no state before', () =>
  expect(openLoan(now()).event).toMatchObject({
    seq: 1,
    action: 'ask',
    from: null,
    to: 'asked',
    as: 'borrower',
  }));

it('moves, records and counts', () => {
  expect(lent).toMatchObject({ state: 'lent', version: 2, seq: 2, due: start + 3 * DAY });
  const { case: said, event } = take(lent, borrower, 'say');
  expect([said.words, said.version, said.seq, event.from, event.to]).toEqual([
    ['梯子', '好的'],
    2,
    3,
    'lent',
    'lent',
  ]);
});

it('asks, and grants by silence where the row says so', () => {
  const { case: waiting } = take(lent, borrower, 'extend', 2, 'ask');
  expect(waiting.requests).toMatchObject([{ action: 'extend', asker: 'borrower', status: 'pending' }]);
  const granted = expire(loans, waiting, {}, now(4))!;
  expect([granted.event.action, granted.event.as, granted.event.by]).toEqual(['grant', 'system', null]);
  expect(granted.case).toMatchObject({ state: 'lent', spent: { extensions: 1 }, due: start + 7 * DAY });
});

it('takes the row whose timer is due, and nothing before', () => {
  expect(expire(loans, lent, {}, now(2))).toBeNull();
  const { case: late, intervals } = expire(loans, lent, {}, now(3))!;
  expect([late.state, intervals]).toEqual([
    'late',
    [{ clock: 'lent', run: 1, from: start, to: start + 3 * DAY, why: 'expire' }],
  ]);
});

it.each([
  ['NOT_A_CHOICE', () => take(lent, keeper, 'sell')],
  ['STATE_MOVED_ON', () => take(lent, keeper, 'lend')],
  ['VERSION_MOVED_ON', () => take({ ...lent, version: 9 }, keeper, 'give_back')],
  ['NOT_RELATED', () => take(lent, stranger, 'give_back')],
  ['ASK_FIRST', () => take(lent, borrower, 'extend', 2)],
  ['GUARD_FAILED', () => take(lent, keeper, 'extend')],
  ['BUDGET_SPENT', () => take({ ...lent, spent: { extensions: 2 } }, keeper, 'extend', 2)],
  ['UNKNOWN_REFERENCE', () => take(take(lent, borrower, 'extend', 2, 'ask').case, keeper, 'grant', 2)],
])('refuses with %s', (code, run) => {
  const isStaleVersion = code === 'VERSION_MOVED_ON';
  const attempt = isStaleVersion
    ? () => act(loans, lent, keeper, { action: 'give_back', version: 9, form: {}, inputs: {} }, now())
    : code === 'UNKNOWN_REFERENCE'
      ? () =>
          act(
            loans,
            take(lent, borrower, 'extend', 2, 'ask').case,
            keeper,
            { action: 'grant', form: { request: '99' }, inputs: {} },
            now(2),
          )
      : run;
  expect(codeOf(attempt)).toBe(code);
});

it('tells a hindered actor why a row is missing', () => {
  const away: Loaner = { ...stranger, hindrance: 'away' };
  expect(blockedFor(loans, { case: asked, actor: away, now: now() }).map(({ action }) => action)).toEqual([
    'lend',
    'turn_down',
  ]);
});

/** The actions for which a loan waits. */
const awaitedFrom = (loan: Loan, actor: Loaner, days = 0): string[] =>
  actionsFor(loans, { case: loan, actor, now: now(days) })
    .filter((one) => isAwaited(loans, loan.state, one))
    .map(({ action }) => action);

it('waits for those who may take a main action that moves it on, and for no one else', () => {
  expect([awaitedFrom(asked, keeper), awaitedFrom(asked, borrower)]).toEqual([['lend'], []]);
  expect(awaitedFrom(lent, keeper, 2)).toEqual([]);
});

const deputies = ['deputy'];
/** The notices of a decision: each title with its recipients. */
const noticesAfter = ({ case: loan, event }: Decision<LoanTypes>): string[] =>
  noticesOf(loans, { case: loan, event, around: { deputies } }).map(
    ({ title, people }) => `${title}: ${people.join(' ')}`,
  );
const waiting = take(lent, borrower, 'extend', 2, 'ask');
const granted = take(waiting.case, keeper, 'grant', 2);

it.each<[string, Decision<LoanTypes>, string[]]>([
  ['opening', openLoan(now()), ['有人想借: keeper deputy']],
  ['a row', take(asked, keeper, 'lend'), ['您借的东西有新进展: borrower']],
  ['a row without tells', take(lent, borrower, 'say'), []],
  [
    'a state that is entered, first',
    expire(loans, lent, {}, now(3))!,
    ['东西逾期未还: keeper deputy', '您借的东西有新进展: borrower'],
  ],
  ['a request', waiting, ['有申请等您批准: keeper deputy']],
  [
    'a granted request, like the action',
    granted,
    ['您的申请有答复: borrower', '您借的东西有新进展: borrower'],
  ],
])('tells of %s', (_, decision, notices) => expect(noticesAfter(decision)).toEqual(notices));

it.each<[string, Decision<LoanTypes>]>([
  ['想借', openLoan(now())],
  ['借出', take(asked, keeper, 'lend')],
  ['申请续借', waiting],
  ['批准：续借', granted],
])('%s is the title of its event', (title, { case: loan, event }) =>
  expect(titleOf(loans, event, loan.requests)).toBe(title),
);

type LoanReader = Reader<LoanTypes['scope']>;
const ofBorrower: LoanReader = {
  id: 'borrower',
  units: [],
  clearance: cleared,
  readsStaffNotes: false,
  scope: 'whole',
  isOwner: true,
};
const ofKeeper = { ...ofBorrower, id: 'keeper', clearance: uncleared, readsStaffNotes: true, isOwner: false };
const ofDeputy = { ...ofKeeper, id: 'deputy' };
/** What a reader sees of an event: its note, that it happened, or nothing. */
function shownTo(reader: LoanReader, { case: loan, event }: Decision<LoanTypes>, by = loans): string {
  if (!isVisibleTo(by, event, reader, loan)) return 'nothing';
  if (isContentHidden(by, event, reader, loan)) return 'that it happened';
  return noteFor(by, event, reader, loan) ?? 'no words';
}

const number = { words: '打13800000000' };
const hidden = '打[号码已隐藏]';
const byKeeper = { ...waiting, event: { ...waiting.event, by: keeper.id, as: 'keeper' as const } };
it.each<[string, Decision<LoanTypes>, string, string, string]>([
  ['a move', take(asked, keeper, 'lend'), 'no words', 'no words', 'no words'],
  ['a staff note', take(lent, keeper, 'jot'), 'that it happened', '好的', '好的'],
  ['words with a number', take(lent, borrower, 'say', 0, 'do', number), number.words, hidden, hidden],
  ['a request of the owner', waiting, 'no words', 'no words', 'no words'],
  ['a request between staff', byKeeper, 'nothing', 'no words', 'no words'],
  ['a refusal', take(waiting.case, keeper, 'refuse', 2, 'do', number), number.words, number.words, hidden],
])('shows %s to its readers', (_, decision, borrowers, keepers, deputies) =>
  expect([ofBorrower, ofKeeper, ofDeputy].map((reader) => shownTo(reader, decision))).toEqual([
    borrowers,
    keepers,
    deputies,
  ]),
);

describe('a reader who sees the card alone', () => {
  const [ofCard, said] = [{ ...ofDeputy, scope: 'card' as const }, take(lent, borrower, 'say')];

  it('sees their own events and no other, where the noun says nothing', () => {
    expect(shownTo(ofCard, said)).toBe('nothing');
    expect(shownTo({ ...ofCard, id: 'borrower' }, said)).toBe('好的');
  });

  it.each<[string, ReadingRules<LoanTypes>, string]>([
    ['what it lets them learn', { learns: () => true }, '好的'],
    [
      'that it happened, where it hides the words',
      { learns: () => true, hides: () => true },
      'that it happened',
    ],
    ['what it says of a form', { learns: () => true, says: { reason: () => '已留言' } }, '已留言'],
  ])('sees %s', (_, reading, shown) => expect(shownTo(ofCard, said, { ...loans, reading })).toBe(shown));
});

it('keeps what is said to staff from the others', () => {
  const reading = { isToStaff: ({ action }: ShownEvent<LoanTypes>) => action === 'say' };
  const readers = [{ ...ofDeputy, readsStaffNotes: false }, ofDeputy];
  const said = take(lent, borrower, 'say');
  expect(readers.map((reader) => shownTo(reader, said, { ...loans, reading }))).toEqual(['nothing', '好的']);
  expect(saidToAll({ ...loans, reading }, said.event, said.case)).toBeNull();
});

it('says to every reader what residents may read, without numbers', () => {
  const said = ({ case: loan, event }: Decision<LoanTypes>) => saidToAll(loans, event, loan);
  expect(said(take(lent, borrower, 'say', 0, 'do', number))).toBe(hidden);
  expect(said(take(lent, keeper, 'jot'))).toBeNull();
  expect(said(byKeeper)).toBeNull();
});

it('offers exactly what it accepts and can be led back, on random walks through every row', () => {
  const missing = walkCases(loans, {
    everyone,
    open: () => asked,
    formFor: (action, loan) => ({ ...formFor(action, loan) }),
    inputs: {},
    nowAt: now,
  });
  expect(missing).toEqual([]);
});
