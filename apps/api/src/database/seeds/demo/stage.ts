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
import { formOf, writtenIn, type Names } from './form.ts';
import type { Keys } from './keys.ts';
import type { Plan } from './plan.ts';
import { placingOf, type Step } from './story.ts';

interface Standing {
  readonly state: State;
  readonly version: number;
  readonly seq: number;
  readonly dueAt: Instant | null;
}

const STANDING = `SELECT state, version, seq, (extract(epoch FROM due_at) * 1000)::float8 AS "dueAt" FROM ticket WHERE id = $1`;

/** Where stories are played: the services of the product, with a clock that stands at each step's time. */
export class Stage {
  private readonly clock: Clock;
  private readonly source: DataSource;
  private readonly transaction: Transaction;
  private readonly org: OrgQueries;
  private readonly tickets: TicketService;
  private readonly files: FileService;
  private readonly notices: NoticeService;
  private readonly viewers = new Map<string, Viewer>();

  constructor(
    app: INestApplicationContext,
    private readonly keys: Keys,
    private readonly pictures: ReadonlyMap<string, Buffer>,
  ) {
    const get = <T>(type: abstract new (...some: never[]) => T): T => app.get<T>(type, { strict: false });
    [this.clock, this.source, this.transaction, this.org] = [get(Clock), get(DataSource), get(Transaction), get(OrgQueries)];
    [this.tickets, this.files, this.notices] = [get(TicketService), get(FileService), get(NoticeService)];
  }

  /** Plays one story, and what its clocks do by themselves between the steps and until `now`. */
  async play({ story, placedAt, at }: Plan, now: Instant): Promise<void> {
    const id = await this.place(story.by, placingOf(story), placedAt);
    for (const [index, step] of story.steps.entries()) {
      await this.letPass(id, at[index]!);
      await this.take(id, step, at[index]!).catch((error: unknown) => {
        throw new Error(`${story.category} of ${story.by}, step ${index + 1} (${step[0]} ${step[1]})`, { cause: error });
      });
    }
    await this.letPass(id, now);
  }

  private async place(who: string, written: ReturnType<typeof placingOf>, at: Instant): Promise<string> {
    this.setTime(at);
    const viewer = await this.viewer(who);
    const { id } = await this.tickets.place(viewer, undefined, await formOf('place', written, this.namesFor(viewer), this.moment(at)));
    await this.notices.notify({ ticket: id, seq: 1 });
    return id;
  }

  private async take(id: string, step: Step, at: Instant): Promise<void> {
    const [who, action] = step;
    this.setTime(at);
    const viewer = await this.viewer(who);
    const { state, version } = await this.standing(id);
    const name = (rowOf(state, action) ?? factOf(state, action))?.form;
    const form = await formOf(name, writtenIn(step), this.namesFor(viewer), this.moment(at));
    const { after } = await this.transaction.run((manager) => this.tickets.apply(manager, viewer, id, { action, version, form }));
    await this.notices.notify({ ticket: id, seq: after.seq });
  }

  /** Takes every timer move of the ticket that is due until then, each when it is due. */
  private async letPass(id: string, until: Instant): Promise<void> {
    for (;;) {
      const { dueAt } = await this.standing(id);
      if (dueAt === null || dueAt > until) return;
      this.setTime(dueAt);
      await this.transaction.run((manager) => this.tickets.expire(manager, id));
      await this.notices.notify({ ticket: id, seq: (await this.standing(id)).seq });
    }
  }

  private setTime(at: Instant): void {
    this.clock.offset = at - Date.now();
  }

  private moment(at: Instant): { at: Instant; calendar: Clock['calendar'] } {
    return { at, calendar: this.clock.calendar };
  }

  private namesFor(viewer: Viewer): Names {
    return { ...this.keys, file: async (name) => (await this.files.upload(viewer, undefined, this.pictures.get(name)!)).id };
  }

  /** Nobody moves or takes office while the stories are played. */
  private async viewer(who: string): Promise<Viewer> {
    const viewer = this.viewers.get(who) ?? (await this.org.viewer(this.keys.person(who), this.clock.at()));
    if (!viewer) throw new Error(`The demo has nobody called "${who}".`);
    this.viewers.set(who, viewer);
    return viewer;
  }

  private async standing(id: string): Promise<Standing> {
    const [row] = await this.source.query<Standing[]>(STANDING, [id]);
    return row!;
  }
}
