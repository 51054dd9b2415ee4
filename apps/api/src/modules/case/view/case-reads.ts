import { Injectable } from '@nestjs/common';
import { cleared, DomainError, kernel, uncleared } from '@sandan/domain';
import { DataSource } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { Firewall } from '../../../common/firewall.ts';
import type { WholeQuery } from '../../../common/paging.dto.ts';
import { byId, cut, isUuid } from '../../../common/paging.ts';
import type { People } from '../../../common/people.ts';
import type { Viewer } from '../../../common/viewer.ts';
import type { NounStore, SmallTypes } from '../store/noun.store.ts';
import { CaseActionView } from './case-action.dto.ts';
import type { CaseNow } from './case-now.dto.ts';
import type { CaseEventActor, CaseEventList } from './case-event.dto.ts';
import { eventViews } from './case-events.view.ts';

/** A case, and what the viewer is to it. */
export interface Known<T extends kernel.MachineTypes, One extends T['case'] = T['case']> {
  readonly one: One;
  readonly actor: kernel.Actor<T['relation']>;
}

/** What a viewer is to a case; null for those who must not know of it. */
export type MaybeActor<T extends kernel.MachineTypes> = kernel.Actor<T['relation']> | null;

/** The labels of the capacities in which people act on the cases of a noun. */
export type Capacities = Readonly<Record<string, string>>;

/** Reads what the cases of all small nouns show alike. */
@Injectable()
export class CaseReads {
  constructor(
    private readonly source: DataSource,
    private readonly firewall: Firewall,
    private readonly clock: Clock,
  ) {}

  /**
   * A case that the viewer may know of. `actorOn` is also asked about a missing case where that makes it cost
   * the same queries as a hidden one. @throws DomainError NOT_FOUND
   */
  async known<T extends SmallTypes, One extends T['case']>(
    store: NounStore<T, { id: string }, One>,
    id: string,
    actorOn: (one: One | undefined) => MaybeActor<T> | Promise<MaybeActor<T>>,
  ): Promise<Known<T, One>> {
    if (!isUuid(id)) throw new DomainError('NOT_FOUND');
    const [one] = await store.find([id]);
    const actor = await actorOn(one);
    if (!one || !actor) throw new DomainError('NOT_FOUND');
    return { one, actor };
  }

  /** What the viewer may do with a case now; nothing for a viewer who is nothing to it. */
  now<T extends kernel.MachineTypes>(
    machine: kernel.Machine<T>,
    one: T['case'],
    actor: MaybeActor<T>,
  ): CaseNow {
    const now = this.clock.now();
    const actions = actor ? kernel.actionsFor(machine, { case: one, actor, now }) : [];
    return { version: one.version, actions: actions.map(CaseActionView.of) };
  }

  /** What happened to a case. */
  async events<T extends SmallTypes>(
    { machine, events: stored }: NounStore<T>,
    { one, actor }: Known<T>,
    viewer: Viewer,
    capacities: Capacities,
    page: WholeQuery,
  ): Promise<CaseEventList> {
    const { manager } = this.source;
    const events = await stored.find(manager, { case: one.id });
    const names = await this.firewall.people(
      manager,
      events.map(({ by }) => by),
    );
    const seen = {
      reader: readerOf(machine, actor, viewer),
      authorOf: ({ by, as }: { by: string; as: T['relation'] }) =>
        as in machine.residents
          ? residentOf(by, viewer, names)
          : { name: names.of(viewer, by, 'holder') ?? '', office: capacities[as] ?? null },
    };
    return cut(eventViews(machine, one, events, seen), page, byId);
  }
}

/** The owner reads as the owner; others read as staff, and what residents are only as far as they may. */
function readerOf<T extends kernel.MachineTypes>(
  { owner, residents }: kernel.Machine<T>,
  { relations }: Known<T>['actor'],
  { id, units }: Viewer,
): kernel.Reader<T['scope']> {
  const isOwner = relations.has(owner);
  const isResidents = owner in residents;
  return {
    ...{ id, units, scope: 'whole', isOwner },
    clearance: isOwner || !isResidents ? cleared : uncleared,
    readsStaffNotes: !isOwner || !isResidents,
  };
}

/** Residents act in no capacity. */
const residentOf = (by: string, viewer: Viewer, names: People): CaseEventActor => ({
  name: names.of(viewer, by, by === viewer.id ? 'self' : 'resident') ?? '',
  office: null,
});
