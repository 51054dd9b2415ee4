import { Injectable } from '@nestjs/common';
import { ERASED_REFERENCE } from '@sandan/domain';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { casesInvolving } from '../../case/store/case-participants.ts';
import {
  anonymous,
  redactEvents,
  redactPeople,
  withoutPerson,
  type Anonymity,
  type PastEvent,
  type PersonToRedact,
} from './redact-events.ts';
import { TicketStore, type Loaded } from '../store/ticket.store.ts';

/** SQL: whether the case was merged into one that is not anonymised yet and still refers to its people. */
export const waitsForMaster = (id: string): string => `EXISTS (SELECT 1 FROM ticket merged
  JOIN cases master ON master.id = merged.merged_into WHERE merged.id = ${id} AND master.anonymised_at IS NULL)`;

/** A ticket's row and its events. */
export interface TicketWithEvents {
  readonly before: Loaded;
  readonly events: readonly PastEvent[];
}

/** What is left of the person it was placed for. */
const withoutStranger = ({ hotlineNumber }: Loaded): Pick<Loaded, 'behalf' | 'hotlineNumber'> => ({
  behalf: null,
  hotlineNumber: hotlineNumber && ERASED_REFERENCE,
});

/** What replaces a ticket's events and row. */
interface Redaction {
  readonly events: readonly PastEvent[];
  readonly row: Loaded;
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
      `SELECT id FROM cases WHERE noun = 'ticket' AND id IN (${casesInvolving('$1')}) ORDER BY id FOR NO KEY UPDATE`,
      [person],
    );
    return rows.map(({ id }) => id);
  }

  /** Loads a ticket and its events. The caller holds the lock. */
  async load(manager: EntityManager, id: string): Promise<TicketWithEvents> {
    return {
      before: (await this.store.load(manager, id))!,
      events: await this.store.events.findWithReplaced(manager, { case: id }),
    };
  }

  /** Redacts a person from one ticket. The caller holds the lock. */
  async redact(manager: EntityManager, id: string, who: PersonToRedact): Promise<void> {
    const loaded = await this.load(manager, id);
    const { before } = loaded;
    const wasReporter = [before.reporter, ...before.formerReporters].includes(who.person);
    const isClaimed = wasReporter && loaded.events[0]!.as === 'proxy';
    const events = loaded.events.map((event) => redactEvents(event, who, { isClaimed, wasReporter }));
    await this.rewrite(manager, loaded, {
      events,
      row: { ...withoutPerson(before, who), ...(isClaimed && withoutStranger(before)) },
    });
  }

  /** Replaces everyone whose matter a ticket was by placeholder accounts, and redacts every phone number. */
  async anonymise(manager: EntityManager, loaded: TicketWithEvents, anonymity: Anonymity): Promise<void> {
    const events = loaded.events.map((event) => anonymous(event, anonymity));
    const row = {
      ...redactPeople(loaded.before, anonymity),
      ...withoutStranger(loaded.before),
      anonymisedAt: this.clock.at(),
    };
    await this.rewrite(manager, loaded, { events, row });
  }

  private async rewrite(
    manager: EntityManager,
    { before, events: recorded }: TicketWithEvents,
    { events, row }: Redaction,
  ): Promise<void> {
    for (const [at, event] of events.entries())
      if (!isDeepStrictEqual(event, recorded[at])) await this.store.events.redact(manager, before.id, event);
    await this.store.rewrite(manager, before, row, this.clock.nowIn(before));
    await this.store.gather(manager, row, events);
  }
}
