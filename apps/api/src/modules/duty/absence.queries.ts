import { Injectable } from '@nestjs/common';
import {
  absenceActor,
  absenceCapacities,
  absenceMachine,
  absenceReader,
  knowsReason,
  type AbsenceActor,
  type AbsenceCase,
  type AbsenceTypes,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Firewall } from '../../common/firewall.ts';
import type { WholeQuery } from '../../common/paging.dto.ts';
import { byId, cut } from '../../common/paging.ts';
import type { Viewer } from '../../common/viewer.ts';
import type { CaseCard } from '../case/list/case-cards.ts';
import { NounQueries } from '../case/noun.queries.ts';
import { CaseReads, type Known } from '../case/view/case-reads.ts';
import { OrgPosts, type AbsenceRow } from '../org/org.posts.ts';
import { AbsenceView, type AbsenceList } from './absence.dto.ts';
import { AbsenceStore, type LoadedAbsence } from './absence.store.ts';

type KnownAbsence = Known<AbsenceTypes, LoadedAbsence>;

/** Read queries of absences. */
@Injectable()
export class AbsenceQueries extends NounQueries<AbsenceTypes, AbsenceView, LoadedAbsence> {
  protected readonly capacities = absenceCapacities;

  constructor(
    source: DataSource,
    private readonly posts: OrgPosts,
    protected override readonly store: AbsenceStore,
    reads: CaseReads,
    private readonly firewall: Firewall,
    private readonly clock: Clock,
  ) {
    super(source, store, reads);
  }

  /** The absences of the caller and of the people below them. */
  async list(viewer: Viewer, page: WholeQuery): Promise<AbsenceList> {
    const { manager } = this.source;
    const all = await this.posts.absences(manager, viewer.actsIn, this.clock.at());
    return this.managed(viewer, all, page);
  }

  /** The absences of the caller and of the people below them that ended early and may be resumed. */
  async ended(viewer: Viewer, page: WholeQuery): Promise<AbsenceList> {
    const { manager } = this.source;
    const all = await this.posts.absencesEndedEarly(manager, viewer.actsIn, this.clock.at());
    return this.managed(viewer, all, page);
  }

  /** One absence, also one that is over. @throws DomainError NOT_FOUND for those who must not know of it */
  override async read(viewer: Viewer, id: string): Promise<AbsenceView> {
    return this.viewOf(this.source.manager, viewer, await this.known(viewer, id));
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
    const known = some.map((one) => ({ one, actor: absenceActor(viewer.id, one) }));
    return { items: await this.views(manager, viewer, known, all), ...more };
  }

  /** An absence that the caller may manage. */
  async view(manager: EntityManager, viewer: Viewer, id: string): Promise<AbsenceView> {
    const [one] = await this.store.find([id], manager);
    return this.viewOf(manager, viewer, { one: one!, actor: absenceActor(viewer.id, one!) });
  }

  cardOf({ person, statusLabel }: AbsenceView): Pick<CaseCard, 'title' | 'status'> {
    return { title: person.name, status: statusLabel };
  }

  private async viewOf(manager: EntityManager, viewer: Viewer, known: KnownAbsence): Promise<AbsenceView> {
    const all = await this.posts.absences(manager, viewer.actsIn, this.clock.at());
    const [view] = await this.views(manager, viewer, [known], all);
    return view!;
  }

  /**
   * What a viewer is to an absence; null for those who must not know of it. A missing absence costs the same
   * queries as a hidden one: its own id is nobody's.
   */
  override async actorOn(
    manager: EntityManager,
    viewer: Viewer,
    id: string,
    one: AbsenceCase | undefined,
  ): Promise<AbsenceActor | null> {
    const mayManage = await this.posts.mayManage(manager, viewer, one?.person ?? id, this.clock.at());
    return one ? absenceReader(viewer.id, one, mayManage) : null;
  }

  /** Some absences as the caller may read them. */
  private async views(
    manager: EntityManager,
    viewer: Viewer,
    known: readonly KnownAbsence[],
    all: readonly AbsenceRow[],
  ): Promise<AbsenceView[]> {
    const names = await this.firewall.people(
      manager,
      [...all, ...known.map(({ one }) => one)].flatMap(({ person, deputy }) => [person, deputy]),
    );
    const at = this.clock.at();
    return known.map(({ one, actor }) => {
      const words = knowsReason(actor) ? this.store.reasonOf(one) : null;
      const now = this.reads.now(absenceMachine, one, actor);
      return AbsenceView.of({ ...one, words }, { viewer, all, names, at, now });
    });
  }
}
