import { Injectable } from '@nestjs/common';
import { placingOf, replay, type Ticket, type TicketEvent } from '@sandan/domain';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import {
  anonymous,
  redactEvents,
  redactPeople,
  withoutPerson,
  type Anonymity,
  type PersonToRedact,
} from './redact-events.ts';
import { TicketStore, type Loaded } from '../store/ticket.store.ts';

/**
 * Every ticket that involves a person: as actor, reporter, endorser, participant of a hearing, assignee or
 * subject.
 */
const INVOLVED = `SELECT t.id FROM ticket t WHERE t.reporter = $1 OR t.former_reporters ? $1::text OR $1 IN (t.proxy, t.case_steward)
    OR t.past_stewards @> jsonb_build_array(jsonb_build_object('person', $1::text))
    OR t.about @> jsonb_build_array(jsonb_build_object('person', $1::text))
    OR t.recused @> jsonb_build_array(jsonb_build_object('person', $1::text))
  UNION SELECT e.case FROM case_event e WHERE e.by = $1 UNION SELECT ticket FROM ticket_endorsement WHERE person = $1
  UNION SELECT ticket FROM ticket_hearing WHERE $1 = ANY (sides || ARRAY[host, convenor])
  UNION SELECT ticket FROM ticket_assignment WHERE person = $1
  UNION SELECT ticket FROM ticket_reveal WHERE of = $1`;

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/** A ticket's row and its events. */
export interface TicketWithEvents {
  readonly before: Loaded;
  readonly told: readonly TicketEvent[];
}

/** The redacted events, and the redacted row for when the events cannot be replayed. */
interface Redaction {
  readonly events: readonly TicketEvent[];
  readonly row: () => Loaded;
  readonly more: Partial<Loaded>;
}

/** Redacts people from tickets. The history stays, and still replays to the row (invariant 5). */
@Injectable()
export class TicketRedaction {
  constructor(
    private readonly store: TicketStore,
    private readonly clock: Clock,
  ) {}

  /** The tickets that involve a person, locked in id order. */
  async involving(manager: EntityManager, person: string): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT id FROM cases WHERE id IN (${INVOLVED}) ORDER BY id FOR NO KEY UPDATE`,
      [person],
    );
    return rows.map(({ id }) => id);
  }

  /** Loads a ticket and its events. The caller holds the lock. */
  async remember(manager: EntityManager, id: string): Promise<TicketWithEvents> {
    return {
      before: (await this.store.load(manager, id))!,
      told: await this.store.events.find(manager, { case: id }),
    };
  }

  /** Redacts a person from one ticket. The caller holds the lock. */
  async forget(manager: EntityManager, id: string, who: PersonToRedact): Promise<void> {
    const remembered = await this.remember(manager, id);
    const { before, told } = remembered;
    const wasReporter = [before.reporter, ...before.formerReporters].includes(who.person);
    const isClaimed = wasReporter && told[0]!.as === 'proxy';
    const events = told.map((event) => redactEvents(event, who, { isClaimed, wasReporter }));
    await this.rewrite(manager, remembered, {
      events,
      row: () => withoutPerson(before, who),
      more: { behalf: isClaimed ? null : before.behalf },
    });
  }

  /** Replaces everyone whose matter a ticket was by placeholder accounts, and redacts every phone number. */
  async anonymise(manager: EntityManager, remembered: TicketWithEvents, anonymity: Anonymity): Promise<void> {
    const events = remembered.told.map((event) => anonymous(event, anonymity));
    const more = { behalf: null, anonymisedAt: this.clock.at() };
    await this.rewrite(manager, remembered, {
      events,
      row: () => redactPeople(remembered.before, anonymity),
      more,
    });
  }

  private async rewrite(
    manager: EntityManager,
    { before, told }: TicketWithEvents,
    { events, row, more }: Redaction,
  ): Promise<void> {
    for (const [at, event] of events.entries())
      if (!isDeepStrictEqual(event, told[at])) await this.store.events.retell(manager, before.id, event);
    const { place = null, words = null } = events[0]!.form as { place?: string; words?: string };
    const after = { ...before, ...(this.again(before, told, events) ?? row()), place, words, ...more };
    await this.store.rewrite(manager, before, after, this.clock.now());
    await this.store.gather(manager, after, events);
  }

  /**
   * The ticket replayed from its redacted events. Null when the original events did not replay to the row
   * either, because a rule or the calendar has changed since.
   */
  private again(before: Loaded, told: readonly TicketEvent[], events: readonly TicketEvent[]): Ticket | null {
    const was = this.replayed(told, before);
    const row =
      was && plain(Object.fromEntries(Object.keys(was).map((name) => [name, before[name as keyof Ticket]])));
    return isDeepStrictEqual(row, plain(was)) ? this.replayed(events, before) : null;
  }

  private replayed(events: readonly TicketEvent[], ticket: Loaded): Ticket | null {
    try {
      return replay(events, placingOf(events[0]!, ticket), (at) => ({ ...this.clock.now(), at }));
    } catch {
      return null;
    }
  }
}
