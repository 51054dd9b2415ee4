import { refusalOf } from '../../../test/refusal.ts';
import { sentences } from '../../kernel/errors.ts';
import { checkCaps, checkNotSuspended, strangerCaps, type PlacedCounts, type Placer } from './admission.ts';

const stranger: Placer = { isKnown: false, suspendedUntil: null };
const neighbour: Placer = { isKnown: true, suspendedUntil: null };
const suspended: Placer = { isKnown: true, suspendedUntil: Date.parse('2026-12-01T00:00:00Z') };
const none: PlacedCounts = { day: 0, open: 0, urgent: 0 };
const codeOf = (run: () => void): string | null => {
  try {
    run();
    return null;
  } catch {
    return refusalOf(run);
  }
};

test.each([
  ['a stranger below every cap', stranger, {}, { day: 9, open: 9, urgent: 3 }, null],
  ['a stranger with enough for a day', stranger, {}, { ...none, day: strangerCaps.day }, 'STRANGER_CAP'],
  ['a stranger with enough open', stranger, {}, { ...none, open: strangerCaps.open }, 'STRANGER_CAP'],
  [
    'a stranger with enough urgent ones',
    stranger,
    { in_danger: true },
    { ...none, urgent: strangerCaps.urgent },
    'STRANGER_CAP',
  ],
  [
    'of which one today is urgent too',
    stranger,
    { today: true },
    { ...none, urgent: strangerCaps.urgent },
    'STRANGER_CAP',
  ],
  ['a neighbour with any number', neighbour, { in_danger: true }, { day: 99, open: 99, urgent: 99 }, null],
  [
    'a suspended neighbour like a stranger',
    suspended,
    { kind: 'hazard' },
    { ...none, day: strangerCaps.day },
    'STRANGER_CAP',
  ],
] as const)('%s', (_, placer, form, placed, code) => {
  expect(codeOf(() => checkCaps(placer, form, placed))).toBe(code);
});

test.each([
  ['help', false, 'SUSPENDED'],
  ['complaint', false, 'SUSPENDED'],
  ['hazard', false, null],
  ['help', true, null],
] as const)('suspended: %s, in danger %s', (kind, in_danger, code) => {
  expect(codeOf(() => checkNotSuspended(suspended, { kind, in_danger }))).toBe(code);
  expect(codeOf(() => checkNotSuspended(stranger, { kind, in_danger }))).toBeNull();
});

test('the sentence says how many, and what to do', () => {
  for (const limit of Object.values(strangerCaps)) expect(sentences.STRANGER_CAP).toContain(`${limit} 件`);
  expect(sentences.STRANGER_CAP).toContain('确认');
});
