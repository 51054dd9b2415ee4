import { Injectable } from '@nestjs/common';
import {
  defaultWay,
  ownRelations,
  statusLine,
  erasureWaysOf,
  type ErasureWay,
  type Instant,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import type { Viewer } from '../../common/viewer.ts';
import { TicketAccess } from '../ticket/access/ticket-access.ts';
import { TicketNames } from '../ticket/view/ticket-names.queries.ts';
import { holdersOf } from '../ticket/view/ticket-shared.dto.ts';
import { TicketStore, type Loaded } from '../ticket/store/ticket.store.ts';
import type { ErasurePlan } from './erasure.dto.ts';

/** An open case of the person, with the ways to leave it. */
export interface Open {
  readonly ticket: Loaded;
  readonly ways: readonly ErasureWay[];
}

/** Finds what an account deletion would affect. */
@Injectable()
export class ErasureQueries {
  constructor(
    private readonly source: DataSource,
    private readonly store: TicketStore,
    private readonly access: TicketAccess,
    private readonly names: TicketNames,
    private readonly clock: Clock,
  ) {}

  async plan(viewer: Viewer): Promise<ErasurePlan> {
    const { manager } = this.source;
    const open = await this.open(manager, viewer);
    const names = await this.names.of(
      manager,
      open.map(({ ticket }) => ticket),
    );
    const tickets = open.map(({ ticket, ways }) => ({
      id: ticket.id,
      number: ticket.number,
      status: statusLine(
        ticket,
        holdersOf(ticket, names, viewer),
        this.clock.nowIn(ticket),
        ownRelations(ticket, viewer),
      ),
      ways: [...ways],
      otherwise: defaultWay(ways),
    }));
    return { tickets, posts: await this.posts(manager, viewer.id, this.clock.at()) };
  }

  /** The person's open cases, oldest first. */
  async open(manager: EntityManager, viewer: Viewer): Promise<Open[]> {
    const tickets = await this.store.find(
      manager,
      `t.reporter = $1 AND c.state <> 'closed' ORDER BY c.opened_at, c.id`,
      [viewer.id],
    );
    const look = this.access.accessForMany(manager, viewer);
    const found: Open[] = [];
    for (const ticket of tickets) {
      const access = await look(ticket);
      if (access) found.push({ ticket, ways: erasureWaysOf(ticket, access.actor, this.clock.nowIn(ticket)) });
    }
    return found;
  }

  /** The number of offices and unit memberships a person holds now or later. */
  async posts(manager: EntityManager, person: string, at: Instant): Promise<number> {
    const [row] = await manager.query<[{ n: number }]>(
      `SELECT ((SELECT count(*) FROM office o WHERE o.account = $1 AND (o.until IS NULL OR o.until > $2))
         + (SELECT count(*) FROM membership m WHERE m.account = $1 AND (m.until IS NULL OR m.until > $2)))::int AS n`,
      [person, new Date(at)],
    );
    return row.n;
  }
}
