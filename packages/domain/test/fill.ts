import type { Field, Fields, Filled, FieldOf, Form } from '../src/kernel/form.ts';
import { DAY, HOUR, dateOfDay, dayOf } from '../src/kernel/time.ts';
import { forms, type FormName } from '../src/ticket/forms.ts';
import type { TicketRef } from '../src/ticket/fields.ts';
import { limitOf, promiseOf, startClock } from '../src/ticket/time/clocks.ts';
import { currentDue } from '../src/ticket/time/promise.ts';
import { amendableOf } from '../src/ticket/effects/remarks.ts';
import { mayGrant } from '../src/ticket/engine/allowed-actions.ts';
import type { Attempt } from '../src/ticket/rules/attempt.ts';
import { isPending } from '../src/ticket/ticket.ts';
import type { Random } from './random.ts';
import { people, units } from './world.ts';

/** The actor who fills in a form, and the dice. */
export interface Pen extends Attempt {
  readonly action: string;
  readonly dice: Random;
}

const stewards = ['steward', 'steward2', 'steward3'];
const residents = ['resident', 'neighbour', 'elder', 'far'];
/** Everyone but the second street officer, whose recusal would leave no staff to act. */
const partial = Object.keys(people).filter((id) => id !== 'street2');

const wordsOf = ({ min = 1, max = 8 }: Field, dice: Random): string => {
  const length = Math.max(min, 1) + dice.below(Math.min(max, 12) - Math.max(min, 1) + 1);
  return (dice.chance(0.2) ? '🙂' : '字').repeat(length);
};

const isoOf = (at: number): string => new Date(at).toISOString();

/** A due date within the work limit, unless the limit has passed. */
function dispatchDue({ case: ticket, now, dice }: Pen): string {
  const latest = promiseOf(
    ticket.clocks.work ?? startClock(limitOf('work', ticket, now.limits), 1, now),
    now,
  );
  return isoOf(
    latest > now.at
      ? now.at + 1 + Math.floor(dice.next() * (latest - now.at))
      : now.at + 1 + dice.below(5 * DAY),
  );
}

function datetimeOf(field: FieldOf<'datetime'>, pen: Pen): string {
  const { case: ticket, now, dice, action } = pen;
  if (['assign', 'dispatch', 'appoint', 'reappoint'].includes(action)) return dispatchDue(pen);
  const floor = field.after === 'due' ? Math.max(currentDue(ticket, now) ?? now.at, now.at) : now.at;
  return isoOf(floor + 1 + dice.below(6 * DAY) + (dice.chance(0.5) ? HOUR : 0));
}

function staffOf(name: string, { dice }: Pen): string {
  if (name === 'case_steward' || name === 'successor') return dice.pick(stewards);
  return dice.pick(['secretary', 'grid', 'committee', 'steward']);
}

function partyOf({ action, actor, dice }: Pen): object {
  if (action === 'recuse' && !actor.relations.has('authority')) return { person: actor.id };
  return dice.chance(0.3)
    ? { unit: dice.pick(['property', 'group', 'selfgov']) }
    : { person: dice.pick(partial) };
}

const taskOf = ({ case: ticket, actor }: Pen): string =>
  ticket.tasks.find(({ status, unit }) => status === 'open' && actor.units.includes(unit))?.id ?? 'none';

function requestOf(pen: Pen): string {
  const isMine = pen.action === 'cancel' ? (asker: string) => asker === pen.actor.id : () => true;
  const fits = pen.case.requests.filter(
    (one) => isPending(one) && isMine(one.asker) && (pen.action === 'cancel' || mayGrant(one, pen)),
  );
  return fits[0]?.id ?? 'none';
}

const remarkOf = ({ case: ticket, actor, now }: Pen): string =>
  String(amendableOf(ticket, actor.id, now.at).at(-1)?.seq ?? 'none');

/** A thing of the kind; a made-up one where none is needed. */
const things: Readonly<Partial<Record<string, (name: string, pen: Pen) => string>>> = {
  unit: (_, { dice }) => dice.pick(units),
  staff: staffOf,
  side: (_, { dice }) => dice.pick(residents),
  task: (_, pen) => taskOf(pen),
  request: (_, pen) => requestOf(pen),
  ticket: () => 'master',
  hidden_picture: (_, pen) => pen.case.hiddenPictures[0]?.id ?? 'none',
  remark: (_, pen) => remarkOf(pen),
} satisfies Partial<Record<TicketRef, (name: string, pen: Pen) => string>>;

function valueOf(name: string, field: Field, pen: Pen): unknown {
  const { dice, now } = pen;
  switch (field.type) {
    case 'group':
      return fieldsOf(field.fields, pen);
    case 'text':
      return wordsOf(field, dice);
    case 'bool':
      return dice.chance(0.5);
    case 'int':
      return field.min! + dice.below(field.max! - field.min! + 1);
    case 'date':
      return dateOfDay(dayOf(now.at) + dice.below(dice.chance(0.2) ? 400 : 40));
    case 'datetime':
      return datetimeOf(field, pen);
    case 'phone':
      return '13800000000';
    case 'choice':
      return dice.pick(Object.keys(field.choices));
    case 'either':
      return partyOf(pen);
    case 'ref':
      return things[field.ref]?.(name, pen) ?? `${field.ref}-${dice.below(3)}`;
  }
}

function manyOf(name: string, field: Field, pen: Pen): unknown {
  const least = Math.max(field.min ?? 0, name === 'sides' ? 2 : 1);
  return Array.from({ length: least + pen.dice.below(2) }, () =>
    valueOf(name, { ...field, min: undefined, max: undefined }, pen),
  );
}

function fieldsOf(fields: Fields, pen: Pen, always: readonly string[] = []): Filled {
  const filled: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (!field.required && !always.includes(name) && pen.dice.chance(0.5)) continue;
    filled[name] = field.many ? manyOf(name, field, pen) : valueOf(name, field, pen);
  }
  return filled;
}

/** A valid random form, drawn from its schema. */
export function fill(name: FormName | undefined, pen: Pen): Filled {
  if (!name) return {};
  const { fields, any }: Form = forms[name];
  return fieldsOf(fields, pen, any ? [pen.dice.pick(any)] : []);
}
