import type { Field, Fields } from '@sandan/domain';
import { randomUUID } from 'node:crypto';
import { DAY, iso, MINUTE } from './calendar.ts';
import { latestDue } from './clocks.ts';
import { categoriesOf, type Pen, type Values } from './fill.ts';
import { mayGoInto } from './matter.ts';
import { formOf } from './table.ts';

/** A body with one fault, and the expected code. */
export interface Spoilt {
  readonly what: string;
  readonly body: Values;
  readonly code: string;
}

type Wrong = readonly [what: string, value: unknown, code: string];

const FAR = '2049-01-01';
const wrongTypes: Readonly<Record<string, unknown>> = {
  text: 7,
  bool: 'true',
  int: '3',
  datetime: 'tomorrow',
  date: '2026-02-30',
  phone: 12,
  choice: {},
  either: 'x',
};
const named = [
  'unit',
  'staff',
  'side',
  'building',
  'household',
  'file',
  'ticket',
  'request',
  'picture',
  'hidden_picture',
];

/** What the field refers to; its type where it refers to nothing. */
const kindOf = (field: Field): string => (field.type === 'ref' ? field.ref : field.type);

function* wrongTimes(field: Field, { at }: Pen): Generator<Wrong> {
  if (field.type !== 'date' && field.type !== 'datetime') return;
  const { type } = field;
  const write = (moment: number): string => (type === 'date' ? iso(moment)!.slice(0, 10) : iso(moment)!);
  if (field.after) yield ['past', write(type === 'date' ? at - 2 * DAY : at - MINUTE), 'TOO_EARLY'];
  yield ['far off', type === 'date' ? FAR : `${FAR}T00:00:00Z`, 'TOO_LATE'];
}

function* wrongTexts(field: Field): Generator<Wrong> {
  if (field.type !== 'text') return;
  if (field.max) yield ['too long', '👍'.repeat(field.max + 1), 'TOO_LONG'];
  if ((field.min ?? 1) > 1) yield ['too short', '字'.repeat(field.min! - 1), 'TOO_SHORT'];
  yield ['NUL', '字\0字', 'WRONG_TYPE'];
}

function* wrongIds(kind: string, { town, matter }: Pen): Generator<Wrong> {
  const elsewhere: Readonly<Record<string, unknown>> = {
    unit: town.elsewhere.unit,
    staff: town.elsewhere.person,
    side: town.elsewhere.person,
    building: town.elsewhere.building,
    household: town.elsewhere.building,
    either: { person: town.elsewhere.person },
  };
  if (named.includes(kind)) yield ['unknown id', randomUUID(), 'UNKNOWN_REFERENCE'];
  if ([...named, 'category'].includes(kind)) yield ['no id of ours', 'nothing-like-it', 'UNKNOWN_REFERENCE'];
  if (elsewhere[kind]) yield ["another community's", elsewhere[kind], 'UNKNOWN_REFERENCE'];
  if (kind === 'ticket') yield ['itself', matter!.id, 'GUARD_FAILED'];
  if (kind === 'remark') yield ["nobody's remark", 'x', 'REMARK_SETTLED'];
  if (kind === 'task') yield ["nobody's task", 'x', 'NOT_OFFERED'];
}

/** People other than the authority name only themselves. */
function* wrongParties({ isAuthority, town, person }: Pen): Generator<Wrong> {
  if (isAuthority) return;
  yield ['somebody else', { person: town.people.find(({ id }) => id !== person.id)!.id }, 'NOT_RELATED'];
}

/** A person without a post around the building cannot be case steward. */
function* wrongPeople(name: string, { town }: Pen): Generator<Wrong> {
  if (name === 'successor' || name === 'host' || name === 'case_steward')
    yield ['a resident', town.people.find(({ persona }) => persona === 'elder')!.id, 'UNKNOWN_REFERENCE'];
}

function* wrongEntries(field: Field, filled: unknown, pen: Pen): Generator<Wrong> {
  if (field.type !== 'group' || !Array.isArray(filled)) return;
  for (const { what, body, code } of spoilFields(field.fields, filled[0] as Values, pen))
    yield [what, [body, ...filled.slice(1)], code];
}

function* wrongValues(name: string, field: Field, pen: Pen): Generator<Wrong> {
  const { type } = field;
  yield ['wrong type', wrongTypes[type] ?? { id: 1 }, type === 'group' ? 'UNKNOWN_FIELD' : 'WRONG_TYPE'];
  if (type === 'phone') yield ['no number', '12', 'NUMBER_INVALID'];
  if (type === 'int') yield ['out of range', field.max! + 1, 'NOT_A_CHOICE'];
  if (type === 'choice') yield ['no choice', 'constructor', 'NOT_A_CHOICE'];
  yield* wrongTimes(field, pen);
  yield* wrongTexts(field);
  const isOnlySelf = name === 'party' && !pen.isAuthority;
  if (!isOnlySelf) yield* wrongIds(kindOf(field), pen);
  if (name === 'party') yield* wrongParties(pen);
  if (kindOf(field) === 'staff') yield* wrongPeople(name, pen);
}

const isTyped = ({ type }: Field): boolean => type === 'text' || type === 'phone';

function* spoiltValues(name: string, field: Field, filled: unknown, pen: Pen): Generator<Wrong> {
  yield ['null', null, 'WRONG_TYPE'];
  for (const [what, value, code] of wrongValues(name, field, pen))
    yield [what, field.many ? [value] : value, code];
  yield* wrongEntries(field, filled, pen);
  if (!field.many) return yield ['an empty list', [], 'WRONG_TYPE'];
  yield ['no list', 'x', 'WRONG_TYPE'];
  if (field.max)
    yield [
      'too many',
      Array.from({ length: field.max + 1 }, () =>
        field.type === 'either' ? { unit: pen.town.units[0]!.id } : randomUUID(),
      ),
      'TOO_MANY',
    ];
}

const without = (values: Values, ...names: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));

function spoilFields(fields: Fields, filled: Values, pen: Pen): Spoilt[] {
  const found: Spoilt[] = [
    { what: 'unknown field', body: { ...filled, surprise: 1 }, code: 'UNKNOWN_FIELD' },
  ];
  for (const [key, field] of Object.entries(fields)) {
    if (field.required) {
      found.push({ what: `${key} missing`, body: without(filled, key), code: 'MISSING_FIELD' });
      if (field.many || isTyped(field))
        found.push({
          what: `${key} empty`,
          body: { ...filled, [key]: field.many ? [] : '  ' },
          code: 'MISSING_FIELD',
        });
    }
    for (const [what, value, code] of spoiltValues(key, field, filled[key], pen))
      found.push({ what: `${key}: ${what}`, body: { ...filled, [key]: value }, code });
  }
  return found;
}

function* wrongTogether(name: string | undefined, filled: Values, pen: Pen): Generator<Spoilt> {
  const { matter, at, others, town } = pen;
  if (name === 'dispatch' && latestDue(matter!, at) !== null)
    yield {
      what: 'due: beyond the promise',
      body: { ...filled, due: iso(at + 400 * DAY) },
      code: 'DUE_TOO_LATE',
    };
  if (name === 'place' || name === 'category') {
    const kind = (filled['kind'] ?? matter!.kind) as string;
    for (const category of categoriesOf(town, kind, false).slice(0, 1))
      yield {
        what: 'category: of another kind',
        body: { ...filled, category },
        code: 'CATEGORY_NOT_OF_KIND',
      };
  }
  if (name !== 'merge') return;
  for (const one of others.filter((other) => other !== matter && !mayGoInto(matter!, other, town.people)))
    yield { what: 'a master that is none', body: { ...filled, master: one.id }, code: 'GUARD_FAILED' };
}

/** Every known way to make one field of a form invalid. */
export function spoil(name: string | undefined, filled: Values, pen: Pen): Spoilt[] {
  const { fields, any } = name ? formOf(name) : { fields: {}, any: [] };
  const found = [...spoilFields(fields, filled, pen), ...wrongTogether(name, filled, pen)];
  found.push({ what: 'constructor', body: { ...filled, constructor: {} }, code: 'UNKNOWN_FIELD' });
  if (any.length > 0)
    found.push({ what: `none of ${any.join()}`, body: without(filled, ...any), code: 'MISSING_FIELD' });
  return found;
}
