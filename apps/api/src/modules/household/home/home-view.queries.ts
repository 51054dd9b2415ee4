import { Injectable } from '@nestjs/common';
import {
  DomainError,
  homeClaimOutcomes,
  homeStatuses,
  maskRoom,
  roles,
  type HomeClaim,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { Firewall } from '../../../common/firewall.ts';
import { isUuid } from '../../../common/paging.ts';
import { Transaction } from '../../../common/transaction.ts';
import type { Viewer } from '../../../common/viewer.ts';
import { maskEnd, OrgDoors } from '../../org/org.doors.ts';
import { homeClaimActorFor } from './home-actor-for.ts';
import type { HomeCaseView } from './home.dto.ts';
import { HomeClaimQueries } from './home.queries.ts';
import { HomeClaimStore } from './home.store.ts';

const ROOM = `SELECT h.id, h.full_name AS name, h.parent, ${maskEnd('h')} AS above FROM area h WHERE h.id = $1`;

interface RoomRow {
  id: string;
  name: string;
  parent: string;
  above: string;
}

const isOver = ({ state, outcome }: HomeClaim): boolean => state === 'closed' && outcome !== 'confirmed';

/** Reads one home. */
@Injectable()
export class HomeClaimViewQueries {
  constructor(
    private readonly transaction: Transaction,
    private readonly store: HomeClaimStore,
    private readonly queries: HomeClaimQueries,
    private readonly doors: OrgDoors,
    private readonly firewall: Firewall,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND */
  read(viewer: Viewer, id: string): Promise<HomeCaseView> {
    return this.transaction.run(async (manager) => {
      const [home] = isUuid(id) ? await this.store.find([id], manager) : [];
      if (!home || !homeClaimActorFor(home, viewer, this.clock.at())) throw new DomainError('NOT_FOUND');
      const names = await this.firewall.people(manager, [home.applicant]);
      const as = home.applicant === viewer.id ? 'self' : 'resident';
      const actions = await this.queries.actions(viewer, [id], manager);
      return {
        id,
        person: { id: home.applicant, name: names.of(viewer, home.applicant, as)! },
        household: await this.roomOf(manager, viewer, home),
        roleLabel: roles[home.role],
        status: home.status,
        statusLabel: isOver(home) ? homeClaimOutcomes[home.outcome!] : homeStatuses[home.status],
        over: isOver(home),
        since: new Date(home.since).toISOString(),
        ...actions.get(id)!,
      };
    });
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
