import { Injectable } from '@nestjs/common';
import {
  chainsOf,
  dueRung,
  type AreaStaff,
  type ExternalInputs,
  type Now,
  type Recipients,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { OrgQueries } from '../../org/org.queries.ts';
import { TicketAccess } from '../access/ticket-access.ts';
import type { Loaded } from '../store/ticket.store.ts';

/** Finds whom a rung of the ladder tells. */
@Injectable()
export class TicketRungs {
  constructor(
    private readonly access: TicketAccess,
    private readonly org: OrgQueries,
  ) {}

  /**
   * The rung that is due now, and whom it tells: of each chain the first group with an active account that may
   * know of the ticket.
   */
  async inputs(
    manager: EntityManager,
    ticket: Loaded,
    areaStaff: AreaStaff,
    now: Now,
  ): Promise<Pick<ExternalInputs, 'rung' | 'told'>> {
    const due = dueRung(ticket, now);
    if (!due) return {};
    const chains = chainsOf(due.rung, ticket, areaStaff);
    const units = new Set(chains.flat().flatMap((group) => group.units));
    const members = await this.org.membersOf([...units], now.at, manager);
    const idsOf = ({ people, units }: Recipients): readonly string[] => [
      ...people,
      ...units.flatMap((unit) => members.get(unit) ?? []),
    ];
    const everyone = [...new Set(chains.flat().flatMap(idsOf))];
    const viewers = await this.org.viewers(everyone, now.at, manager);
    const live = new Set(
      viewers
        .filter((viewer) => this.access.accessFor(ticket, viewer, areaStaff, now.at))
        .map(({ id }) => id),
    );
    const told = chains.flatMap(
      (chain) =>
        chain.map((some) => idsOf(some).filter((id) => live.has(id))).find((some) => some.length > 0) ?? [],
    );
    return { rung: due.rung, told: [...new Set(told)] };
  }
}
