import { Injectable, Logger } from '@nestjs/common';
import { RETENTION_BATCH, retention, peopleConcerned } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Transaction } from '../../common/transaction.ts';
import {
  TicketRedaction,
  waitsForMaster,
  type TicketWithEvents,
} from '../ticket/privacy/ticket-redaction.ts';
import { Identities } from './identity.ts';
import { PlaceholderAccounts } from './placeholder-accounts.ts';
import { FileDiscards } from '../file/file-discards.service.ts';

/**
 * The case that has been due for anonymisation the longest. A merged case waits for the case it was merged
 * into, which still refers to its people by id.
 */
const NEXT = `SELECT c.id FROM cases c WHERE c.noun = 'ticket' AND c.closed_at < $1 AND c.anonymised_at IS NULL AND c.id <> ALL ($2::uuid[])
    AND NOT ${waitsForMaster('c.id')}
  ORDER BY c.closed_at, c.id LIMIT 1 FOR NO KEY UPDATE OF c SKIP LOCKED`;

/**
 * Of some ids, those of people who never held a post. Former staff stay named for what they did in office,
 * unless the case is their own.
 */
const RESIDENTS = `SELECT a.id FROM account a WHERE a.id = ANY ($1)
    AND NOT EXISTS (SELECT 1 FROM office o WHERE o.account = a.id) AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.account = a.id)
    AND NOT EXISTS (SELECT 1 FROM absence w WHERE w.deputy = a.id)`;

const IDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Every id that appears on a case, also in forms. */
const idsIn = (loaded: TicketWithEvents): string[] => [...new Set(JSON.stringify(loaded).match(IDS))];

/** An error for the log without its text, which may quote a row: its kind and the database's code. */
export const kindOf = (error: unknown): string => {
  const { name, code } = error as { name?: string; code?: string };
  return [name ?? 'Error', code].filter(Boolean).join(' ');
};

/**
 * Anonymises cases whose retention period is over. The case itself stays: it still replays to its row, and
 * lists and counts still include it.
 */
@Injectable()
export class RetentionCases {
  private readonly logger = new Logger('retention');

  constructor(
    private readonly transaction: Transaction,
    private readonly redaction: TicketRedaction,
    private readonly identities: Identities,
    private readonly placeholders: PlaceholderAccounts,
    private readonly discards: FileDiscards,
    private readonly clock: Clock,
  ) {}

  /**
   * One transaction per case, so that a failure does not stop the others. Returns how many cases were
   * anonymised, at most `batch`.
   */
  async anonymise(batch = RETENTION_BATCH): Promise<number> {
    const failed: string[] = [];
    for (let done = 0; done < batch;) {
      const outcome = await this.takeOne(failed);
      if (outcome === 'none') return done;
      if (outcome === 'done') done++;
    }
    return batch;
  }

  private async takeOne(failed: string[]): Promise<'none' | 'done' | 'failed'> {
    let id: string | undefined;
    try {
      return await this.transaction.run(async (manager) => {
        const [row] = await manager.query<{ id: string }[]>(NEXT, [
          new Date(this.clock.at() - retention.case.after),
          failed,
        ]);
        id = row?.id;
        if (!id) return 'none';
        await this.anonymiseCase(manager, id);
        return 'done';
      });
    } catch (error) {
      if (!id) throw error;
      failed.push(id);
      this.logger.error(`case ${id} keeps its people: ${kindOf(error)}`);
      return 'failed';
    }
  }

  private async anonymiseCase(manager: EntityManager, id: string): Promise<void> {
    const loaded = await this.redaction.load(manager, id);
    const { before } = loaded;
    const ids = idsIn(loaded);
    const people = await this.peopleOf(manager, loaded, ids);
    const names = await this.identities.wordsOf(manager, people, { ...loaded, ids });
    await this.redaction.anonymise(manager, loaded, {
      ids: await this.placeholders.placeholdersFor(manager, before.community, people),
      names,
    });
    for (const beside of ['notice', 'case_read'])
      await manager.query(`DELETE FROM ${beside} WHERE "case" = $1 AND account = ANY ($2)`, [id, people]);
    // A picture may show a person or their home, so all of them go.
    await this.discards.discardOfCase(manager, id);
  }

  private async peopleOf(
    manager: EntityManager,
    { before, events }: TicketWithEvents,
    ids: readonly string[],
  ): Promise<string[]> {
    const residents = await manager.query<{ id: string }[]>(RESIDENTS, [ids]);
    return [...new Set([...peopleConcerned(before, events), ...residents.map(({ id }) => id)])];
  }
}
