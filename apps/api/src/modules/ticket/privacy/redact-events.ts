import {
  actsForThemselves,
  CODE_NAME,
  isOnBehalf,
  isOwnDeed,
  replacePhones,
  readMobile,
  type Filled,
  type ExternalFacts,
  type Instant,
  type TicketEvent,
} from '@sandan/domain';
import { mapStrings } from '../../../common/map-strings.ts';
import { isUuid } from '../../../common/paging.ts';
import type { Loaded } from '../store/ticket.store.ts';

/** Somebody whose traces go from tickets. */
export interface PersonToRedact {
  readonly person: string;
  /** What tells who they are wherever it stands in words, since it does: names and rooms. */
  readonly names: readonly { readonly text: string; readonly since: Instant }[];
  readonly phone: string | null;
  /** The households they live, or lived, in, as far as that was confirmed. */
  readonly homes: readonly string[];
}

/** Everybody whose matter a ticket was goes from it. */
export interface Anonymity {
  /** Under which id what each of them did goes on. */
  readonly ids: ReadonlyMap<string, string>;
  /** As of somebody who is forgotten, of all of them and of whomever it was placed for. */
  readonly names: readonly string[];
}

const GONE = '[号码已删除]';
const stars = (text: string): string => '*'.repeat([...text].length);
const anyNumber = (): boolean => true;
const isOf =
  ({ phone }: PersonToRedact) =>
  (number: string): boolean =>
    phone !== null && readMobile(number) === phone;

/** A text with stars in place of some words. */
export const blotted = (text: string, words: readonly string[]): string =>
  words.reduce((left, word) => left.replaceAll(word, stars(word)), text);

/** Texts without the names, and without the numbers that are to go: all of them, unless told otherwise. */
export function cleaned<T>(
  value: T,
  names: readonly string[],
  isGone: (phone: string) => boolean = anyNumber,
): T {
  const clean = (text: string): string =>
    blotted(
      replacePhones(text, (phone) => (isGone(phone) ? GONE : phone)),
      names,
    );
  return mapStrings(value, (text) => (isUuid(text) || text.startsWith('⟪') ? text : clean(text)));
}

/** A form that still says that it was placed for somebody, not for whom. */
function withoutStranger(form: Filled): Filled {
  if (!isOnBehalf(form)) return form;
  const { behalf_name: _, behalf_phone: __, behalf_household: ___, ...rest } = form;
  return { ...rest, behalf_name: CODE_NAME };
}

/**
 * People who came along with another ticket are told of with their home: it goes, of one of them or of all.
 */
const withoutHome = (given: ExternalFacts, person?: string): ExternalFacts =>
  given.joining
    ? {
        ...given,
        joining: given.joining.map((one) =>
          person === undefined || one.person === person ? { ...one, household: null } : one,
        ),
      }
    : given;

/** What somebody was to a ticket. */
export interface Role {
  /** It was placed for them, and they claimed it. */
  readonly isClaimed: boolean;
  readonly wasReporter: boolean;
}

/**
 * An event without what says who somebody is. Their home goes from everything they did; of a case they
 * claimed, whom it was placed for.
 */
export function redactEvents(
  event: TicketEvent,
  who: PersonToRedact,
  { isClaimed, wasReporter }: Role,
): TicketEvent {
  const isTheirs = isOwnDeed(event, who.person);
  const isPlacing = isClaimed && event.seq === 1;
  const form = cleaned(
    isPlacing ? withoutStranger(event.form) : event.form,
    who.names.filter(({ since }) => since <= event.at).map(({ text }) => text),
    isTheirs || isPlacing ? anyNumber : isOf(who),
  );
  // Family who act for a reporter do so from the same home; of anybody else's ticket the home is not theirs
  // to take.
  const isFamilys =
    wasReporter && event.as === 'reporter' && event.household !== null && who.homes.includes(event.household);
  const household = event.by === who.person || isPlacing || isFamilys ? null : event.household;
  return { ...event, household, form, given: withoutHome(event.given, who.person) };
}

/** A row in which somebody has no home, no name and no number. */
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

/**
 * An event of which nobody is told whose matter it was. Whoever acted for themselves did so from no home and
 * no unit; a replay has no need of either.
 */
export function anonymous(event: TicketEvent, { ids, names }: Anonymity): TicketEvent {
  const form = renamed(cleaned(withoutStranger(event.form), names), ids);
  const units = actsForThemselves(event) ? [] : event.units;
  return {
    ...event,
    by: event.by === null ? null : (ids.get(event.by) ?? event.by),
    units,
    household: null,
    form,
    given: renamed(withoutHome(event.given), ids),
  };
}

/** A row of which nobody can tell whose matter it was. */
export const redactPeople = (ticket: Loaded, { ids, names }: Anonymity): Loaded => ({
  ...renamed(cleaned(ticket, names), ids),
  number: ticket.number,
  household: null,
  otherHouseholds: [],
  endorsements: renamed(ticket.endorsements, ids).map((one) => ({ ...one, household: null })),
});
