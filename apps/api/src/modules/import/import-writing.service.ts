import { Injectable, Logger } from '@nestjs/common';
import {
  MINUTE,
  planImport,
  SECOND,
  type AreaCase,
  type AreaFacts,
  type ChangedAreaPlan,
  type Filled,
  type ImportPlan,
  type ReadWorkbook,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Transaction } from '../../common/transaction.ts';
import { ViewerSource } from '../../common/viewer-source.ts';
import { permissions, type Viewer } from '../../common/viewer.ts';
import { CaseStore } from '../case/store/case.store.ts';
import { OrgBulk, type PreparedAreas, type Written } from '../org/org.bulk.ts';
import { OrgPosts } from '../org/org.posts.ts';
import { AreaService } from '../administration/area/area.service.ts';
import { printOf } from './import-checking.ts';
import { ImportNouns } from './import-nouns.ts';
import { ImportRows } from './import-rows.ts';
import { ImportOrganisation, rootsOf } from './import-organisation.ts';
import { WorkbookFindingEntity, WorkbookImportEntity } from './import.entity.ts';
import { ImportQueries } from './import.queries.ts';

/** A process that has said nothing for so long is dead; it says something every few seconds. */
const DEAD_AFTER = MINUTE;
const BEAT = 5 * SECOND;

/** How often an import is prepared anew when the organisation changes meanwhile without changing the plan. */
const TRIES = 3;

/** A plan that is ready to be written, and the organisation for which it was made. */
interface Prepared {
  readonly stamp: string;
  readonly plan: ImportPlan;
  readonly areas: PreparedAreas;
}

/** Imports workbooks in the background, one at a time, each in one transaction. */
@Injectable()
export class ImportWriting {
  private readonly logger = new Logger('import');

  constructor(
    private readonly source: DataSource,
    private readonly transaction: Transaction,
    private readonly viewers: ViewerSource,
    private readonly queries: ImportQueries,
    private readonly organisation: ImportOrganisation,
    private readonly posts: OrgPosts,
    private readonly bulk: OrgBulk,
    private readonly areas: AreaService,
    private readonly nouns: ImportNouns,
    private readonly rows: ImportRows,
    private readonly cases: CaseStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Imports one workbook, with the rights that its uploader has now, or nothing of it. May run twice.
   * @throws Error while another process is importing it, so that the job comes back should that one die
   */
  async write(id: string): Promise<void> {
    if (!(await this.claim(id))) return;
    const beats = setInterval(() => void this.note(id, 0).catch(() => undefined), BEAT);
    try {
      await this.importAll(id, () => clearInterval(beats));
    } catch (error) {
      this.logger.error(error);
      await this.end(id, 'failed');
    } finally {
      clearInterval(beats);
    }
  }

  /** False when it is imported already, or not to be imported any more. */
  private async claim(id: string): Promise<boolean> {
    const now = this.clock.at();
    const [claimed] = await this.source.query<[unknown[], number]>(
      `UPDATE workbook_import SET state = 'writing', written = 0, wrote_at = $2 WHERE id = $1 AND (state = 'waiting'
        OR state = 'writing' AND wrote_at < $3) RETURNING 1`,
      [id, new Date(now), new Date(now - DEAD_AFTER)],
    );
    if (claimed.length > 0) return true;
    if (await this.source.manager.existsBy(WorkbookImportEntity, { id, state: 'writing' }))
      throw new Error(`${id} is being imported.`);
    return false;
  }

  /** Says on another connection that some rows were written: the transaction is not committed yet. */
  private async note(id: string, rows: number): Promise<void> {
    await this.source.query(
      `UPDATE workbook_import SET written = written + $2, wrote_at = $3 WHERE id = $1 AND state = 'writing'`,
      [id, rows, new Date(this.clock.at())],
    );
  }

  private async end(id: string, state: 'failed' | 'moved_on'): Promise<void> {
    await this.source.query(
      `UPDATE workbook_import SET state = $2, written = 0, wrote_at = $3 WHERE id = $1 AND state = 'writing'`,
      [id, state, new Date(this.clock.at())],
    );
  }

  /** @throws DomainError, and any error of the database: nothing is written then */
  private async importAll(id: string, stopBeats: () => void): Promise<void> {
    const { manager } = this.source;
    const row = await manager.findOneByOrFail(WorkbookImportEntity, { id });
    const viewer = await this.viewers.viewer(row.account, this.clock.at());
    const found = await this.queries.finding(manager, row);
    const workbook = found && (await this.rows.open(manager, id));
    if (!viewer || !workbook || !permissions['organisation.administer'](viewer))
      throw new Error('There is nothing to import, or nobody who may.');
    for (let tries = 1; tries <= TRIES; tries++) {
      const prepared = await this.prepare(viewer, workbook, found.print);
      if (!prepared) break;
      if (await this.apply(viewer, prepared, id, stopBeats)) return;
    }
    await this.end(id, 'moved_on');
  }

  /** The plan that was shown, ready to be written; null where the organisation has changed since. */
  private async prepare(viewer: Viewer, workbook: ReadWorkbook, print: string): Promise<Prepared | null> {
    const { manager } = this.source;
    const stamp = await this.bulk.stamp(manager, rootsOf(viewer));
    const known = await this.organisation.known(manager, viewer, workbook);
    const { plan, problems } = planImport(known, workbook);
    if (problems.length > 0 || printOf(plan) !== print) return null;
    return { stamp, plan, areas: await this.bulk.prepare(manager, plan.created) };
  }

  /** Writes all of it, or nothing where the organisation has changed while it was prepared. */
  private apply(viewer: Viewer, prepared: Prepared, id: string, stopBeats: () => void): Promise<boolean> {
    const written = (rows: number): Promise<void> => this.note(id, rows);
    return this.transaction.run(async (manager) => {
      await this.posts.lockAssignmentsExclusive(manager);
      if ((await this.bulk.stamp(manager, rootsOf(viewer))) !== prepared.stamp) return false;
      await this.bulk.add(manager, prepared.areas, written);
      await this.changeAreas(manager, viewer, prepared, written);
      await this.nouns.write(manager, viewer, prepared.plan, prepared.areas.ids, written);
      stopBeats();
      await this.finish(manager, id);
      return true;
    });
  }

  /** Areas that have a case change by its events; the others change without one, as they came. */
  private async changeAreas(
    manager: EntityManager,
    viewer: Viewer,
    { plan: { changed }, areas: { ids } }: Prepared,
    written: Written,
  ): Promise<void> {
    const known = await this.cases.known(
      manager,
      changed.map(({ id }) => id),
    );
    const plain = changed.filter(({ id }) => !known.has(id));
    await this.bulk.tell(manager, plain);
    await this.bulk.put(manager, plain, ids, this.clock.at());
    for (const change of changed) if (known.has(change.id)) await this.change(manager, viewer, change, ids);
    await written(changed.length);
  }

  private async change(
    manager: EntityManager,
    viewer: Viewer,
    { id, name, parent, facts }: ChangedAreaPlan,
    keys: ReadonlyMap<string, string>,
  ): Promise<void> {
    const take = (action: string, form: (one: AreaCase) => Filled): Promise<void> =>
      this.areas.change(manager, viewer, id, (one) => ({ action, form: form(one) }));
    if (parent !== undefined) await take('move', () => ({ parent: keys.get(parent) ?? parent }));
    if (name !== undefined) await take('rename', () => ({ name }));
    if (facts !== undefined) await take('tell', (one) => factsForm(one, facts));
  }

  private async finish(manager: EntityManager, id: string): Promise<void> {
    await manager.delete(WorkbookFindingEntity, { import: id });
    await manager.query(
      `UPDATE workbook_import SET state = 'done', written = total, wrote_at = $2 WHERE id = $1`,
      [id, new Date(this.clock.at())],
    );
  }
}

/** The form that tells some facts and repeats the others. */
function factsForm(one: AreaCase, told: Partial<AreaFacts>): Filled {
  const point = told.point ?? (one.lon === null || one.lat === null ? null : { lon: one.lon, lat: one.lat });
  const { position = one.position, m2 = one.m2, ownerGroup = one.ownerGroup, pilot = one.pilot } = told;
  return {
    ...{ position, pilot },
    ...(m2 !== null && { m2: String(m2) }),
    ...(ownerGroup !== null && { owner_group: ownerGroup }),
    ...(point && { point: `${point.lon}，${point.lat}` }),
  };
}
