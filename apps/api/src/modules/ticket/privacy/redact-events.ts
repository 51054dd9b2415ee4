import {
  actsForThemselves,
  CODE_NAME,
  ERASED_REFERENCE,
  isOnBehalf,
  isOwnAction,
  replacePhones,
  readMobile,
  type SomeForm,
  type Endorsement,
  type ExternalInputs,
  type Instant,
  type Replaced,
  type Ticket,
  type TicketEvent,
} from '@sandan/domain';
import { mapStrings } from '../../../common/map-strings.ts';
import { isUuid } from '../../../common/paging.ts';
import type { EventAndReplaced } from '../../case/store/case-events.ts';
import type { Loaded } from '../store/ticket.store.ts';

export type PastEvent = EventAndReplaced<TicketEvent>;

/** A person to redact from tickets. */
export interface PersonToRedact {
  readonly person: string;
  /** Names and rooms to redact from free text, each with the time it became valid. */
  readonly names: readonly { readonly text: string; readonly since: Instant }[];
  readonly phone: string | null;
  /** The households they live or lived in, as far as confirmed. */
  readonly homes: readonly string[];
}

/** What replaces everyone whose matter a ticket was. */
export interface Anonymity {
  /** The placeholder account for each person. */
  readonly ids: ReadonlyMap<string, string>;
  /** Names to redact: of all of them, and of the person it was placed for. */
  readonly names: readonly string[];
}

const GONE = '[号码已删除]';
const stars = (text: string): string => '*'.repeat([...text].length);
const anyNumber = (): boolean => true;
const isOf =
  ({ phone }: PersonToRedact) =>
  (number: string): boolean =>
    phone !== null && readMobile(number) === phone;

/** Replaces the given words in a text with asterisks. */
export const maskWords = (text: string, words: readonly string[]): string =>
  words.reduce((left, word) => left.replaceAll(word, stars(word)), text);

/** Redacts names and phone numbers in all strings of a value; all numbers, unless `isGone` selects. */
export function cleaned<T>(
  value: T,
  names: readonly string[],
  isGone: (phone: string) => boolean = anyNumber,
): T {
  const clean = (text: string): string =>
    maskWords(
      replacePhones(text, (phone) => (isGone(phone) ? GONE : phone)),
      names,
    );
  return mapStrings(value, (text) => (isUuid(text) || text.startsWith('⟪') ? text : clean(text)));
}

/** Removes the person it was placed for, and what the hotline knows them by, but keeps that it was placed on behalf. */
function withoutStranger(form: SomeForm): SomeForm {
  if (!isOnBehalf(form)) return form;
  const { behalf_name: _, behalf_phone: __, behalf_household: ___, ...rest } = form;
  return {
    ...rest,
    behalf_name: CODE_NAME,
    ...(rest.hotline_number && { hotline_number: ERASED_REFERENCE }),
  };
}

/** Removes the home of people who joined by a merge: of one person, or of all. */
const withoutHome = (inputs: ExternalInputs, person?: string): ExternalInputs =>
  inputs.joining
    ? {
        ...inputs,
        joining: inputs.joining.map((one) =>
          person === undefined || one.person === person ? { ...one, household: null } : one,
        ),
      }
    : inputs;

/** A person's former relation to the ticket. */
export interface Role {
  /** It was placed on their behalf, and they claimed it. */
  readonly isClaimed: boolean;
  readonly wasReporter: boolean;
}

type Endorsements = Record<string, Endorsement | null>;

/** Removes homes from former values of a ticket: of all people, or where `isGone`. */
function replacedWithoutHomes(
  { values, rows }: Replaced,
  isGone: (home: string, person?: string) => boolean = () => true,
): Replaced {
  const { household, otherHouseholds } = values as Partial<Pick<Ticket, 'household' | 'otherHouseholds'>>;
  const endorsements = Object.entries((rows['endorsements'] ?? {}) as Endorsements).map(
    ([key, one]) =>
      [key, one?.household && isGone(one.household, one.person) ? { ...one, household: null } : one] as const,
  );
  return {
    values: {
      ...values,
      ...(household && isGone(household) && { household: null }),
      ...(otherHouseholds && { otherHouseholds: otherHouseholds.filter((home) => !isGone(home)) }),
    },
    rows: { ...rows, ...(endorsements.length > 0 && { endorsements: Object.fromEntries(endorsements) }) },
  };
}

/** Redacts a person's home and names, and every phone number, from former values of a ticket. */
const replacedWithoutPerson = (
  replaced: Replaced,
  { person, homes }: PersonToRedact,
  names: readonly string[],
): Replaced =>
  replacedWithoutHomes(
    cleaned(replaced, names),
    (home, endorser) => endorser === person || (endorser === undefined && homes.includes(home)),
  );

/**
 * Redacts a person from an event: their home from everything they did, and the person it was placed for if
 * they claimed the ticket.
 */
export function redactEvents(
  event: PastEvent,
  who: PersonToRedact,
  { isClaimed, wasReporter }: Role,
): PastEvent {
  const isOwn = isOwnAction(event, who.person);
  const isPlacing = isClaimed && event.seq === 1;
  const names = who.names.filter(({ since }) => since <= event.at).map(({ text }) => text);
  const written = isPlacing ? withoutStranger(event.form) : event.form;
  const { hotline_number } = written;
  const form = {
    ...cleaned(written, names, isOwn || isPlacing ? anyNumber : isOf(who)),
    // As in the row.
    ...(hotline_number && { hotline_number: cleaned(hotline_number, names) }),
  };
  // A family representative acts from the reporter's own home. On another reporter's ticket that home belongs
  // to the other reporter and stays.
  const isFamilys =
    wasReporter && event.as === 'reporter' && event.household !== null && who.homes.includes(event.household);
  const household = event.by === who.person || isPlacing || isFamilys ? null : event.household;
  return {
    ...event,
    household,
    form,
    inputs: withoutHome(event.inputs, who.person),
    replaced: event.replaced && replacedWithoutPerson(event.replaced, who, names),
  };
}

/** Redacts a person's home and names, and every phone number, from a row. */
export const withoutPerson = (ticket: Loaded, { person, names, homes }: PersonToRedact): Loaded => ({
  ...cleaned(
    ticket,
    names.map(({ text }) => text),
  ),
  number: ticket.number,
  household: ticket.reporter === person ? null : ticket.household,
  otherHouseholds: ticket.otherHouseholds.filter((home) => !homes.includes(home)),
  endorsements: ticket.endorsements.map((one) => (one.person === person ? { ...one, household: null } : one)),
});

const renamed = <T>(value: T, ids: ReadonlyMap<string, string>): T =>
  mapStrings(value, (text) => ids.get(text) ?? text);

/** Anonymises an event. Homes and the units of residents are removed: a replay does not need them. */
export function anonymous(event: PastEvent, { ids, names }: Anonymity): PastEvent {
  const form = renamed(cleaned(withoutStranger(event.form), names), ids);
  const units = actsForThemselves(event) ? [] : event.units;
  return {
    ...event,
    by: event.by === null ? null : (ids.get(event.by) ?? event.by),
    units,
    household: null,
    form,
    inputs: renamed(withoutHome(event.inputs), ids),
    replaced: event.replaced && renamed(replacedWithoutHomes(cleaned(event.replaced, names)), ids),
  };
}

/** Anonymises a row. */
export const redactPeople = (ticket: Loaded, { ids, names }: Anonymity): Loaded => ({
  ...renamed(cleaned(ticket, names), ids),
  number: ticket.number,
  household: null,
  otherHouseholds: [],
  endorsements: renamed(ticket.endorsements, ids).map((one) => ({ ...one, household: null })),
});
