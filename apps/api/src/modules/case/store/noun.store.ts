import { Injectable } from '@nestjs/common';
import { kernel, type Instant } from '@sandan/domain';
import { DataSource, In, type EntityManager, type EntityTarget, type FindOptionsWhere } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { Vault } from '../../../common/vault.ts';
import { AccountEntity } from '../../account/account.entity.ts';
import type { CaseEntity } from './case.entity.ts';
import { CaseEvents } from './case-events.ts';
import { CaseWriter } from './case-writer.ts';
import { CaseStore, type CasePlace } from './case.store.ts';
import { fieldsOf, rowOf, type FieldNames, type Fields } from './row-mapper.ts';

/** How many rows one statement inserts. */
const AT_ONCE = 500;

/** The types of a noun whose cases lie in one row of its own table. */
export type SmallTypes = kernel.MachineTypes & {
  readonly case: kernel.ClosingCase & { readonly since?: Instant };
};

/** A row of the noun's own table. Its id is that of its case. */
interface Row {
  readonly id: string;
}

/**
 * Reads and writes the cases of a noun, each of which is one row of the noun's own table beside its row in
 * `cases`. A row that was recorded without a case becomes one with its first decision.
 */
@Injectable()
export abstract class NounStore<
  T extends SmallTypes,
  Entity extends Row = Row,
  One extends T['case'] = T['case'],
> {
  abstract readonly machine: kernel.Machine<T>;
  protected abstract readonly table: EntityTarget<Entity>;
  protected readonly names: FieldNames = {};

  constructor(
    private readonly source: DataSource,
    private readonly cases: CaseStore,
    private readonly writer: CaseWriter,
    readonly events: CaseEvents<kernel.EventOf<T>>,
    protected readonly vault: Vault,
    protected readonly clock: Clock,
  ) {}

  /** The opening of a case whose row was recorded without one, for a noun that has such rows. */
  protected recorded({ id }: One, _now: T['now']): kernel.Decision<T> {
    throw new Error(`The ${this.machine.noun} ${id} has no case.`);
  }

  /** Where a case lies: in the community of its owner, unless the noun says otherwise. */
  protected async placeOf(manager: EntityManager, one: T['case']): Promise<CasePlace> {
    const owner = this.machine.participantsOf(one).find(({ role }) => role === this.machine.owner);
    const { community } = await manager.findOneByOrFail(AccountEntity, { id: owner!.party });
    if (community === null) throw new Error(`The owner of a ${this.machine.noun} belongs nowhere.`);
    return { community, path: [community] };
  }

  /** The fields of some rows. A noun adds those that lie elsewhere. */
  protected fieldsOf(manager: EntityManager, rows: readonly Entity[]): Promise<Fields[]> {
    const meta = manager.connection.getMetadata(this.table);
    return Promise.resolve(rows.map((row) => fieldsOf(meta, this.names, row)));
  }

  /** The columns that a decision writes beside the fields of the case. */
  protected written(_decision: kernel.Decision<T>): Fields {
    return {};
  }

  /** Some cases, in the order of their ids. */
  async find(ids: readonly string[], manager: EntityManager = this.source.manager): Promise<One[]> {
    const rows = await manager.findBy(this.table, { id: In([...ids]) } as FindOptionsWhere<Entity>);
    const cases = new Map((await this.cases.find(manager, ids)).map((one) => [one.id, one]));
    const fields = await this.fieldsOf(manager, rows);
    const found = new Map(rows.map(({ id }, at) => [id, this.loaded(fields[at]!, cases.get(id))]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  /**
   * Loads and locks a case for writing until the transaction ends. One that was recorded without a case gets
   * its case and first event.
   */
  async lock(manager: EntityManager, id: string): Promise<One | null> {
    await this.cases.lock(manager, [id]);
    const row = await manager.findOne(this.table, {
      where: { id } as FindOptionsWhere<Entity>,
      lock: { mode: 'pessimistic_write' },
    });
    if (!row) return null;
    const [fields] = await this.fieldsOf(manager, [row]);
    const [one] = await this.cases.find(manager, [id]);
    if (!one) await this.open(manager, this.opening(fields!));
    return this.loaded(fields!, one);
  }

  /** Inserts a new case with columns that its rules do not know, and has people told. Returns its id. */
  async insert(
    manager: EntityManager,
    decision: kernel.Decision<T>,
    more: Partial<Entity> = {},
  ): Promise<string> {
    const { case: one } = decision;
    await manager.insert(this.table, { ...this.rowOf(manager, one), ...more } as object);
    await this.open(manager, decision);
    await this.writer.tell(manager, one.id, one.seq);
    return one.id;
  }

  /**
   * Inserts many new cases of one instant, as `insert` does for one. @param more the columns that the rules do not
   * know, for each
   */
  async insertAll(
    manager: EntityManager,
    decisions: readonly kernel.Decision<T>[],
    more: readonly Partial<Entity>[] = [],
  ): Promise<void> {
    const rows = decisions.map(({ case: one }, at) => ({ ...this.rowOf(manager, one), ...more[at] }));
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await manager.insert(this.table, rows.slice(from, from + AT_ONCE) as object[]);
    const opened: { decision: kernel.Decision<T>; place: CasePlace }[] = [];
    for (const decision of decisions)
      opened.push({ decision, place: await this.placeOf(manager, decision.case) });
    await this.writer.openAll(manager, this.machine, opened);
  }

  /** Saves the changes of a decision, and its event. */
  async save(manager: EntityManager, before: T['case'], decision: kernel.Decision<T>): Promise<void> {
    const { case: after } = decision;
    const changed = { ...this.rowOf(manager, after, before), ...this.written(decision) };
    if (Object.keys(changed).length > 0)
      await manager.update(this.table, { id: after.id } as FindOptionsWhere<Entity>, changed as object);
    await this.writer.save(manager, this.machine, before, decision);
  }

  /** The four steps, for a case whose time is over. False when it is not. */
  async expire(manager: EntityManager, id: string): Promise<boolean> {
    const one = await this.lock(manager, id);
    if (!one) return false;
    const decision = kernel.expire(this.machine, one, {}, this.clock.now());
    await (decision
      ? this.save(manager, one, decision)
      : this.writer.refreshDueAt(manager, this.machine, one));
    return decision !== null;
  }

  private async open(manager: EntityManager, decision: kernel.Decision<T>): Promise<void> {
    await this.writer.open(manager, this.machine, decision, await this.placeOf(manager, decision.case));
  }

  private opening(fields: Fields): kernel.Decision<T> {
    const one = fields as unknown as One;
    const now = this.clock.now();
    return this.recorded(one, { ...now, at: Math.min(one.since ?? now.at, now.at) });
  }

  private loaded(fields: Fields, one: CaseEntity | undefined): One {
    if (!one) return { ...(fields as object), ...this.opening(fields).case } as One;
    const { state, outcome, version, seq, closedAt } = one;
    const common = { state, outcome, version, seq, closedAt, spent: {}, requests: [] };
    return { ...fields, ...common } as unknown as One;
  }

  private rowOf(manager: EntityManager, one: T['case'], before?: T['case']): Fields {
    return rowOf(manager.connection.getMetadata(this.table), this.names, one, before);
  }
}
