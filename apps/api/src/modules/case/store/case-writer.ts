import { Injectable } from '@nestjs/common';
import type { kernel, Noun } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { searchable } from '../../../common/fold.ts';
import { WriteBatch } from '../../../common/write-batch.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import { CaseEvents, type AnyEvent, type DecisionRecord } from './case-events.ts';
import { CaseParticipants } from './case-participants.ts';
import { CaseStore, type CasePlace, type CaseRow } from './case.store.ts';

/** The types of a noun whose cases are closed at a time. */
type Closing = kernel.MachineTypes & { readonly case: { readonly closedAt: number | null } };

/** How many cases one statement opens. */
const AT_ONCE = 50;

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

  /** Opens a case. */
  async open<T extends Closing>(
    manager: EntityManager,
    machine: kernel.Machine<T>,
    decision: kernel.Decision<T>,
    place: CasePlace,
  ): Promise<void> {
    const number = await this.cases.nextNumber(manager, place.community, decision.event.at);
    const writes = new WriteBatch(manager.connection);
    this.add(writes, machine, decision, place, number);
    await writes.run(manager);
  }

  /** Opens new cases of one instant, and has people told of those whose opening tells them. */
  async openAll<T extends Closing>(
    manager: EntityManager,
    machine: kernel.Machine<T>,
    opened: readonly { readonly decision: kernel.Decision<T>; readonly place: CasePlace }[],
  ): Promise<void> {
    const at = opened[0]?.decision.event.at ?? 0;
    const communities = opened.map(({ place: { community } }) => community);
    const numbers = await this.cases.nextNumbers(manager, communities, at);
    for (let from = 0; from < opened.length; from += AT_ONCE) {
      const writes = new WriteBatch(manager.connection);
      for (const [n, { decision, place }] of opened.slice(from, from + AT_ONCE).entries())
        this.add(writes, machine, decision, place, numbers[from + n]!);
      await writes.run(manager);
    }
    if (machine.opening.tells.length > 0)
      for (const { decision } of opened) await this.tell(manager, decision.case.id, decision.case.seq);
  }

  /** Adds a new case. Its search text is only its number. */
  private add<T extends Closing>(
    writes: WriteBatch,
    machine: kernel.Machine<T>,
    { case: one, ...recorded }: kernel.Decision<T>,
    { community, path }: CasePlace,
    number: string,
  ): void {
    const openedAt = recorded.event.at;
    this.cases.insert(writes, {
      ...{ ...this.rowOf(machine, one), noun: machine.noun as Noun, number, community, path, openedAt },
      ...{ promisedAt: null, showsCard: false, anonymisedAt: null },
      ...{ search: searchable([number]), card: searchable([number]) },
    });
    this.participants.save(writes, one.id, [], machine.participantsOf(one));
    this.events.append(writes, one.id, recorded as DecisionRecord<AnyEvent>);
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
