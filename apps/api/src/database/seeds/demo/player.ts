import { factOf, rowOf, type Instant, type State } from '@sandan/domain';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { Transaction } from '../../../common/transaction.ts';
import type { Viewer } from '../../../common/viewer.ts';
import { FileService } from '../../../modules/file/file.service.ts';
import { NoticeService } from '../../../modules/notice/notice.service.ts';
import { OrgQueries } from '../../../modules/org/org.queries.ts';
import { TicketService } from '../../../modules/ticket/ticket.service.ts';
import { formOf, type Names } from './form.ts';
import type { Keys } from './keys.ts';
import type { ScheduledStep } from './plan.ts';
import { deedOf, placingOf, writtenIn, type Step, type Story } from './story.ts';
import { TicketPlacing } from '../../../modules/ticket/place/ticket-placing.service.ts';

interface Standing {
  readonly state: State;
  readonly version: number;
  readonly seq: number;
}

const STANDING = `SELECT state, version, seq FROM cases WHERE id = $1`;
const DUE = `SELECT id, (extract(epoch FROM due_at) * 1000)::float8 AS at FROM cases WHERE due_at <= $1 ORDER BY due_at LIMIT 1`;
const TASK = `SELECT id FROM ticket_task WHERE ticket = $1 AND unit = $2 AND status = 'open' ORDER BY seq LIMIT 1`;
const REQUEST = `SELECT id FROM case_request r WHERE r.case = $1 AND status = 'pending'`;

/** Plays stories through the product's services, with the clock set to each step's time. */
export class DemoPlayer {
  private readonly clock: Clock;
  private readonly source: DataSource;
  private readonly transaction: Transaction;
  private readonly org: OrgQueries;
  private readonly tickets: TicketService;
  private readonly placing: TicketPlacing;
  private readonly files: FileService;
  private readonly notices: NoticeService;
  private readonly ids = new Map<Story, string>();

  constructor(
    app: INestApplicationContext,
    private readonly keys: Keys,
    private readonly pictures: ReadonlyMap<string, Buffer>,
  ) {
    const get = <T>(type: abstract new (...some: never[]) => T): T => app.get<T>(type, { strict: false });
    [this.clock, this.source, this.transaction, this.org] = [
      get(Clock),
      get(DataSource),
      get(Transaction),
      get(OrgQueries),
    ];
    [this.tickets, this.placing] = [get(TicketService), get(TicketPlacing)];
    [this.files, this.notices] = [get(FileService), get(NoticeService)];
  }

  /** Plays one step, after the timer moves that are due before it. */
  async play({ plan: { story }, at, step }: ScheduledStep): Promise<void> {
    await this.letPass(at);
    this.setTime(at);
    if (!step) return this.place(story, at);
    await this.take(this.ids.get(story)!, step, at).catch((error: unknown) => {
      throw new Error(
        `${story.category} of ${story.by}, step ${story.steps.indexOf(step) + 1} (${step[0]} ${step[1]})`,
        { cause: error },
      );
    });
  }

  /** Takes every timer move due until then, each at its own time. */
  async letPass(until: Instant): Promise<void> {
    for (;;) {
      const [due] = await this.source.query<{ id: string; at: Instant }[]>(DUE, [new Date(until)]);
      if (!due) return;
      this.setTime(due.at);
      await this.transaction.run((manager) => this.tickets.expire(manager, due.id));
      await this.tell(due.id);
    }
  }

  private async place(story: Story, at: Instant): Promise<void> {
    const viewer = await this.viewer(story.by);
    const { id } = await this.placing.place(
      viewer,
      undefined,
      await formOf('place', placingOf(story), this.namesFor(viewer), this.moment(at)),
    );
    this.ids.set(story, id);
    await this.tell(id, 1);
  }

  private async take(id: string, step: Step, at: Instant): Promise<void> {
    const viewer = await this.viewer(step[0]);
    const { action, mode } = deedOf(step);
    const { state, version } = await this.standing(id);
    const name = (rowOf(state, action) ?? factOf(state, action))?.form;
    const form = await formOf(name, writtenIn(step), this.namesFor(viewer, id), this.moment(at));
    const after = await this.transaction.run((manager) =>
      this.tickets.apply(manager, viewer, id, { action, mode, version, form }),
    );
    await this.tell(id, after.seq);
    if (after.mergedInto !== null && state !== 'closed') await this.tell(after.mergedInto);
  }

  /** Sends the notices of event `seq`, by default the last. */
  private async tell(id: string, seq?: number): Promise<void> {
    await this.notices.notify({ case: id, seq: seq ?? (await this.standing(id)).seq });
  }

  private setTime(at: Instant): void {
    this.clock.offset = at - Date.now();
  }

  private moment(at: Instant): { at: Instant; calendar: Clock['calendar'] } {
    return { at, calendar: this.clock.calendar };
  }

  private namesFor(viewer: Viewer, id?: string): Names {
    return {
      ...this.keys,
      ticket: (key) => [...this.ids].find(([story]) => story.key === key)![1],
      file: async (name) => (await this.files.upload(viewer, undefined, this.pictures.get(name)!)).id,
      task: (unit) => this.onlyId(TASK, [id, this.keys.unit(unit)]),
      request: () => this.onlyId(REQUEST, [id]),
    };
  }

  private async onlyId(sql: string, parameters: readonly unknown[]): Promise<string> {
    const rows = await this.source.query<{ id: string }[]>(sql, [...parameters]);
    if (rows.length !== 1) throw new Error(`The story speaks of one, but there are ${rows.length}.`);
    return rows[0]!.id;
  }

  private async viewer(who: string): Promise<Viewer> {
    const viewer = await this.org.viewer(this.keys.person(who), this.clock.at());
    if (!viewer) throw new Error(`The demo has no person "${who}".`);
    return viewer;
  }

  private async standing(id: string): Promise<Standing> {
    const [row] = await this.source.query<Standing[]>(STANDING, [id]);
    return row!;
  }
}
