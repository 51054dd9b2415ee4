import { Injectable } from '@nestjs/common';
import { DomainError, LEDGER_LASTS, dateOfDay, dayOf, ledgerBooks, ledgerStates } from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { isUuid } from '../../common/paging.ts';
import type { Viewer } from '../../common/viewer.ts';
import { LedgerList, type LedgerExportView } from './ledger.dto.ts';
import { LedgerExportEntity } from './ledger.entity.ts';

/** Workbooks that the list shows. */
const SHOWN = 20;

const iso = (at: number): string => new Date(at).toISOString();

/** `诉求台账 2026-03-01至2026-03-31.xlsx`; without a period, the day it was asked for. */
export function fileNameOf({ book, filter: { from, until }, at }: LedgerExportEntity): string {
  const [first, last] = [from, until && until - 1].map((one) => one && dateOfDay(dayOf(one)));
  const period = [first, last].some(Boolean) ? [first ?? '', last ?? ''].join('至') : dateOfDay(dayOf(at));
  return `${ledgerBooks[book]} ${period}.xlsx`;
}

/** The workbooks a person asked for. Nobody else learns of them. */
@Injectable()
export class LedgerQueries {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async list({ id }: Viewer): Promise<LedgerList> {
    const rows = await this.source.manager.find(LedgerExportEntity, {
      where: { account: id },
      order: { at: 'DESC', id: 'DESC' },
      take: SHOWN,
    });
    return {
      items: [...LedgerList.books],
      exports: rows.map((row) => this.viewOf(row)).filter(({ state }) => state !== 'gone'),
    };
  }

  /** @throws DomainError NOT_FOUND unless the viewer asked for it */
  async read(viewer: Viewer, id: string): Promise<LedgerExportView> {
    return this.viewOf(await this.find(this.source.manager, viewer, id));
  }

  /** @throws DomainError NOT_FOUND unless the viewer asked for it */
  async find(manager: EntityManager, { id: account }: Viewer, id: string): Promise<LedgerExportEntity> {
    const row = isUuid(id) ? await manager.findOneBy(LedgerExportEntity, { id, account }) : null;
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  viewOf(row: LedgerExportEntity): LedgerExportView {
    const { id, book, at, lines } = row;
    const state = at + LEDGER_LASTS <= this.clock.at() ? 'gone' : row.state;
    return {
      ...{ id, book, lines, state },
      file: fileNameOf(row),
      stateLabel: ledgerStates[state],
      at: iso(at),
      until: iso(at + LEDGER_LASTS),
    };
  }
}
