import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { noticeCell } from '../../common/telling.ts';
import { Transaction } from '../../common/transaction.ts';
import { Vault } from '../../common/vault.ts';
import type { Viewer } from '../../common/viewer.ts';
import type { Tasks } from '../../platform/jobs/jobs.ts';
import { CaseNouns } from '../case/nouns.ts';
import type { EventKey, EventNotices } from '../case/notices.ts';
import { CaseStore } from '../case/store/case.store.ts';
import { OrgQueries } from '../org/org.queries.ts';
import type { NoticeEntity } from './notice.entity.ts';

const INSERT = `INSERT INTO notice (account, "case", seq, at, title, text, summary, due)
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::timestamptz[], $5::text[], $6::text[], $7::date[], $8::timestamptz[])
  ON CONFLICT (account, "case", seq) DO NOTHING`;

/** A row of the inbox holds the notices of one ticket, or those that an outage delayed. */
const READ = `UPDATE notice n SET read_at = $2 WHERE n.account = $1 AND n.read_at IS NULL AND n.at <= $2
  AND ($3::uuid IS NULL OR n.id = $3 OR EXISTS (SELECT 1 FROM notice o LEFT JOIN cases c ON c.id = o.case
    WHERE o.id = $3 AND o.account = n.account
      AND ((c.noun = 'ticket' AND o.case = n.case) OR o.summary = n.summary)))`;

/** How many events are told in one transaction. */
const MOST = 16;
/** How many notices one statement writes. */
const ROWS = 2000;

/** A notice as it is stored. */
type Row = Pick<NoticeEntity, 'account' | 'case' | 'seq' | 'at' | 'title' | 'text' | 'summary' | 'due'> & {
  readonly case: string;
};

/** The active people who may be told, and who belongs to which unit. */
interface Audience {
  readonly viewers: ReadonlyMap<string, Viewer>;
  readonly members: ReadonlyMap<string, readonly string[]>;
}

/** Notifies people of events on cases. */
@Injectable()
export class NoticeService {
  private telling: Promise<unknown> = Promise.resolve();
  /** The events that wait for those that are being told. */
  private readonly events = new DataLoader<EventKey, null>((jobs) => this.tellNext(jobs), {
    cache: false,
    maxBatchSize: MOST,
    batchScheduleFn: (begin) => void this.telling.then(begin),
  });

  constructor(
    private readonly transaction: Transaction,
    private readonly nouns: CaseNouns,
    private readonly cases: CaseStore,
    private readonly org: OrgQueries,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** The job after every event. It may run twice, or late. What comes while others are told is told at once. */
  async notify(job: Tasks['notice']): Promise<void> {
    await this.events.load(job);
  }

  private tellNext(jobs: readonly EventKey[]): Promise<(null | Error)[]> {
    const results = this.tellEach(jobs);
    this.telling = results;
    return results;
  }

  /** Each by itself where they fail together, so that one event keeps no other from being told. */
  private async tellEach(jobs: readonly EventKey[]): Promise<(null | Error)[]> {
    try {
      await this.tell(jobs);
      return jobs.map(() => null);
    } catch (error) {
      if (jobs.length === 1) return [error as Error];
      const results: (null | Error)[] = [];
      for (const job of jobs) results.push(...(await this.tellEach([job])));
      return results;
    }
  }

  private tell(jobs: readonly EventKey[]): Promise<void> {
    return this.transaction.run(async (manager) => {
      const nouns = await this.cases.nounsOf(manager, [...new Set(jobs.map((job) => job.case))]);
      const told: EventNotices[] = [];
      for (const [noun, some] of Map.groupBy(jobs, (job) => nouns.get(job.case)))
        if (noun) told.push(...(await this.nouns.of(noun).notices.noticesOf(manager, some)));
      const audience = await this.audienceOf(manager, told);
      const rows = told.flatMap((one) => this.rowsOf(one, audience));
      for (let at = 0; at < rows.length; at += ROWS) await insert(manager, rows.slice(at, at + ROWS));
    });
  }

  /** Marks as read what stands in a row of the inbox, or everything that is shown. `row`: the id of its newest notice. */
  async read(viewer: Viewer, row: string | null): Promise<void> {
    await this.transaction.run((manager) => manager.query(READ, [viewer.id, new Date(this.clock.at()), row]));
  }

  private async audienceOf(manager: EntityManager, told: readonly EventNotices[]): Promise<Audience> {
    const at = this.clock.at();
    const notices = told.flatMap((one) => one.notices);
    const units = new Set(notices.flatMap((notice) => notice.units));
    const members = await this.org.membersOf([...units], at, manager);
    const people = new Set([...notices.flatMap((notice) => notice.people), ...[...members.values()].flat()]);
    const viewers = people.size === 0 ? [] : await this.org.viewers([...people], at, manager);
    return { members, viewers: new Map(viewers.map((viewer) => [viewer.id, viewer])) };
  }

  /** To the recipients who may read it. The subject of a complaint, for example, gets none. */
  private rowsOf({ notices, by, ...event }: EventNotices, { viewers, members }: Audience): Row[] {
    return notices.flatMap(({ people, units, title, textFor }) => {
      const all = new Set([...people, ...units.flatMap((unit) => members.get(unit) ?? [])]);
      all.delete(by ?? '');
      return [...all].flatMap((account) => {
        const viewer = viewers.get(account);
        const text = viewer ? textFor(viewer) : null;
        return text === null ? [] : [this.rowOf(event, account, title, text)];
      });
    });
  }

  private rowOf(
    { case: id, seq, at, delayed }: Omit<EventNotices, 'notices' | 'by'>,
    account: string,
    title: string,
    text: string,
  ): Row {
    return {
      ...{ account, case: id, seq, at, summary: delayed?.summary ?? null, due: delayed?.due ?? null },
      title: this.vault.seal(title, noticeCell('title', account, id)),
      text: this.vault.seal(text, noticeCell('text', account, id)),
    };
  }
}

async function insert(manager: EntityManager, rows: readonly Row[]): Promise<void> {
  await manager.query(INSERT, [
    rows.map(({ account }) => account),
    rows.map((row) => row.case),
    rows.map(({ seq }) => seq),
    rows.map(({ at }) => new Date(at)),
    rows.map(({ title }) => title),
    rows.map(({ text }) => text),
    rows.map(({ summary }) => summary),
    rows.map(({ due }) => (due === null ? null : new Date(due))),
  ]);
}
