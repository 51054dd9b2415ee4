import { recordedRows, type FigureRow } from '../src/figure/figure.ts';
import { ticketFigures, type TicketFigure } from '../src/ticket/figures/figures.ts';
import { stepRows } from '../src/ticket/figures/steps.ts';
import type { Ticket } from '../src/ticket/ticket.ts';
import type { Story } from './story.ts';

/** A story that records what its ticket says in the figures, as the store does. */
export class Counted {
  rows: FigureRow[];
  private before: Ticket;
  private ended = 0;

  constructor(readonly story: Story) {
    this.before = story.ticket;
    this.rows = recordedRows([], stepRows(null, story.ticket, { seq: 1, intervals: [] }, story.now));
  }

  do(...step: Parameters<Story['do']>): this {
    this.story.do(...step);
    return this.record();
  }

  ask(...step: Parameters<Story['ask']>): this {
    this.story.ask(...step);
    return this.record();
  }

  grant(...step: Parameters<Story['grant']>): this {
    this.story.grant(...step);
    return this.record();
  }

  fire(action: string): this {
    this.story.fire(action);
    return this.record();
  }

  wait(ms: number): this {
    this.story.wait(ms);
    return this;
  }

  private record(): this {
    const { ticket, now, intervals, events } = this.story;
    const step = { seq: events.at(-1)!.seq, intervals: intervals.slice(this.ended) };
    this.rows = recordedRows(this.rows, stepRows(this.before, ticket, step, now));
    this.before = ticket;
    this.ended = intervals.length;
    return this;
  }

  /** What the ticket says in a figure, of its last part. */
  says(figure: TicketFigure): string | undefined {
    return this.rows.findLast(({ basis }) => basis === ticketFigures[figure].basis)?.marks[figure];
  }

  row(basis: string, part = 1): FigureRow | undefined {
    return this.rows.find((one) => one.basis === basis && one.part === part);
  }
}
