import { Injectable } from '@nestjs/common';
import { foldedRows } from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { Transaction } from '../../../common/transaction.ts';
import { WriteBatch } from '../../../common/write-batch.ts';
import { CaseFigures } from '../../case/figures/case-figures.ts';
import { FigureQueries } from '../../case/figures/figure.queries.ts';
import { TicketStore, type Loaded } from '../store/ticket.store.ts';

/** Tickets looked for at once. */
const BATCH = 200;

/** Derives the figure rows of tickets from their events, where they have none: those of before there were any. */
@Injectable()
export class TicketFigures {
  constructor(
    private readonly source: DataSource,
    private readonly transaction: Transaction,
    private readonly store: TicketStore,
    private readonly figures: CaseFigures,
    private readonly queries: FigureQueries,
    private readonly clock: Clock,
  ) {}

  /** Takes each ticket by itself, so that no write waits long. Ends when every ticket has its rows. */
  async deriveMissing(): Promise<void> {
    for (;;) {
      const missing = await this.queries.casesWithout('ticket', 'placing', BATCH);
      if (missing.length === 0) return;
      for (const id of missing)
        await this.transaction.run(async (manager) => {
          const ticket = await this.store.lock(manager, id);
          if (ticket) await this.derive(manager, ticket);
        });
    }
  }

  /** The caller holds the lock. */
  private async derive(manager: EntityManager, ticket: Loaded): Promise<void> {
    const events = await this.store.events.findWithReplaced(manager, { case: ticket.id });
    const intervals = await this.store.events.intervals(manager, ticket.id);
    const steps = events.map((event) => ({
      ...event,
      intervals: intervals.filter(({ seq }) => seq === event.seq),
    }));
    const { calendar, limits } = this.clock.nowIn(ticket);
    const rows = foldedRows(ticket, steps, (at) => ({ at, calendar, limits }));
    const writes = new WriteBatch(this.source);
    this.figures.save(writes, ticket, rows);
    await writes.run(manager);
  }
}
