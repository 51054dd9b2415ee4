import { Injectable } from '@nestjs/common';
import {
  offices,
  maySuspend,
  suspensionActor,
  suspensionLimits,
  suspensionMachine,
  suspensionStatus,
  suspensionStatuses,
  type Office,
  type SuspensionActor,
  type SuspensionTypes,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Firewall } from '../../common/firewall.ts';
import { byId, cut } from '../../common/paging.ts';
import type { WholeQuery } from '../../common/paging.dto.ts';
import type { People } from '../../common/people.ts';
import { communitiesWhere, officesOver, type ActingCommunity, type Viewer } from '../../common/viewer.ts';
import type { CaseEventActor, CaseEventList } from '../case/view/case-event.dto.ts';
import type { CaseCard } from '../case/list/case-cards.ts';
import { NounQueries } from '../case/noun.queries.ts';
import { CaseReads } from '../case/view/case-reads.ts';
import { belongs } from '../org/belonging.sql.ts';
import { inForce, ts } from '../org/in-force.ts';
import type { MySuspension, SuspensionList, SuspensionView } from './suspension.dto.ts';
import { SuspensionStore, type LoadedSuspension } from './suspension.store.ts';

const FROM = `SELECT s.id FROM suspension s JOIN account a ON a.id = s.account`;

/** Open suspensions, and those that ended recently. */
const RECENT = `coalesce(s.ended_at, s.until, s.proposed_at + interval '3 days') > $1`;

/** To which of the communities `$2` the account `$1` belongs at `$3`. */
const NEAR = `SELECT a.id AS account, array_agg(c.id) AS communities FROM account a CROSS JOIN unnest($2::uuid[]) c (id)
  WHERE a.id = $1 AND ${belongs('a.id', 'ARRAY[c.id]', (row) => inForce(row, '$3'))} GROUP BY a.id`;

/** The suspensions of people who belong to some of the communities `$2`, and to which. */
const LIST = `SELECT s.id, s.account, array_agg(c.id) AS communities FROM suspension s JOIN account a ON a.id = s.account
  CROSS JOIN unnest($2::uuid[]) c (id)
  WHERE ${RECENT} AND s.account <> $3 AND ${belongs('a.id', 'ARRAY[c.id]', (row) => inForce(row, '$4'))}
  GROUP BY s.id ORDER BY s.proposed_at DESC, s.id`;

interface NearRow {
  readonly account: string;
  readonly communities: readonly ActingCommunity[];
}

type ListRow = NearRow & { readonly id: string };

/** A suspension, and what the viewer is to it. */
interface Seen {
  readonly one: LoadedSuspension;
  readonly actor: SuspensionActor | null;
}

/** The communities of people in which the viewer may decide. */
type Near = ReadonlyMap<string, readonly ActingCommunity[]>;

const actorOf = (one: LoadedSuspension, viewer: Viewer, near: Near): SuspensionActor | null =>
  suspensionActor(one, { id: viewer.id, offices: officesOver(viewer, near.get(one.account) ?? []) });

/** The suspended person reads the deciding offices without names. */
const withoutName = (by: CaseEventActor | null): CaseEventActor | null =>
  by?.office ? { name: by.office, office: null } : by;

const textOf = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** Read queries of suspensions. */
@Injectable()
export class SuspensionQueries extends NounQueries<SuspensionTypes, SuspensionView, LoadedSuspension> {
  protected readonly capacities = offices;

  constructor(
    source: DataSource,
    protected override readonly store: SuspensionStore,
    reads: CaseReads,
    private readonly firewall: Firewall,
    private readonly clock: Clock,
  ) {
    super(source, store, reads);
  }

  /** The suspensions of the communities in which the caller holds an office, newest first. */
  async list(viewer: Viewer, page: WholeQuery): Promise<SuspensionList> {
    const { manager } = this.source;
    const rows = await manager.query<ListRow[]>(LIST, [
      this.shownSince(),
      communitiesWhere(viewer, maySuspend),
      viewer.id,
      ts(this.clock.at()),
    ]);
    const { items, ...more } = cut(rows, page, byId);
    const some = items.length === 0 ? [] : await this.store.find(items.map(byId), manager);
    const near: Near = new Map(items.map(({ account, communities }) => [account, communities]));
    const known = some.map((one) => ({ one, actor: actorOf(one, viewer, near) }));
    return { items: await this.views(manager, viewer, known), ...more };
  }

  /** The suspension as the person sees it: reason, end, and the deciding offices without names. */
  async mine(viewer: Viewer, manager: EntityManager = this.source.manager): Promise<MySuspension> {
    const [row] = await manager.query<{ id: string }[]>(
      `${FROM} WHERE ${RECENT} AND s.account = $2 AND s.until IS NOT NULL ORDER BY s.ended_at IS NULL DESC, s.until DESC LIMIT 1`,
      [this.shownSince(), viewer.id],
    );
    return { suspension: row ? await this.view(manager, viewer, row.id) : null };
  }

  /** One suspension, also one that is over. @throws DomainError NOT_FOUND */
  override async read(viewer: Viewer, id: string): Promise<SuspensionView> {
    return (await this.views(this.source.manager, viewer, [await this.known(viewer, id)]))[0]!;
  }

  /** What happened to a suspension. @throws DomainError NOT_FOUND */
  override async events(viewer: Viewer, id: string, page: WholeQuery): Promise<CaseEventList> {
    const known = await this.known(viewer, id);
    const { items, ...more } = await this.reads.events(this.store, known, viewer, offices, page);
    if (known.one.account !== viewer.id) return { items, ...more };
    return { items: items.map((event) => ({ ...event, by: withoutName(event.by) })), ...more };
  }

  /** A suspension that the caller may know of. */
  async view(manager: EntityManager, viewer: Viewer, id: string): Promise<SuspensionView> {
    const [one] = await this.store.find([id], manager);
    const actor = await this.actorOn(manager, viewer, id, one);
    return (await this.views(manager, viewer, [{ one: one!, actor }]))[0]!;
  }

  cardOf({ name, stateLabel }: SuspensionView): Pick<CaseCard, 'title' | 'status'> {
    return { title: name, status: stateLabel };
  }

  /**
   * What a viewer is to a suspension; null for those who must not know of it. Offices decide only about people
   * of their communities. A missing suspension costs the same: its id is nobody's.
   */
  override async actorOn(
    manager: EntityManager,
    viewer: Viewer,
    id: string,
    one: LoadedSuspension | undefined,
  ): Promise<SuspensionActor | null> {
    const communities = communitiesWhere(viewer, maySuspend);
    const rows = await manager.query<NearRow[]>(NEAR, [one?.account ?? id, communities, ts(this.clock.at())]);
    const near: Near = new Map(rows.map((row) => [row.account, row.communities]));
    return one ? actorOf(one, viewer, near) : null;
  }

  private shownSince(): string {
    return ts(this.clock.at() - suspensionLimits.shown);
  }

  private async views(
    manager: EntityManager,
    viewer: Viewer,
    known: readonly Seen[],
  ): Promise<SuspensionView[]> {
    const names = await this.firewall.people(
      manager,
      known.flatMap(({ one: { account, proposedBy, confirmedBy } }) => [account, proposedBy, confirmedBy]),
    );
    return known.map((some) => this.viewOf(viewer, some, names));
  }

  private viewOf(viewer: Viewer, { one, actor }: Seen, names: People): SuspensionView {
    const isOwn = one.account === viewer.id;
    const told = (office: Office, decider: string | null): string =>
      [offices[office], isOwn ? null : names.of(viewer, decider, 'holder')].filter(Boolean).join(' ');
    const { id, days, since, until, proposedBy, proposedAs, confirmedBy, confirmedAs } = one;
    const state = suspensionStatus(one, this.clock.at());
    return {
      ...{ id, days, state, stateLabel: suspensionStatuses[state] },
      name: names.of(viewer, one.account, isOwn ? 'self' : 'resident')!,
      words: this.store.said(one, 'words')!,
      proposedAt: textOf(since)!,
      proposedBy: told(proposedAs, proposedBy),
      confirmedBy: confirmedAs && told(confirmedAs, confirmedBy),
      until: textOf(until),
      appeal: this.store.said(one, 'appeal'),
      answer: this.store.said(one, 'answer'),
      ...this.reads.now(suspensionMachine, one, actor),
    };
  }
}
