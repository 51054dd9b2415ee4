import { Injectable } from '@nestjs/common';
import {
  invitationCapacities,
  invitationMachine,
  kernel,
  mayFill,
  type InvitationActor,
  type InvitationTypes,
  type InvitedPost,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { Firewall } from '../../../common/firewall.ts';
import type { WholeQuery } from '../../../common/paging.dto.ts';
import { byId, cut } from '../../../common/paging.ts';
import { ownOffices, type Viewer } from '../../../common/viewer.ts';
import type { CaseCard } from '../../case/list/case-cards.ts';
import { NounQueries } from '../../case/noun.queries.ts';
import { CaseReads } from '../../case/view/case-reads.ts';
import { MOST } from '../../org/org.areas.ts';
import { OrgTree, type TreeRow } from '../../org/org.tree.ts';
import { OrgUnits, type UnitPlace } from '../../org/org.units.ts';
import {
  InvitedPostView,
  PostInvitation,
  type InvitedPostList,
  type PostInvitationList,
} from './invitation.dto.ts';
import { InvitationStore, type LoadedInvitation } from './invitation.store.ts';

/** The areas and units of some posts, by id. */
interface Places {
  readonly areas: ReadonlyMap<string, TreeRow>;
  readonly units: ReadonlyMap<string, UnitPlace>;
}

type Post = Pick<InvitedPost, 'office' | 'unit' | 'area'>;

/** Read queries of invitations to posts. */
@Injectable()
export class InvitationQueries extends NounQueries<InvitationTypes, PostInvitation, LoadedInvitation> {
  protected readonly capacities = invitationCapacities;

  constructor(
    source: DataSource,
    protected override readonly store: InvitationStore,
    private readonly tree: OrgTree,
    private readonly units: OrgUnits,
    reads: CaseReads,
    private readonly firewall: Firewall,
    private readonly clock: Clock,
  ) {
    super(source, store, reads);
  }

  /** The invitations to posts that the caller may fill, open ones first. */
  async list(viewer: Viewer, page: WholeQuery): Promise<PostInvitationList> {
    const { manager } = this.source;
    const areas = ownOffices(viewer).map(({ area }) => area);
    const all = await this.store.find(await this.store.within(manager, areas, MOST), manager);
    const places = await this.placesOf(manager, all);
    const { items, ...more } = cut(
      all.filter((one) => actorOn(viewer, one, places) !== null),
      page,
      byId,
    );
    return { items: await this.views(manager, viewer, items), ...more };
  }

  /** What the caller's verified phone number is invited to. */
  async mine(viewer: Viewer, page: WholeQuery): Promise<InvitedPostList> {
    const { manager } = this.source;
    const ids = await this.store.byPhone(manager, viewer.id, this.clock.at());
    const { items, ...more } = cut(await this.store.find(ids, manager), page, byId);
    const places = await this.placesOf(manager, items);
    return { items: items.map((one) => InvitedPostView.post(one, namesOf(one, places))), ...more };
  }

  async view(manager: EntityManager, viewer: Viewer, id: string): Promise<PostInvitation> {
    return (await this.views(manager, viewer, await this.store.find([id], manager)))[0]!;
  }

  cardOf({ post, name, statusLabel }: PostInvitation): Pick<CaseCard, 'title' | 'status'> {
    return { title: [post.area.name, post.label, name].filter(Boolean).join(' '), status: statusLabel };
  }

  /**
   * What a viewer is to an invitation; null for those who may not fill its post. To ask about a missing one
   * costs the same.
   */
  override async actorOn(
    manager: EntityManager,
    viewer: Viewer,
    id: string,
    one: LoadedInvitation | undefined,
  ): Promise<InvitationActor | null> {
    const places = await this.placesOf(manager, [one ?? { office: null, unit: null, area: id }]);
    return one ? actorOn(viewer, one, places) : null;
  }

  /** Whether these offices let their holder fill a post. */
  async mayFill(manager: EntityManager, held: Parameters<typeof mayFill>[0], post: Post): Promise<boolean> {
    return mayFillIn(held, post, await this.placesOf(manager, [post]));
  }

  private async placesOf(manager: EntityManager, posts: readonly Post[]): Promise<Places> {
    const areas = await this.tree.some(manager, [...new Set(posts.map(({ area }) => area))]);
    const ids = posts.flatMap(({ unit }) => unit ?? []);
    return { areas, units: await this.units.some(manager, [...new Set(ids)]) };
  }

  private async views(
    manager: EntityManager,
    viewer: Viewer,
    some: readonly LoadedInvitation[],
  ): Promise<PostInvitation[]> {
    const places = await this.placesOf(manager, some);
    const people = await this.firewall.people(
      manager,
      some.map(({ takenBy }) => takenBy),
    );
    return some.map((one) =>
      PostInvitation.of(one, {
        ...namesOf(one, places),
        invited: this.store.invitedBy(one),
        takenBy: people.of(viewer, one.takenBy, 'holder') ?? null,
        at: this.clock.at(),
        now: this.reads.now(invitationMachine, one, actorOn(viewer, one, places)),
      }),
    );
  }
}

const mayFillIn = (held: Parameters<typeof mayFill>[0], post: Post, { areas, units }: Places): boolean => {
  const area = areas.get(post.area);
  return area !== undefined && mayFill(held, post, { area, unit: units.get(post.unit ?? '')?.path ?? null });
};

const actorOn = (viewer: Viewer, one: LoadedInvitation, places: Places): InvitationActor | null =>
  mayFillIn(ownOffices(viewer), one, places) ? kernel.actorAs(viewer.id, 'appointer') : null;

const namesOf = (
  { area, unit }: Post,
  { areas, units }: Places,
): { area: TreeRow; unit: UnitPlace | undefined } => ({
  area: areas.get(area)!,
  unit: units.get(unit ?? ''),
});
