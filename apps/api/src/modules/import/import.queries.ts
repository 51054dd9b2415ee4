import { Injectable } from '@nestjs/common';
import { DomainError, IMPORT_LASTS, importStates, mayCommit, type ImportState } from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { ms } from '../../common/columns.ts';
import { Firewall } from '../../common/firewall.ts';
import type { PageQuery, WholeQuery } from '../../common/paging.dto.ts';
import { cut, decodeCursor, isUuid, pageOf } from '../../common/paging.ts';
import { cellOf, Vault } from '../../common/vault.ts';
import type { Viewer } from '../../common/viewer.ts';
import type { CaseActionView } from '../case/view/case-action.dto.ts';
import { OrgBulk } from '../org/org.bulk.ts';
import { rootsOf } from './import-organisation.ts';
import type { Finding } from './import-checking.ts';
import {
  ImportCounts,
  ImportProblem,
  type ImportProblemList,
  type ImportRecordList,
  type ImportView,
} from './import.dto.ts';
import { WorkbookFindingEntity, WorkbookImportEntity } from './import.entity.ts';

const SHOWN = 20;
const iso = (at: number): string => new Date(at).toISOString();

/** The imports into some areas before a time, newest first. */
const RECORDS = `SELECT id, account, areas, hash, state, problems, lines, total, written, ${ms('at')} AS at
  FROM workbook_import WHERE areas && $1::uuid[] AND ($2::timestamptz IS NULL OR (at, id) < ($2, $3::uuid))
  ORDER BY at DESC, id DESC LIMIT $4`;

const commit: CaseActionView = {
  action: 'commit',
  label: '全部导入',
  mode: 'do',
  weight: 'main',
  section: 'bar',
  confirm: { question: '确定全部导入吗？', text: '要么全部写入，要么什么也不改。' },
};

/** Workbooks that were checked and imported. What is in one only the person who uploaded it reads. */
@Injectable()
export class ImportQueries {
  constructor(
    private readonly source: DataSource,
    private readonly vault: Vault,
    private readonly firewall: Firewall,
    private readonly bulk: OrgBulk,
    private readonly clock: Clock,
  ) {}

  /** Who imported how much into the areas that the viewer administers. @throws DomainError BAD_CURSOR */
  async list(viewer: Viewer, { cursor, limit = SHOWN }: PageQuery): Promise<ImportRecordList> {
    const { manager } = this.source;
    const areas = await this.bulk.administered(manager, rootsOf(viewer));
    const before = cursor === undefined ? null : decodeCursor(cursor);
    const found = await manager.query<WorkbookImportEntity[]>(RECORDS, [
      ...[areas, before && new Date(before.at), before?.id ?? null, limit + 1],
    ]);
    const { rows, nextCursor } = pageOf(found, limit);
    const people = await this.firewall.people(
      manager,
      rows.map(({ account }) => account),
    );
    const items = rows.map((row) => {
      const { id, at, hash, lines, account } = row;
      const state = this.stateOf(row);
      return {
        ...{ id, hash, state, stateLabel: importStates[state], at: iso(at), isMine: account === viewer.id },
        by: people.of(viewer, account, 'holder') ?? '',
        lines: lines.map(ImportCounts.of),
      };
    });
    return { items, nextCursor };
  }

  /** @throws DomainError NOT_FOUND unless the viewer uploaded it */
  async read(viewer: Viewer, id: string): Promise<ImportView> {
    const row = await this.find(this.source.manager, viewer, id);
    return this.view(row, await this.finding(this.source.manager, row));
  }

  /** What is wrong in a workbook. @throws DomainError NOT_FOUND unless the viewer uploaded it, BAD_CURSOR */
  async problems(viewer: Viewer, id: string, page: WholeQuery): Promise<ImportProblemList> {
    const row = await this.find(this.source.manager, viewer, id);
    const found = await this.finding(this.source.manager, row);
    const numbered = (found?.problems ?? []).map((problem, at) => ({ problem, at: String(at) }));
    const { items, ...more } = cut(numbered, page, ({ at }) => at);
    return { items: items.map(({ problem }) => ImportProblem.of(problem)), ...more };
  }

  /** @throws DomainError NOT_FOUND unless the viewer uploaded it */
  async find(
    manager: EntityManager,
    { id: account }: Viewer,
    id: string,
    lock?: 'pessimistic_write',
  ): Promise<WorkbookImportEntity> {
    const row = isUuid(id)
      ? await manager.findOne(WorkbookImportEntity, {
          where: { id, account },
          ...(lock && { lock: { mode: lock } }),
        })
      : null;
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** What was found in a workbook; null once it is imported, or a day old. */
  async finding(manager: EntityManager, row: WorkbookImportEntity): Promise<Finding | null> {
    if (this.stateOf(row) === 'gone') return null;
    const kept = await manager.findOne(WorkbookFindingEntity, {
      where: { import: row.id },
      select: { found: true },
    });
    if (!kept) return null;
    return JSON.parse(this.vault.open(kept.found, cellOf('workbook_finding', 'found', row.id))) as Finding;
  }

  view(row: WorkbookImportEntity, found: Finding | null): ImportView {
    const { id, at, problems, lines, total, written } = row;
    const state = this.stateOf(row);
    const examples = new Map(found?.lines.map((line) => [line.sheet, [...line.examples]]));
    return {
      ...{ id, state, problems, total, written },
      stateLabel: importStates[state],
      at: iso(at),
      until: iso(at + IMPORT_LASTS),
      lines: lines.map((line) => ({ ...ImportCounts.of(line), examples: examples.get(line.sheet) ?? [] })),
      actions: mayCommit(state) ? [commit] : [],
    };
  }

  /** What was not imported within a day is given up. */
  stateOf({ state, at }: Pick<WorkbookImportEntity, 'state' | 'at'>): ImportState {
    const isOpen = state !== 'done' && state !== 'waiting' && state !== 'writing';
    return isOpen && at + IMPORT_LASTS <= this.clock.at() ? 'gone' : state;
  }
}
