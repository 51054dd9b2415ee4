import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { noticeCell } from '../../common/telling.ts';
import { Transaction } from '../../common/transaction.ts';
import { Vault } from '../../common/vault.ts';
import type { Viewer } from '../../common/viewer.ts';
import type { Tasks } from '../../platform/jobs/jobs.ts';
import { CaseNouns } from '../case/nouns.ts';
import type { CaseNotice } from '../case/notices.ts';
import { CaseStore } from '../case/store/case.store.ts';
import { OrgQueries } from '../org/org.queries.ts';

const INSERT = `INSERT INTO notice (account, "case", seq, at, title, text)
  SELECT account, $2, $3, $4, title, text FROM unnest($1::uuid[], $5::text[], $6::text[]) AS read (account, title, text)
  ON CONFLICT (account, "case", seq) DO NOTHING`;

/** A reader of a notice, with its text. */
interface Reader {
  readonly account: string;
  readonly text: string;
}

/** Notifies people of events on cases. */
@Injectable()
export class NoticeService {
  constructor(
    private readonly transaction: Transaction,
    private readonly nouns: CaseNouns,
    private readonly cases: CaseStore,
    private readonly org: OrgQueries,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** The job after every event. It may run twice, or late. */
  notify({ case: id, seq }: Tasks['notice']): Promise<void> {
    return this.transaction.run(async (manager) => {
      const noun = await this.cases.nounOf(manager, id);
      const told = noun && (await this.nouns.of(noun).notices.noticesOf(manager, id, seq));
      if (!told) return;
      for (const notice of told.notices) {
        const readers = (await this.readersOf(manager, notice)).filter(({ account }) => account !== told.by);
        if (readers.length > 0)
          await manager.query(INSERT, [
            readers.map(({ account }) => account),
            id,
            seq,
            new Date(told.at),
            readers.map(({ account }) => this.vault.seal(notice.title, noticeCell('title', account, id))),
            readers.map(({ account, text }) => this.vault.seal(text, noticeCell('text', account, id))),
          ]);
      }
    });
  }

  async readAll(viewer: Viewer): Promise<void> {
    await this.transaction.run((manager) =>
      manager.query(`UPDATE notice SET read_at = $2 WHERE account = $1 AND read_at IS NULL`, [
        viewer.id,
        new Date(this.clock.at()),
      ]),
    );
  }

  /** The recipients who may read a notice. The subject of a complaint, for example, gets none. */
  private async readersOf(manager: EntityManager, { people, units, textFor }: CaseNotice): Promise<Reader[]> {
    const at = this.clock.at();
    const members = units.length === 0 ? [] : await this.org.membersOf(units, at, manager);
    const viewers = await this.org.viewers([...new Set([...people, ...members])], at, manager);
    return viewers.flatMap((viewer) => {
      const text = textFor(viewer);
      return text === null ? [] : [{ account: viewer.id, text }];
    });
  }
}
