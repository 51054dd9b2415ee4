import {
  forms,
  type Calendar,
  type Field,
  type Fields,
  type FormName,
  type Instant,
  type TicketRef,
} from '@sandan/domain';
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

/** `person:<persona>` or `unit:<key>`. */
function partyOf(key: string, names: Names): object {
  const [ref, name] = key.split(':') as ['person' | 'unit', string];
  return { [ref]: names[ref](name) };
}

type Named = (key: string, names: Names) => string | Promise<string>;

/** Things that a story names by key; categories and the rest by their own code. */
const things: Readonly<Partial<Record<TicketRef, Named>>> = {
  unit: (key, names) => names.unit(key),
  person: (key, names) => names.person(key),
  staff: (key, names) => names.person(key),
  side: (key, names) => names.person(key),
  building: (key, names) => names.area(key),
  household: (key, names) => names.area(key),
  ticket: (key, names) => names.ticket(key),
  file: (key, names) => names.file(key),
  task: (key, names) => names.task(key),
  request: (_, names) => names.request(),
};

async function valueOf(
  value: unknown,
  field: Field<TicketRef>,
  names: Names,
  moment: Moment,
): Promise<unknown> {
  const key = value as string;
  switch (field.type) {
    case 'group':
      return fieldsOf(value as Written, field.fields, names, moment);
    case 'ref':
      return things[field.ref]?.(key, names) ?? value;
    case 'either':
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
  field: Field<TicketRef>,
  names: Names,
  moment: Moment,
): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const value of values) found.push(await valueOf(value, field, names, moment));
  return found;
}

async function fieldsOf(
  written: Written,
  fields: Fields<TicketRef>,
  names: Names,
  moment: Moment,
): Promise<Written> {
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
