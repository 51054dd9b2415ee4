import { walkCases } from '../../test/machine-walks.ts';
import { refusalOf } from '../../test/refusal.ts';
import { monday, nowAt } from '../../test/world.ts';
import { act, actionsFor, noticesOf } from '../case/kernel.ts';
import type { Filled } from '../kernel/form.ts';
import { DAY } from '../kernel/time.ts';
import {
  documentActor,
  inputsOf,
  objectionState,
  type Document,
  type DocumentDecision,
  type DocumentReader,
} from './document.ts';
import { documentMachine, drawUp } from './machine.ts';
import { sheetFigures } from './words.ts';

const now = (days = 0) => nowAt(monday + days * DAY);
const period = { from: '2026-10-01', to: '2026-10-31' };
const about = { person: 'secretary', office: 'secretary', area: 'e1' } as const;
const drawn = drawUp({ id: 'd1', kind: 'sheet', ...about, ...period, hash: 'h' }, now()).case;

const reader = (id: string, more: Partial<DocumentReader> = {}): DocumentReader => ({
  ...{ id, isAbove: false, actsThere: true },
  ...more,
});
const committee = (id: string): DocumentReader => reader(id, { isAbove: true });
const people = {
  secretary: reader('secretary'),
  committee: committee('committee'),
  committee2: committee('committee2'),
  steward: reader('steward'),
};
type Who = keyof typeof people;

const words = { why: '有三件是市政的' };
const line = { line: 'on_time_rate' };
const decide = (one: Document, who: Who, action: string, form: Filled = {}, days = 0): DocumentDecision =>
  act(
    documentMachine,
    one,
    documentActor(one, people[who])!,
    { action, version: one.version, form, inputs: {} },
    now(days),
  );
const take = (...attempt: Parameters<typeof decide>): Document => decide(...attempt).case;
const offers = (one: Document, who: Who, days = 0): string[] => {
  const actor = documentActor(one, people[who]);
  return actor
    ? actionsFor(documentMachine, { case: one, actor, now: now(days) }).map(({ action }) => action)
    : [];
};
const told = ({ case: one, event }: DocumentDecision): string[] =>
  noticesOf(documentMachine, { case: one, event, around: {} }).map(
    ({ title, people: some }) => `${title}: ${some.join(' ')}`,
  );

const objected = take(drawn, 'secretary', 'object', { ...line, ...words });
const answered = take(objected, 'committee', 'answer', { ...line, upheld: true, ...words });
const confirmed = take(answered, 'committee2', 'confirm_answer', line);

it('offers exactly what it accepts, on random walks through every row', () => {
  const missing = walkCases(documentMachine, {
    everyone: Object.values(people).flatMap((one) => documentActor(drawn, one) ?? []),
    formFor: (action, one) => {
      const open = one.objections.find(({ confirmedBy }) => confirmedBy === null);
      if (action === 'object') {
        const free = sheetFigures.find((name) => !one.objections.some((other) => other.line === name));
        return { line: free, ...words };
      }
      if (action === 'answer') return { line: open?.line, upheld: true, ...words };
      const waits = one.objections.find((other) => objectionState(other) === 'answered');
      return action === 'confirm_answer' ? { line: waits?.line } : {};
    },
    inputs: {},
    open: () => drawn,
    nowAt: (step) => now(step / 2),
  });
  expect(missing).toEqual([]);
});

it('is known to whom it is about and to the committee, once sealed to the staff of the community', () => {
  const knows = (one: Document): string[] =>
    Object.entries(people).flatMap(([who, some]) => (documentActor(one, some) ? [who] : []));
  expect(knows(drawn)).toEqual(['secretary', 'committee', 'committee2']);
  expect(knows({ ...drawn, state: 'closed' })).toContain('steward');
  expect(documentActor({ ...drawn, state: 'closed' }, reader('far', { actsThere: false }))).toBeNull();
});

it('is objected to line by line, once, for five working days, by whom it is about', () => {
  expect(offers(drawn, 'secretary', 6)).toEqual(['object']);
  expect([offers(drawn, 'secretary', 8), offers(drawn, 'committee')]).toEqual([[], []]);
  expect(refusalOf(() => take(objected, 'secretary', 'object', { ...line, ...words }))).toBe('ALREADY_ASKED');
  expect(take(objected, 'secretary', 'object', { line: 'placed', ...words }).objections).toHaveLength(2);
});

it('an answer holds once a second person confirms it', () => {
  expect(objected.objections.map(objectionState)).toEqual(['open']);
  expect(answered.objections.map(objectionState)).toEqual(['answered']);
  expect(refusalOf(() => take(answered, 'committee', 'confirm_answer', line))).toBe('NOT_OFFERED');
  const decision = decide(answered, 'committee2', 'confirm_answer', line);
  expect(decision.case.objections.map(objectionState)).toEqual(['upheld']);
  expect(told(decision)).toEqual(['评优表的异议有了答复: secretary', '您的答复已由另一人确认: committee']);
  expect(offers(confirmed, 'committee')).toEqual([]);
});

it('is sealed by two people, after the time to object and every answer', () => {
  expect([offers(drawn, 'committee', 6), offers(objected, 'committee', 8)]).toEqual([[], ['answer']]);
  const asked = take(confirmed, 'committee', 'ask_seal', {}, 8);
  expect([offers(asked, 'committee', 8), offers(asked, 'committee2', 8)]).toEqual([
    ['ask_seal'],
    ['ask_seal', 'seal'],
  ]);
  const sealed = take(asked, 'committee2', 'seal', {}, 8);
  expect(sealed).toMatchObject({ state: 'closed', outcome: 'sealed', sealedBy: 'committee2' });
  expect(Object.keys(people).flatMap((who) => offers(sealed, who as Who, 8))).toEqual([]);
});

it('its inputs are one text, whatever the order of the rows', () => {
  const text = (rows: readonly (readonly [string, number, string])[]): string =>
    inputsOf({ ...about, ...period }, [
      { figure: 'placed', sum: { numerator: 1, denominator: 1, n: 1 }, rows },
    ]);
  expect(
    text([
      ['a', 1, 'yes'],
      ['b', 1, 'no'],
    ]),
  ).toBe(
    text([
      ['b', 1, 'no'],
      ['a', 1, 'yes'],
    ]),
  );
  expect(text([['a', 1, 'yes']])).not.toBe(text([['a', 1, 'no']]));
});
