import { Injectable } from '@nestjs/common';
import {
  appoint,
  kernel,
  officeMachine,
  type NewOffice,
  type OfficeCase,
  type OfficeDecision,
  type OfficeTypes,
} from '@sandan/domain';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { freshId } from '../../common/columns.ts';
import { CaseEvents } from '../case/store/case-events.ts';
import { CaseWriter } from '../case/store/case-writer.ts';
import { CaseStore } from '../case/store/case.store.ts';
import type { CaseEntity } from '../case/store/case.entity.ts';
import { AreaEntity } from '../org/area.entity.ts';
import { OfficeEntity } from '../org/office.entity.ts';

/** Reads and writes offices. One that was recorded without a case becomes one with its first decision. */
@Injectable()
export class OfficeStore {
  constructor(
    private readonly source: DataSource,
    private readonly cases: CaseStore,
    private readonly writer: CaseWriter,
    readonly events: CaseEvents<kernel.EventOf<OfficeTypes>>,
    private readonly clock: Clock,
  ) {}

  async find(ids: readonly string[], manager: EntityManager = this.source.manager): Promise<OfficeCase[]> {
    const rows = await manager.findBy(OfficeEntity, { id: In([...ids]) });
    const cases = new Map((await this.cases.find(manager, ids)).map((one) => [one.id, one]));
    return rows.map((row) => this.loaded(row, cases.get(row.id)));
  }

  /**
   * Loads and locks an office for writing until the transaction ends. One that was recorded without a case gets
   * its case and first event.
   */
  async lockOrAdopt(manager: EntityManager, id: string): Promise<OfficeCase | null> {
    await this.cases.lock(manager, [id]);
    const row = await manager.findOne(OfficeEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) return null;
    const [one] = await this.cases.find(manager, [id]);
    if (!one) await this.open(manager, this.recorded(row));
    return this.loaded(row, one);
  }

  /** Inserts a new office, of which the holder is told. Returns its id. */
  async appoint(
    manager: EntityManager,
    office: Pick<NewOffice, 'office' | 'area' | 'person' | 'deputy'>,
    by: string,
  ): Promise<string> {
    const now = this.clock.now();
    const wanted = { id: await freshId(manager), ...office, since: now.at, until: null };
    const { person: account, ...row } = wanted;
    await manager.insert(OfficeEntity, { ...row, account });
    await this.open(manager, appoint(wanted, kernel.actorAs(by, 'appointer'), 'appointer', now));
    await this.writer.tell(manager, wanted.id, 1);
    return wanted.id;
  }

  /** Saves the changes of a decision, and its event. */
  async save(manager: EntityManager, before: OfficeCase, decision: OfficeDecision): Promise<void> {
    const { id, until, planned } = decision.case;
    await manager.update(OfficeEntity, { id }, { until, planned });
    await this.writer.save(manager, officeMachine, before, decision);
  }

  /** Recomputes `cases.due_at`. */
  refreshDueAt(manager: EntityManager, one: OfficeCase): Promise<void> {
    return this.writer.refreshDueAt(manager, officeMachine, one);
  }

  /** An office may lie above every community, so its case lies in that of the holder. */
  private async open(manager: EntityManager, decision: OfficeDecision): Promise<void> {
    const { area, person } = decision.case;
    const { path } = await manager.findOneByOrFail(AreaEntity, { id: area });
    const [{ community }] = await manager.query<[{ community: string }]>(
      `SELECT community FROM account WHERE id = $1`,
      [person],
    );
    await this.writer.open(manager, officeMachine, decision, { community, path });
  }

  private recorded({ account: person, ...row }: OfficeEntity): OfficeDecision {
    const now = this.clock.now();
    const at = Math.min(row.since, now.at);
    return appoint({ ...row, person }, kernel.system, 'system', { ...now, at });
  }

  private loaded(row: OfficeEntity, one: CaseEntity | undefined): OfficeCase {
    const { case: blank } = this.recorded(row);
    if (!one) return blank;
    const { state, outcome, version, seq, closedAt } = one as Pick<OfficeCase, 'state' | 'outcome'> &
      CaseEntity;
    return { ...blank, state, outcome, version, seq, closedAt, planned: row.planned };
  }
}
