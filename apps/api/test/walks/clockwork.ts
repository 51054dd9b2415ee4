import { DAY, HOUR, iso, MINUTE } from './calendar.ts';
import { nextDue } from './clocks.ts';
import type { Matter } from './matter.ts';
import { same } from './same.ts';
import type { Stage } from './stage.ts';
import { isMove } from './table.ts';
import { Tally } from './tally.ts';

export interface Told {
  readonly seq: number;
  readonly at: number;
  readonly action: string;
  readonly by: string | null;
  readonly from: string;
  readonly to: string;
  readonly form: Readonly<Record<string, unknown>>;
}

/** Lets time pass, and compares the system's moves with the table. */
export class Clockwork {
  private readonly stage: Stage;
  constructor(stage: Stage) {
    this.stage = stage;
  }

  /** The events that the model does not know yet. */
  fresh = ({ id, seq }: Matter): Promise<Told[]> =>
    this.stage.door.sql<Told>(
      `SELECT seq, (extract(epoch FROM at) * 1000)::float8 AS at, action, "by", "from", "to", form
        FROM case_event WHERE "case" = $1 AND seq > $2 ORDER BY seq`,
      [id, seq],
    );

  /** Some time passes; the sweep processes what becomes due. */
  async pass(): Promise<void> {
    const { dice, matter, at } = this.stage;
    if (!dice.chance(0.5)) return;
    const most = matter.state === 'closed' ? 6 * DAY : dice.chance(0.2) ? 20 * HOUR : 20 * MINUTE;
    await this.to(at + 1000 + dice.below(most));
  }

  async to(at: number): Promise<void> {
    await this.stage.door.setTime(at);
    await this.catchUp();
  }

  /** Until the clock moves the current ticket. */
  async waitForRow(): Promise<void> {
    const { matter, at } = this.stage;
    const { version } = matter;
    for (let waited = 0; matter.version === version; waited++) {
      const due = nextDue(matter);
      if (due === null || waited > 15) throw new Error(`nothing moves it on from ${matter.state}`);
      await this.to(Math.max(due, at) + 1000);
    }
  }

  /** Sweeps, if anything is due. */
  private async catchUp(): Promise<void> {
    const { teller, at, door } = this.stage;
    const isDue = (matter: Matter): boolean => (nextDue(matter) ?? Infinity) <= at;
    if (!teller.matters.some(isDue)) return;
    await door.sweep();
    for (const matter of teller.matters) {
      for (const event of await this.fresh(matter)) this.follow(matter, event);
      await this.agree(matter);
      if (isDue(matter))
        throw new Error(`${matter.state} was due ${iso(nextDue(matter))}, and nothing happened`);
    }
  }

  private follow(matter: Matter, event: Told): void {
    const { teller, log, tally } = this.stage;
    const taken = teller.dueStep(matter, event.at);
    const { state } = matter;
    log.push(`the clock ${state}.${event.action} at ${iso(event.at)} (${matter.id})`);
    if (!taken) throw new Error(`the clock did ${event.action} where nothing was due`);
    const { row, request } = taken;
    const target = isMove(row)
      ? teller.targetOf(matter, row)
      : request?.action === 'withdraw'
        ? 'closed'
        : state;
    same(
      'what the clock did',
      [event.action, event.by, event.from, event.to, event.form['request']],
      [row.action, null, state, target, request?.id ?? undefined],
    );
    Tally.add(tally.taken, request ? `${state}.${row.action}@silence` : `${state}.${row.action}`);
    if (request && row.action === 'grant') Tally.add(tally.taken, `${state}.${request.action}`);
    teller.tell(matter, taken, event.at);
  }

  /** The model and the row have the same events and the same next due time. */
  async agree(matter: Matter): Promise<void> {
    const [row] = await this.stage.door.sql<{ seq: number; due: number | null }>(
      `SELECT seq, (extract(epoch FROM due_at) * 1000)::float8 AS due FROM cases WHERE id = $1`,
      [matter.id],
    );
    same(
      `the ticket ${matter.id} in ${matter.state}`,
      [row!.seq, iso(row!.due)],
      [matter.seq, iso(nextDue(matter))],
    );
  }
}
