import { Injectable, Logger } from '@nestjs/common';
import { ledgers, ledgersIn, MINUTE, SECOND, type LedgerName } from '@sandan/domain';
import { setImmediate as turn } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { ViewerSource } from '../../common/viewer-source.ts';
import { permissions, type Viewer } from '../../common/viewer.ts';
import { workbookOf, type Sheet, type SheetRow } from '../../platform/sheets/workbook-writer.ts';
import { ledgerSheets } from '../ticket/ledger/ledger-sheets.ts';
import { TicketLedgers } from '../ticket/ledger/ticket-ledgers.queries.ts';
import { LedgerFiles } from './ledger-files.ts';
import { LedgerNotes, type Written } from './ledger-notes.ts';
import { LedgerExportEntity } from './ledger.entity.ts';

/** A process that has said nothing for so long is dead; it says something every few seconds. */
const DEAD_AFTER = MINUTE;
const BEAT = 5 * SECOND;

/** Writes workbooks in the background, one at a time. */
@Injectable()
export class LedgerWriting {
  private readonly logger = new Logger('ledger');

  constructor(
    private readonly source: DataSource,
    private readonly viewers: ViewerSource,
    private readonly tickets: TicketLedgers,
    private readonly notes: LedgerNotes,
    private readonly files: LedgerFiles,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes one workbook, with the rights that its asker has now. May run twice.
   * @throws Error while another process is writing it, so that the job comes back should that one die
   */
  async write(id: string): Promise<void> {
    if (!(await this.claim(id))) return;
    const row = await this.source.manager.findOneByOrFail(LedgerExportEntity, { id });
    const beats = setInterval(() => void this.note(id, 'writing').catch(() => undefined), BEAT);
    try {
      await this.files.put(id, await this.workbook(row));
      await this.note(id, 'ready');
    } catch (error) {
      this.logger.error(error);
      await this.note(id, 'failed');
    } finally {
      clearInterval(beats);
    }
  }

  /** False when it is written already. */
  private async claim(id: string): Promise<boolean> {
    const now = this.clock.at();
    const [claimed] = await this.source.query<[unknown[], number]>(
      `UPDATE ledger_export SET state = 'writing', lines = 0, wrote_at = $2 WHERE id = $1 AND (state = 'waiting'
        OR state = 'writing' AND wrote_at < $3) RETURNING 1`,
      [id, new Date(now), new Date(now - DEAD_AFTER)],
    );
    if (claimed.length > 0) return true;
    if (await this.source.manager.existsBy(LedgerExportEntity, { id, state: 'writing' }))
      throw new Error(`${id} is being written.`);
    return false;
  }

  /** Changes nothing once it is written: a sign of life may come late. */
  private async note(id: string, state: 'writing' | 'ready' | 'failed', lines = 0): Promise<void> {
    await this.source.query(
      `UPDATE ledger_export SET state = $2, lines = lines + $3, wrote_at = $4 WHERE id = $1 AND state = 'writing'`,
      [id, state, lines, new Date(this.clock.at())],
    );
  }

  /** @throws Error when the asker keeps no ledgers any more; reading the bytes throws any error of the database */
  private async workbook(row: LedgerExportEntity): Promise<AsyncIterable<Buffer>> {
    const viewer = await this.viewers.viewer(row.account, this.clock.at());
    if (!viewer || !permissions['ledger.read'](viewer))
      throw new Error('The asker keeps no ledgers any more.');
    const written: Written = new Map();
    const books = ledgersIn(row.book).map((name) => this.sheet(viewer, name, row, written));
    return workbookOf([this.notes.sheet(viewer, row, written), ...books]);
  }

  private sheet(viewer: Viewer, ledger: LedgerName, row: LedgerExportEntity, written: Written): Sheet {
    return {
      name: ledgers[ledger],
      columns: ledgerSheets[ledger].columns,
      pages: () => this.pages(viewer, ledger, row, written),
    };
  }

  /** Other work of the process comes between two pages. */
  private async *pages(
    viewer: Viewer,
    ledger: LedgerName,
    { id, filter }: LedgerExportEntity,
    written: Written,
  ): AsyncIterable<readonly SheetRow[]> {
    written.set(ledger, 0);
    for await (const tickets of this.tickets.pages(viewer, ledger, filter)) {
      const lines = ledgerSheets[ledger].linesOf(tickets, filter);
      written.set(ledger, written.get(ledger)! + lines.length);
      await this.note(id, 'writing', lines.length);
      yield lines;
      await turn();
    }
  }
}
