import { forms, type Calendar, type Field, type Fields, type FormName, type Instant } from '@sandan/domain';
import { dateAfter, dueDate } from './plan.ts';
import type { Gap, Written } from './story.ts';

/** Resolves the keys of a story; pictures are uploaded anew each time. */
export interface Names {
  unit(key: string): string;
  person(key: string): string;
  area(key: string): string;
  ticket(story: string): string;
  file(name: string): Promise<string>;
  /** The unit's open task. */
  task(unit: string): Promise<string>;
  /** The pending request. */
  request(): Promise<string>;
}

interface Moment {
  readonly at: Instant;
  readonly calendar: Calendar;
}

function partyOf(key: string, names: Names): object {
  const [type, name] = key.split(':') as ['person' | 'unit', string];
  return { [type]: names[type](name) };
}

async function valueOf(value: unknown, field: Field, names: Names, moment: Moment): Promise<unknown> {
  const key = value as string;
  const { type } = field;
  if (typeof type === 'object') return fieldsOf(value as Written, type, names, moment);
  switch (type) {
    case 'unit':
    case 'person':
    case 'area':
    case 'ticket':
    case 'file':
    case 'task':
      return names[type](key);
    case 'request':
      return names.request();
    case 'party':
      return partyOf(key, names);
    case 'date':
      return dateAfter(moment.at, key as Gap, moment.calendar);
    case 'datetime':
      return dueDate(moment.at, key as Gap, moment.calendar);
    default:
      return value;
  }
}

async function listOf(
  values: readonly unknown[],
  field: Field,
  names: Names,
  moment: Moment,
): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const value of values) found.push(await valueOf(value, field, names, moment));
  return found;
}

async function fieldsOf(written: Written, fields: Fields, names: Names, moment: Moment): Promise<Written> {
  const filled: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(written)) {
    const field = fields[name];
    if (!field) throw new Error(`No form here has a field ${name}.`);
    if (value === undefined) continue;
    filled[name] = Array.isArray(value)
      ? await listOf(value, field, names, moment)
      : await valueOf(value, field, names, moment);
  }
  return filled;
}

/** The form in the API's format. */
export const formOf = (
  form: FormName | undefined,
  written: Written,
  names: Names,
  moment: Moment,
): Promise<Written> => fieldsOf(written, form ? forms[form].fields : {}, names, moment);
