import { Injectable } from '@nestjs/common';
import type { kernel, Noun } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { searchable } from '../../../common/fold.ts';
import { WriteBatch } from '../../../common/write-batch.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import { CaseEvents, type AnyEvent, type DecisionRecord } from './case-events.ts';
import { CaseParticipants } from './case-participants.ts';
import { CaseStore, type CaseRow } from './case.store.ts';

/** The types of a noun whose cases are closed at a time. */
type Closing = kernel.MachineTypes & { readonly case: { readonly closedAt: number | null } };

/** Writes what a decision changes beside the noun's own table: the case, its participants and the event. */
@Injectable()
export class CaseWriter {
  constructor(
    private readonly cases: CaseStore,
    private readonly participants: CaseParticipants,
    private readonly events: CaseEvents<AnyEvent>,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Opens a case. Its search text is only its number. */
  async open<T extends Closing>(
    manager: EntityManager,
    machine: kernel.Machine<T>,
    { case: one, ...recorded }: kernel.Decision<T>,
    { community, path }: Pick<CaseRow, 'community' | 'path'>,
  ): Promise<void> {
    const openedAt = recorded.event.at;
    const number = await this.cases.nextNumber(manager, community, openedAt);
    const writes = new WriteBatch(manager.connection);
    this.cases.insert(writes, {
      ...{ ...this.rowOf(machine, one), noun: machine.noun as Noun, number, community, path, openedAt },
      ...{ promisedAt: null, showsCard: false, anonymisedAt: null },
      ...{ search: searchable([number]), card: searchable([number]) },
    });
    this.participants.save(writes, one.id, [], machine.participantsOf(one));
    this.events.append(writes, one.id, recorded as DecisionRecord<AnyEvent>);
    await writes.run(manager);
  }

  /** Has people told of an event, once its transaction is over. */
  async tell(manager: EntityManager, id: string, seq: number): Promise<void> {
    await this.jobs.add(manager, 'notice', { case: id, seq });
  }

  /** Saves the changes of a decision and its event, of which people are told. */
  async save<T extends Closing>(
    manager: EntityManager,
    machine: kernel.Machine<T>,
    before: T['case'],
    { case: after, ...recorded }: kernel.Decision<T>,
  ): Promise<void> {
    const writes = new WriteBatch(manager.connection);
    this.cases.update(writes, this.rowOf(machine, after));
    const [was, is] = [machine.participantsOf(before), machine.participantsOf(after)];
    this.participants.save(writes, after.id, was, is);
    this.events.append(writes, after.id, recorded as DecisionRecord<AnyEvent>);
    this.jobs.addTo(writes, 'notice', { case: after.id, seq: after.seq });
    await writes.run(manager);
  }

  /** Recomputes `cases.due_at`. */
  async refreshDueAt<T extends Closing>(
    manager: EntityManager,
    machine: kernel.Machine<T>,
    one: T['case'],
  ): Promise<void> {
    const writes = new WriteBatch(manager.connection);
    this.cases.update(writes, this.rowOf(machine, one));
    await writes.run(manager);
  }

  private rowOf<T extends Closing>(
    machine: kernel.Machine<T>,
    one: T['case'],
  ): Pick<CaseRow, 'id' | 'state' | 'outcome' | 'version' | 'seq' | 'closedAt' | 'dueAt'> {
    const { id, state, outcome, version, seq, closedAt } = one;
    const timer = machine.timerOf(one, this.clock.now());
    return { id, state, outcome, version, seq, closedAt, dueAt: timer?.due ?? null };
  }
}
