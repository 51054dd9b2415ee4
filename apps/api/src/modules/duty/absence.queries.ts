import { Injectable } from '@nestjs/common';
import {
  absenceCapacities,
  absenceMachine,
  cleared,
  DomainError,
  type AbsenceCapacity,
  type kernel,
  type AbsenceTypes,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Firewall } from '../../common/firewall.ts';
import type { WholeQuery } from '../../common/paging.dto.ts';
import { byId, cut, isUuid } from '../../common/paging.ts';
import { cellOf, Vault } from '../../common/vault.ts';
import type { Viewer } from '../../common/viewer.ts';
import type { CaseEventList } from '../case/view/case-event.dto.ts';
import { eventViews } from '../case/view/case-events.view.ts';
import { OrgPosts, type AbsenceRow } from '../org/org.posts.ts';
import { AbsenceView, type AbsenceList } from './absence.dto.ts';
import { AbsenceStore, type LoadedAbsence } from './absence.store.ts';

/** Read queries of absences. */
@Injectable()
export class AbsenceQueries {
  constructor(
    private readonly source: DataSource,
    private readonly posts: OrgPosts,
    private readonly store: AbsenceStore,
    private readonly firewall: Firewall,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** The absences of the caller and of the people below them. */
  async list(viewer: Viewer, page: WholeQuery): Promise<AbsenceList> {
    const { manager } = this.source;
    const all = await this.posts.absences(manager, viewer.communities, this.clock.at());
    return this.managed(viewer, all, page);
  }

  /** The absences of the caller and of the people below them that ended early and may be resumed. */
  async ended(viewer: Viewer, page: WholeQuery): Promise<AbsenceList> {
    const { manager } = this.source;
    const all = await this.posts.absencesEndedEarly(manager, viewer.communities, this.clock.at());
    return this.managed(viewer, all, page);
  }

  /** One absence, also one that is over. @throws DomainError NOT_FOUND for those who may not manage it */
  async read(viewer: Viewer, id: string): Promise<AbsenceView> {
    await this.known(viewer, id);
    return this.view(this.source.manager, viewer, id);
  }

  /** Those that the caller may manage. */
  private async managed(viewer: Viewer, all: readonly AbsenceRow[], page: WholeQuery): Promise<AbsenceList> {
    const { manager } = this.source;
    const at = this.clock.at();
    const managed = new Map<string, boolean>();
    for (const { person } of all)
      if (!managed.has(person)) managed.set(person, await this.posts.mayManage(manager, viewer, person, at));
    const { items, ...more } = cut(
      all.filter(({ person }) => managed.get(person)),
      page,
      byId,
    );
    const some = await this.store.find(
      items.map(({ id }) => id),
      manager,
    );
    return { items: await this.views(manager, viewer, some, all), ...more };
  }

  /** An absence that the caller may manage. */
  async view(manager: EntityManager, viewer: Viewer, id: string): Promise<AbsenceView> {
    const all = await this.posts.absences(manager, viewer.communities, this.clock.at());
    const [view] = await this.views(manager, viewer, await this.store.find([id], manager), all);
    return view!;
  }

  /** What happened to an absence, for those who may manage it. @throws DomainError NOT_FOUND */
  async events(viewer: Viewer, id: string, page: WholeQuery): Promise<CaseEventList> {
    const { manager } = this.source;
    const one = await this.known(viewer, id);
    const events = await this.store.events.find(manager, { case: id });
    const names = await this.firewall.people(
      manager,
      events.map(({ by }) => by),
    );
    const views = eventViews(absenceMachine, one, events, {
      reader: { ...viewer, scope: 'whole', clearance: cleared, readsStaffNotes: true },
      authorOf: ({ by, as }: kernel.EventOf<AbsenceTypes>) => ({
        name: names.of(viewer, by, 'holder') ?? '',
        office: absenceCapacities[as as AbsenceCapacity],
      }),
    });
    return cut(views, page, byId);
  }

  /** An absence that the caller may manage. @throws DomainError NOT_FOUND */
  private async known(viewer: Viewer, id: string): Promise<LoadedAbsence> {
    const [one] = isUuid(id) ? await this.store.find([id]) : [];
    // A missing absence costs the same queries as a hidden one: its own id is nobody's.
    const { manager } = this.source;
    const mayManage = await this.posts.mayManage(manager, viewer, one?.person ?? id, this.clock.at());
    if (!one || !mayManage) throw new DomainError('NOT_FOUND');
    return one;
  }

  /** Some absences as the caller may read them. */
  private async views(
    manager: EntityManager,
    viewer: Viewer,
    some: readonly LoadedAbsence[],
    all: readonly AbsenceRow[],
  ): Promise<AbsenceView[]> {
    const names = await this.firewall.people(
      manager,
      [...all, ...some].flatMap(({ person, deputy }) => [person, deputy]),
    );
    const now = this.clock.now();
    return some.map(({ words: sealed, ...one }) => {
      const words = sealed === null ? null : this.vault.open(sealed, cellOf('absence', 'words', one.id));
      return AbsenceView.of({ ...one, words }, { viewer, all, names, now });
    });
  }
}
