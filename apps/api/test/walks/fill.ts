import { randomUUID } from 'node:crypto';
import type { Dice } from './dice.ts';
import { covers, isRecused, type Matter } from './matter.ts';
import { formOf, table, type Field, type Fields } from './table.ts';
import type { Person, Town } from './town.ts';

export type Values = Record<string, unknown>;

/** Who fills in what, by which dice. */
export interface Pen {
  readonly town: Town;
  readonly dice: Dice;
  readonly at: number;
  readonly matter: Matter | null;
  /** A picture of the writer's that nobody used yet. */
  readonly picture: () => Promise<string>;
}

const MINUTE = 60_000;
const signs = ['字', '请', '🙂', '👨‍👩‍👧', '楼', ' 13912345678 '];
const iso = (at: number): string => new Date(at).toISOString();

/** Code points count, whatever the sign is made of. */
function textOf({ min = 1, max = 8 }: Field, dice: Dice): string {
  const words = Array.from({ length: 1 + dice.below(4) }, () => dice.pick(signs)).join('').trim();
  const fitting = [...words].slice(0, max).join('').trim();
  return [...fitting].length >= min ? fitting : '字'.repeat(min);
}

/** Stewards whom 交管家办 may name. */
export const nameable = (matter: Matter, town: Town): Person[] => town.people.filter((person) => covers(matter, person) && !isRecused(matter, person));

function partyOf({ town, dice }: Pen): object {
  if (dice.chance(0.6)) return { unit: dice.pick(town.units).id };
  return { person: dice.pick(town.people.filter(({ persona, offices, serves, units }) => !persona.startsWith('other') && (offices.length + serves.length > 0 || units.length === 0))).id };
}

/** Often the very unit it is about: a complaint about the property company may still be theirs to mend. */
function unitOf({ town, dice, matter }: Pen): string {
  const named = matter?.about.flatMap(({ unit }) => unit ?? []) ?? [];
  return named.length > 0 && dice.chance(0.5) ? dice.pick(named) : dice.pick(town.units).id;
}

async function valueOf(name: string, field: Field, pen: Pen): Promise<unknown> {
  const { town, dice, at } = pen;
  switch (field.type) {
    case 'text': return textOf(field, dice);
    case 'bool': return dice.chance(name === 'private' || name === 'in_danger' || name === 'today' ? 0.12 : 0.5);
    case 'int': return field.min! + dice.below(field.max! - field.min! + 1);
    case 'datetime': return iso(at + 5 * MINUTE + dice.below(30 * MINUTE));
    case 'phone': return '13800000000';
    case 'one_of': return dice.pick(field.of!);
    case 'kind': return dice.pick(Object.keys(table.kinds));
    case 'urgency': return dice.pick(Object.keys(table.urgencies));
    case 'category': return dice.pick(town.categories);
    case 'unit': return unitOf(pen);
    case 'area': return dice.pick(town.buildings).id;
    case 'person': return dice.pick(nameable(pen.matter!, town)).id;
    case 'party': return partyOf(pen);
    case 'file': return pen.picture();
    default: throw new Error(`the walks cannot fill in a ${String(field.type)}`);
  }
}

/** A dispatch's own promise is safe only while no work clock has run: it may not be later than what is left of the limit. */
const isRisky = (name: string, { matter }: Pen): boolean => name === 'due' && (matter === null || matter.hasWorkRun);

async function fillFields(fields: Fields, pen: Pen, always: readonly string[]): Promise<Values> {
  const filled: Values = {};
  for (const [name, field] of Object.entries(fields)) {
    const isWanted = field.required || always.includes(name) || pen.dice.chance(field.type === 'file' ? 0.1 : 0.3);
    if (!isWanted || isRisky(name, pen)) continue;
    filled[name] = field.many ? [await valueOf(name, { ...field, min: undefined }, pen)] : await valueOf(name, field, pen);
  }
  return filled;
}

/** A valid filling, drawn from the form's schema. */
export async function fill(name: string | undefined, pen: Pen): Promise<Values> {
  if (!name) return {};
  const { fields, any } = formOf(name);
  return fillFields(fields, pen, any.length > 0 ? [pen.dice.pick(any)] : []);
}

/** A body with one thing wrong with it, and the code it must be refused with. */
export interface Spoilt {
  readonly what: string;
  readonly body: Values;
  readonly code: string;
}

const wrongTypes: Readonly<Record<string, unknown>> = { text: 7, bool: 'true', int: '3', datetime: 'tomorrow', date: '2026-02-30', phone: '12', one_of: {}, kind: 3, urgency: true, party: 'x' };

function* spoiltValues(field: Field, { town, at }: Pen): Generator<readonly [what: string, value: unknown, code: string]> {
  const one = (value: unknown): unknown => (field.many ? [value] : value);
  const type = typeof field.type === 'string' ? field.type : 'fields';
  yield ['wrong type', one(wrongTypes[type] ?? { id: 1 }), 'WRONG_TYPE'];
  if (field.many) yield ['no list', 'x', 'WRONG_TYPE'];
  if (type === 'text' && field.max) yield ['too long', '👍'.repeat(field.max + 1), 'TOO_LONG'];
  if (type === 'text' && (field.min ?? 1) > 1) yield ['too short', '字'.repeat(field.min! - 1), 'TOO_SHORT'];
  if (type === 'text') yield ['NUL', '字\0字', 'WRONG_TYPE'];
  if (type === 'int') yield ['out of range', field.max! + 1, 'NOT_A_CHOICE'];
  if (['one_of', 'kind', 'urgency'].includes(type)) yield ['no choice', 'constructor', 'NOT_A_CHOICE'];
  if (field.after === 'now') yield ['past', type === 'date' ? iso(at - 86_400_000).slice(0, 10) : iso(at - MINUTE), 'TOO_EARLY'];
  if (field.many && field.max) yield ['too many', Array.from({ length: field.max + 1 }, () => (type === 'party' ? { unit: town.units[0]!.id } : randomUUID())), 'TOO_MANY'];
  if (['unit', 'person', 'area', 'file'].includes(type)) yield ['unknown id', one(randomUUID()), 'UNKNOWN_REFERENCE'];
  if (['unit', 'person', 'area', 'file', 'category'].includes(type)) yield ['no id of ours', one('nothing-like-it'), 'UNKNOWN_REFERENCE'];
  if (type === 'unit') yield ['another community\'s', one(town.elsewhere.unit), 'UNKNOWN_REFERENCE'];
  if (type === 'person') yield ['another community\'s', one(town.elsewhere.person), 'UNKNOWN_REFERENCE'];
  if (type === 'area') yield ['another community\'s', one(town.elsewhere.building), 'UNKNOWN_REFERENCE'];
  if (type === 'party') yield ['another community\'s', one({ person: town.elsewhere.person }), 'UNKNOWN_REFERENCE'];
}

const without = (values: Values, ...names: readonly string[]): Values => Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));

/** Every way we know in which a filled-in form can be wrong in one place. */
export function spoil(name: string | undefined, filled: Values, pen: Pen): Spoilt[] {
  const { fields, any } = name ? formOf(name) : { fields: {}, any: [] };
  const found: Spoilt[] = [
    { what: 'unknown field', body: { ...filled, surprise: 1 }, code: 'UNKNOWN_FIELD' },
    { what: 'constructor', body: { ...filled, constructor: {} }, code: 'UNKNOWN_FIELD' },
  ];
  if (any.length > 0) found.push({ what: `none of ${any.join()}`, body: without(filled, ...any), code: 'MISSING_FIELD' });
  for (const [key, field] of Object.entries(fields)) {
    if (field.required) {
      found.push({ what: `${key} missing`, body: without(filled, key), code: 'MISSING_FIELD' });
      found.push({ what: `${key} empty`, body: { ...filled, [key]: field.many ? [] : field.type === 'text' ? '  ' : null }, code: 'MISSING_FIELD' });
    }
    for (const [what, value, code] of spoiltValues(field, pen)) found.push({ what: `${key}: ${what}`, body: { ...filled, [key]: value }, code });
  }
  return found;
}
