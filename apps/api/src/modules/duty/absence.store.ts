import { Injectable } from '@nestjs/common';
import {
  absenceActor,
  absenceMachine,
  enterAbsence,
  type AbsenceActor,
  type AbsenceCase,
  type AbsenceDecision,
  type kernel,
  type AbsenceTypes,
} from '@sandan/domain';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { cellOf, Vault } from '../../common/vault.ts';
import { CaseEvents } from '../case/store/case-events.ts';
import { CaseWriter } from '../case/store/case-writer.ts';
import { CaseStore } from '../case/store/case.store.ts';
import type { CaseEntity } from '../case/store/case.entity.ts';
import { AbsenceEntity } from '../org/absence.entity.ts';
import type { AbsenceRow } from '../org/org.posts.ts';

/** An absence with its reason, which is encrypted. */
export type LoadedAbsence = AbsenceCase & Pick<AbsenceRow, 'words'>;

/** Reads and writes absences. One that was recorded without a case becomes one with its first decision. */
@Injectable()
export class AbsenceStore {
  constructor(
    private readonly source: DataSource,
    private readonly cases: CaseStore,
    private readonly writer: CaseWriter,
    readonly events: CaseEvents<kernel.EventOf<AbsenceTypes>>,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** Some absences, in the order of their beginning. */
  async find(ids: readonly string[], manager: EntityManager = this.source.manager): Promise<LoadedAbsence[]> {
    const rows = await manager.find(AbsenceEntity, {
      where: { id: In([...ids]) },
      order: { since: 'ASC', id: 'ASC' },
    });
    const cases = new Map((await this.cases.find(manager, ids)).map((one) => [one.id, one]));
    return rows.map((row) => this.loaded(row, cases.get(row.id)));
  }

  /**
   * Loads and locks an absence for writing until the transaction ends. One that was recorded without a case gets
   * its case and first event.
   */
  async lockOrAdopt(manager: EntityManager, id: string): Promise<LoadedAbsence | null> {
    await this.cases.lock(manager, [id]);
    const row = await manager.findOne(AbsenceEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!row) return null;
    const [one] = await this.cases.find(manager, [id]);
    if (!one) await this.open(manager, this.recorded(row));
    return this.loaded(row, one);
  }

  /** Inserts a new absence with the reason that was given, of which people are told. */
  async enter(
    manager: EntityManager,
    absence: Parameters<typeof enterAbsence>[0],
    actor: AbsenceActor,
    reason: string | undefined,
  ): Promise<void> {
    const { id, person: account, deputy, since, until } = absence;
    const words = reason ? this.vault.seal(reason, cellOf('absence', 'words', id)) : null;
    await manager.insert(AbsenceEntity, { id, account, deputy, since, until, words, by: actor.id });
    await this.open(manager, enterAbsence(absence, actor, this.clock.now()));
    await this.writer.tell(manager, id, 1);
  }

  /** Saves the changes of a decision, and its event. */
  async save(manager: EntityManager, before: AbsenceCase, decision: AbsenceDecision): Promise<void> {
    const { id, until, planned } = decision.case;
    await manager.update(AbsenceEntity, { id }, { until, planned });
    await this.writer.save(manager, absenceMachine, before, decision);
  }

  /** Recomputes `cases.due_at`. */
  refreshDueAt(manager: EntityManager, one: AbsenceCase): Promise<void> {
    return this.writer.refreshDueAt(manager, absenceMachine, one);
  }

  /** An absence is about a person, so its case lies in their community. */
  private async open(manager: EntityManager, decision: AbsenceDecision): Promise<void> {
    const [{ community }] = await manager.query<[{ community: string }]>(
      `SELECT community FROM account WHERE id = $1`,
      [decision.case.person],
    );
    await this.writer.open(manager, absenceMachine, decision, { community, path: [community] });
  }

  private recorded({ account: person, by, ...row }: AbsenceEntity): AbsenceDecision {
    const now = this.clock.now();
    const at = Math.min(row.since, now.at);
    return enterAbsence({ ...row, person }, absenceActor(by, { person }), { ...now, at });
  }

  private loaded(row: AbsenceEntity, one: CaseEntity | undefined): LoadedAbsence {
    const { words, planned } = row;
    const { case: blank } = this.recorded(row);
    if (!one) return { ...blank, words: words as LoadedAbsence['words'] };
    const { state, outcome, version, seq, closedAt } = one as Pick<AbsenceCase, 'state' | 'outcome'> &
      CaseEntity;
    return {
      ...blank,
      state,
      outcome,
      version,
      seq,
      closedAt,
      planned,
      words: words as LoadedAbsence['words'],
    };
  }
}
