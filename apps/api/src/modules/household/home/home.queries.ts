import { Injectable } from '@nestjs/common';
import {
  confirmations,
  homeClaimActor,
  homeClaimMachine,
  homeClaimOutcomes,
  homeStatuses,
  maskRoom,
  nounLabels,
  roles,
  type HomeClaim,
  type HomeClaimActor,
  type HomeClaimTypes,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { Firewall } from '../../../common/firewall.ts';
import { Transaction } from '../../../common/transaction.ts';
import type { Viewer } from '../../../common/viewer.ts';
import type { CaseCard } from '../../case/list/case-cards.ts';
import type { Happened, Wording } from '../../case/noun-ports.ts';
import { NounQueries } from '../../case/noun.queries.ts';
import type { CaseNow } from '../../case/view/case-now.dto.ts';
import { CaseReads } from '../../case/view/case-reads.ts';
import { maskEnd, OrgDoors } from '../../org/org.doors.ts';
import { householdsOf } from '../own-households.ts';
import type { HomeCaseView, HomeTransitionDone } from './home.dto.ts';
import { HomeClaimStore } from './home.store.ts';

const ROOM = `SELECT h.id, h.full_name AS name, h.parent, ${maskEnd('h')} AS above FROM area h WHERE h.id = $1`;

interface RoomRow {
  id: string;
  name: string;
  parent: string;
  above: string;
}

const isOver = ({ state, outcome }: HomeClaim): boolean => state === 'closed' && outcome !== 'confirmed';

/** Read queries of homes as cases. */
@Injectable()
export class HomeClaimQueries extends NounQueries<HomeClaimTypes, HomeTransitionDone> {
  protected readonly capacities = confirmations;

  constructor(
    source: DataSource,
    protected override readonly store: HomeClaimStore,
    reads: CaseReads,
    private readonly transaction: Transaction,
    private readonly doors: OrgDoors,
    private readonly firewall: Firewall,
    private readonly clock: Clock,
  ) {
    super(source, store, reads);
  }

  /** What the viewer may do with each of some homes. */
  async actions(
    viewer: Viewer,
    ids: readonly string[],
    manager: EntityManager,
  ): Promise<ReadonlyMap<string, CaseNow>> {
    const homes = await this.store.find(ids, manager);
    return new Map(homes.map((home) => [home.id, this.nowOf(home, viewer)]));
  }

  private nowOf(home: HomeClaim, viewer: Viewer): CaseNow {
    return this.reads.now(homeClaimMachine, home, this.relationOf(viewer, home));
  }

  /** One home, also one that is over. @throws DomainError NOT_FOUND */
  override async read(viewer: Viewer, id: string): Promise<HomeCaseView> {
    const { one: home } = await this.known(viewer, id);
    return this.transaction.run(async (manager) => {
      const { applicant, role, status, since } = home;
      const names = await this.firewall.people(manager, [applicant]);
      const as = applicant === viewer.id ? 'self' : 'resident';
      return {
        ...{ id, status, over: isOver(home), roleLabel: roles[role], since: new Date(since).toISOString() },
        statusLabel: isOver(home) ? homeClaimOutcomes[home.outcome!] : homeStatuses[status],
        person: { id: applicant, name: names.of(viewer, applicant, as)! },
        household: await this.roomOf(manager, viewer, home),
        ...this.nowOf(home, viewer),
      };
    });
  }

  async view(manager: EntityManager, viewer: Viewer, id: string): Promise<HomeTransitionDone> {
    const [home] = await this.store.find([id], manager);
    return { id, status: home!.status, ...this.nowOf(home!, viewer) };
  }

  /** Without the room: a list must not get around the limit on rooms. */
  cardOf({ status }: HomeTransitionDone): Pick<CaseCard, 'title' | 'status'> {
    return { title: nounLabels.home, status: homeStatuses[status] };
  }

  /** What the events of homes tell the person who claims to live there. */
  async wordingOf(manager: EntityManager, { case: home, event }: Happened<HomeClaimTypes>): Promise<Wording> {
    const [room] = await manager.query<[RoomRow]>(ROOM, [home.household]);
    const { why } = event.form;
    const text = [
      this.firewall.place(room),
      ...(why ? [`原因：${why}`] : []),
      ...(event.to === 'closed' && home.status === 'refused' ? ['可以核对后重新登记'] : []),
    ].join(' · ');
    return { text };
  }

  /** A claim that has lapsed is known to no person. */
  protected override relationOf(viewer: Viewer, home: HomeClaim): HomeClaimActor | null {
    const hasLapsed = home.state === 'waiting' && home.until! <= this.clock.at();
    return hasLapsed ? null : homeClaimActor(home, { ...viewer, doors: householdsOf(viewer) });
  }

  /** Staff see a room up to their hourly limit, and the access is recorded. */
  private async roomOf(
    manager: EntityManager,
    viewer: Viewer,
    { household, applicant }: HomeClaim,
  ): Promise<HomeCaseView['household']> {
    const [row] = await manager.query<[RoomRow]>(ROOM, [household]);
    const room = this.firewall.place(row);
    const isTold =
      applicant === viewer.id ||
      (await this.doors.tell(manager, viewer, [household], 'waiting')).has(household);
    return isTold ? { id: row.id, name: room } : { id: row.parent, name: maskRoom(room, row.above) };
  }
}
