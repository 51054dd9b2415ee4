import type { DataSource, EntityManager } from 'typeorm';
import type { WholeQuery } from '../../common/paging.dto.ts';
import type { Viewer } from '../../common/viewer.ts';
import type { CaseCard } from './list/case-cards.ts';
import type { NounStore, SmallTypes } from './store/noun.store.ts';
import type { CaseEventList } from './view/case-event.dto.ts';
import type { Capacities, CaseReads, Known, MaybeActor } from './view/case-reads.ts';

/** What a noun says about who may know of its cases, and what they read. */
export interface NounReads<T extends SmallTypes, View, One extends T['case'] = T['case']> {
  /**
   * What the viewer is to a case; null for those who must not know of it. It is also asked about a missing case,
   * and makes the same queries then as for a hidden one.
   */
  actorOn(manager: EntityManager, viewer: Viewer, id: string, one: One | undefined): Promise<MaybeActor<T>>;
  /** A case as a viewer reads it who may know of it. */
  view(manager: EntityManager, viewer: Viewer, id: string): Promise<View>;
  /** What a list of all nouns shows of what a viewer reads. */
  cardOf(view: View): Pick<CaseCard, 'title' | 'status'>;
}

/** The queries that every noun has: one case, and what happened to it. */
export abstract class NounQueries<
  T extends SmallTypes,
  View,
  One extends T['case'] = T['case'],
> implements NounReads<T, View, One> {
  /** The labels of the capacities in which people act on the cases. */
  protected abstract readonly capacities: Capacities;

  constructor(
    protected readonly source: DataSource,
    protected readonly store: NounStore<T, { id: string }, One>,
    protected readonly reads: CaseReads,
  ) {}

  /** By `relationOf`; a noun overrides it that needs queries to say it. */
  actorOn(
    _manager: EntityManager,
    viewer: Viewer,
    _id: string,
    one: One | undefined,
  ): Promise<MaybeActor<T>> {
    return Promise.resolve(one ? this.relationOf(viewer, one) : null);
  }

  /** What the viewer is to a case, where the two tell it by themselves; null for those who must not know of it. */
  protected relationOf(_viewer: Viewer, _one: One): MaybeActor<T> {
    return null;
  }

  abstract view(manager: EntityManager, viewer: Viewer, id: string): Promise<View>;

  abstract cardOf(view: View): Pick<CaseCard, 'title' | 'status'>;

  /** One case, also one that is over. @throws DomainError NOT_FOUND */
  async read(viewer: Viewer, id: string): Promise<View> {
    await this.known(viewer, id);
    return this.view(this.source.manager, viewer, id);
  }

  /** What happened to a case. @throws DomainError NOT_FOUND */
  async events(viewer: Viewer, id: string, page: WholeQuery): Promise<CaseEventList> {
    return this.reads.events(this.store, await this.known(viewer, id), viewer, this.capacities, page);
  }

  /** A case of which the viewer may know, and what they are to it. @throws DomainError NOT_FOUND */
  protected known(viewer: Viewer, id: string): Promise<Known<T, One>> {
    return this.reads.known(this.store, id, (one) => this.actorOn(this.source.manager, viewer, id, one));
  }
}
