import { forms, type Calendar, type Field, type FormName, type Instant } from '@sandan/domain';
import { dueDate } from './plan.ts';
import type { Gap, Step, Written } from './story.ts';

/** What the keys of a story stand for; pictures are new ones each time. */
export interface Names {
  unit(key: string): string;
  person(key: string): string;
  area(key: string): string;
  file(name: string): Promise<string>;
}

interface Moment {
  readonly at: Instant;
  readonly calendar: Calendar;
}

function partyOf(key: string, names: Names): object {
  const [type, name] = key.split(':') as ['person' | 'unit', string];
  return { [type]: names[type](name) };
}

function valueOf(value: unknown, { type }: Field, names: Names, { at, calendar }: Moment): unknown {
  const key = value as string;
  switch (type) {
    case 'unit': return names.unit(key);
    case 'person': return names.person(key);
    case 'area': return names.area(key);
    case 'file': return names.file(key);
    case 'party': return partyOf(key, names);
    case 'datetime': return dueDate(at, key as Gap, calendar);
    default: return value;
  }
}

async function listOf(values: readonly unknown[], field: Field, names: Names, moment: Moment): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const value of values) found.push(await valueOf(value, field, names, moment));
  return found;
}

/** A form as the API takes it. */
export async function formOf(form: FormName | undefined, written: Written, names: Names, moment: Moment): Promise<Written> {
  const fields: Readonly<Record<string, Field>> = form ? forms[form].fields : {};
  const filled: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(written)) {
    const field = fields[name];
    if (!field) throw new Error(`The form ${form} has no field ${name}.`);
    if (value === undefined) continue;
    filled[name] = Array.isArray(value) ? await listOf(value, field, names, moment) : await valueOf(value, field, names, moment);
  }
  return filled;
}

export const writtenIn = ([, , , form]: Step): Written => (typeof form === 'string' ? { words: form } : (form ?? {}));
