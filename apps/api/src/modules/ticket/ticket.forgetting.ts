import { Injectable } from '@nestjs/common';
import { CODE_NAME, isOnBehalf, isResident, placingOf, readMobile, replacePhones, replay, type Filled, type Given, type Ticket, type TicketEvent } from '@sandan/domain';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { deep } from '../../common/deep.ts';
import { isUuid } from '../../common/paging.ts';
import { TicketStore, type Loaded } from './ticket.store.ts';

/** Somebody whose traces go from tickets. */
export interface Forgotten {
  readonly person: string;
  /** Under which id what they did goes on: their own, which says nothing once their account is empty, or nobody's. */
  readonly as: string;
  /** What tells who they are wherever it stands in words: names and rooms. */
  readonly names: readonly string[];
  readonly phone: string | null;
  /** The households they live, or lived, in. */
  readonly homes: readonly string[];
  /** Every number in anybody's words goes, not only their own and those in what they wrote. */
  readonly allNumbers: boolean;
}

/** Who is anywhere on a ticket: has done something, stands behind it, sat at its table, or is whom it is about. */
const INVOLVED = `SELECT t.id FROM ticket t WHERE t.reporter = $1 OR t.former_reporters ? $1::text OR t.proxy = $1
    OR t.about @> jsonb_build_array(jsonb_build_object('person', $1::text)) OR t.recused @> jsonb_build_array(jsonb_build_object('person', $1::text))
  UNION SELECT ticket FROM ticket_event WHERE by = $1 UNION SELECT ticket FROM ticket_endorsement WHERE person = $1
  UNION SELECT ticket FROM ticket_hearing WHERE $1 = ANY (sides) UNION SELECT ticket FROM ticket_reveal WHERE of = $1`;

const GONE = '[号码已删除]';
const stars = (text: string): string => '*'.repeat([...text].length);

/** Takes from tickets what says who somebody is; what happened stays, and still replays to the row (invariant 5). */
@Injectable()
export class TicketForgetting {
  constructor(
    private readonly store: TicketStore,
    private readonly clock: Clock,
  ) {}

  /** The tickets somebody is on, locked in the one order. */
  async involving(manager: EntityManager, person: string): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(`SELECT id FROM ticket WHERE id IN (${INVOLVED}) ORDER BY id FOR NO KEY UPDATE`, [person]);
    return rows.map(({ id }) => id);
  }

  /** Forgets somebody on one ticket, which the caller has locked. */
  async forget(manager: EntityManager, id: string, who: Forgotten): Promise<void> {
    const before = (await this.store.load(manager, id))!;
    const told = await this.store.events(manager, { ticket: id });
    const isClaimed = told[0]!.as === 'proxy' && [before.reporter, ...before.formerReporters].includes(who.person);
    const events = told.map((event) => retold(event, who, isClaimed));
    for (const [at, event] of events.entries()) if (!isDeepStrictEqual(event, told[at])) await this.store.retell(manager, id, event);
    const { place = null, words = null } = events[0]!.form as { place?: string; words?: string };
    const after = { ...before, ...this.ticketOf(before, told, events, who), place, words, behalf: isClaimed ? null : before.behalf };
    await this.store.rewrite(manager, before, after, this.clock.now());
    if (who.as !== who.person) await moveRows(manager, id, who);
  }

  /** Nobody claimed it: whom it was placed for goes from it, and every number in its words. */
  async forgetStranger(manager: EntityManager, id: string, nobody: string): Promise<void> {
    const before = (await this.store.load(manager, id))!;
    const told = await this.store.events(manager, { ticket: id });
    const who: Forgotten = { person: nobody, as: nobody, names: [], phone: null, homes: [], allNumbers: true };
    const events = told.map((event) => retold(event, who, told[0]!.as === 'proxy'));
    for (const event of events) await this.store.retell(manager, id, event);
    const { place = null, words = null } = events[0]!.form as { place?: string; words?: string };
    await this.store.rewrite(manager, before, { ...before, ...this.ticketOf(before, told, events, who), place, words, behalf: null }, this.clock.now());
  }

  /**
   * The ticket that its events tell once they are cleaned. Where they tell another one than its row anyway, because a rule or
   * the calendar has changed since, the row is cleaned as it stands, of every number in it.
   */
  private ticketOf(before: Loaded, told: readonly TicketEvent[], events: readonly TicketEvent[], who: Forgotten): Partial<Ticket> {
    const was = this.replayed(told, before);
    const row = was && plain(Object.fromEntries(Object.keys(was).map((name) => [name, before[name as keyof Ticket]])));
    const again = isDeepStrictEqual(row, plain(was)) ? this.replayed(events, before) : null;
    return again ?? cleaned(homeless(before, who), who, true);
  }

  private replayed(events: readonly TicketEvent[], ticket: Loaded): Ticket | null {
    try {
      return replay(events, placingOf(events[0]!, ticket), (at) => ({ ...this.clock.now(), at }));
    } catch {
      return null;
    }
  }
}

/** A row in which somebody has no home. */
const homeless = (ticket: Loaded, { person }: Forgotten): Loaded => ({
  ...ticket,
  household: ticket.reporter === person ? null : ticket.household,
  endorsements: ticket.endorsements.map((one) => (one.person === person ? { ...one, household: null } : one)),
});

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/** An event without what says who somebody is. Their home goes from everything they did; of a case they claimed, whom it was placed for. */
function retold(event: TicketEvent, who: Forgotten, isClaimed: boolean): TicketEvent {
  const isTheirs = event.by === who.person && event.as !== 'proxy' && (isResident(event.as) || event.as === 'asker');
  const isPlacing = isClaimed && event.seq === 1;
  const form = cleaned(isPlacing ? withoutStranger(event.form) : event.form, who, who.allNumbers || isTheirs || isPlacing);
  // Family who act for somebody do so from the same home.
  const isFamilys = event.as === 'reporter' && event.household !== null && who.homes.includes(event.household);
  const household = event.by === who.person || isPlacing || isFamilys ? null : event.household;
  return { ...event, by: event.by === who.person ? who.as : event.by, household, form, given: withoutHome(event.given, who) };
}

/** A form that still says that it was placed for somebody, not for whom. */
function withoutStranger(form: Filled): Filled {
  if (!isOnBehalf(form)) return form;
  const { behalf_name: _, behalf_phone: __, behalf_household: ___, ...rest } = form;
  return { ...rest, behalf_name: CODE_NAME };
}

/** People who came along with another ticket are told of with their home. */
const withoutHome = (given: Given, who: Forgotten): Given =>
  renamed(given.joining ? { ...given, joining: given.joining.map((one) => (one.person === who.person ? { ...one, household: null } : one)) } : given, who);

const renamed = <T>(value: T, { person, as }: Pick<Forgotten, 'person' | 'as'>): T => deep(value, (text) => (text === person ? as : text));

/** Texts without the names, and without the numbers: all of them, or those of this person. */
function cleaned<T>(value: T, who: Pick<Forgotten, 'person' | 'as' | 'names' | 'phone'>, allNumbers: boolean): T {
  const isGone = (phone: string): boolean => allNumbers || (who.phone !== null && readMobile(phone) === who.phone);
  const clean = (text: string): string =>
    who.names.reduce((left, name) => left.replaceAll(name, stars(name)), replacePhones(text, (phone) => (isGone(phone) ? GONE : phone)));
  return deep(renamed(value, who), (text) => (isUuid(text) || text.startsWith('⟪') ? text : clean(text)));
}

/** What else lies beside a ticket under somebody's id. */
async function moveRows(manager: EntityManager, ticket: string, { person, as }: Forgotten): Promise<void> {
  await manager.query(`UPDATE file SET account = $3 WHERE ticket = $1 AND account = $2`, [ticket, person, as]);
  await manager.query(`DELETE FROM notice WHERE ticket = $1 AND account = $2`, [ticket, person]);
  await manager.query(`DELETE FROM ticket_read WHERE ticket = $1 AND account = $2`, [ticket, person]);
}
