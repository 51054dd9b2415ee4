import { Injectable } from '@nestjs/common';
import { isFoundByNumber, masked, readPhone, type ActingPost } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { Firewall } from '../../../common/firewall.ts';
import type { RoomRow } from '../../../common/people.ts';
import { Transaction } from '../../../common/transaction.ts';
import { Vault } from '../../../common/vault.ts';
import type { HeldOffice, Viewer } from '../../../common/viewer.ts';
import { inForce, ts } from '../../org/in-force.ts';
import { CallLookupEntity } from './call-lookup.entity.ts';
import { TicketAccess, type ViewerAccess } from '../access/ticket-access.ts';
import type { CallerFound } from './ticket-calls.dto.ts';
import { TicketSuggestions } from '../suggestions/ticket-suggestions.queries.ts';
import { TicketLinks } from '../links/ticket-links.ts';
import { TicketStore } from '../store/ticket.store.ts';

/** Only the newest tickets are shown; no number has this many open. */
const MOST = 50;

const CALLERS = `
  SELECT a.id, json_agg(json_build_object('id', h.id, 'fullName', h.full_name, 'above', p.full_name)
    ORDER BY r.since, r.id) AS homes
  FROM account a JOIN residence r ON r.account = a.id AND r.status = 'confirmed' AND ${inForce('r', '$3')}
    JOIN area h ON h.id = r.household AND h.path && $2::uuid[] JOIN area p ON p.id = h.parent
  WHERE a.phone_index = $1 AND a.active GROUP BY a.id ORDER BY min(r.since), a.id`;

/**
 * Tickets reported by an account with the number, or placed on behalf of the number and not claimed by
 * another person.
 */
const TICKETS = `c.path && $2::uuid[] AND (c.state <> 'closed' OR t.merged_into IS NOT NULL)
  AND (t.reporter IN (SELECT a.id FROM account a WHERE a.phone_index = $1)
    OR (t.behalf_phone_index = $1 AND t.former_reporters = '[]')) ORDER BY c.opened_at DESC, t.id DESC LIMIT ${MOST}`;

const WHOSE = `SELECT a.id FROM account a WHERE a.phone_index = $1 AND a.id = ANY ($2)`;

interface Caller {
  readonly id: string;
  readonly homes: RoomRow[];
}

const answersCalls = ({ offices }: Viewer): HeldOffice[] =>
  offices.filter(({ office }) => office === 'intake');

const actedAs = ([post]: readonly HeldOffice[]): ActingPost => ({
  office: 'intake',
  area: post!.area,
  ...(post!.standingInFor !== null && { insteadOf: post!.standingInFor }),
});

/** 来电: finds the caller and their open tickets by number, so that a second call leads to the first ticket. */
@Injectable()
export class TicketCalls {
  constructor(
    private readonly transaction: Transaction,
    private readonly store: TicketStore,
    private readonly access: TicketAccess,
    private readonly links: TicketLinks,
    private readonly suggestions: TicketSuggestions,
    private readonly firewall: Firewall,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /**
   * An invalid number gets the same answer as an unknown one. Each answer is logged as a look-up, also when
   * the request is replayed.
   */
  lookUp(viewer: Viewer, key: string | undefined, typed: string): Promise<CallerFound> {
    const look = (manager: EntityManager): Promise<CallerFound> =>
      this.found(manager, viewer, readPhone(typed));
    return this.transaction.once({ actor: viewer.id, key, body: { lookUp: typed } }, look, {
      store: () => null,
      rebuild: look,
    });
  }

  private async found(manager: EntityManager, viewer: Viewer, phone: string | null): Promise<CallerFound> {
    if (phone === null) return { people: [], items: [] };
    const [index, areas] = [this.vault.index(phone), answersCalls(viewer).map(({ area }) => area)];
    const callers = await manager.query<Caller[]>(CALLERS, [index, areas, ts(this.clock.at())]);
    const accesses = await this.tickets(manager, viewer, [index, areas]);
    const reporters = await manager.query<{ id: string }[]>(WHOSE, [
      index,
      accesses.map(({ ticket }) => ticket.reporter),
    ]);
    await this.record(
      manager,
      viewer,
      [...callers, ...reporters].map(({ id }) => id),
    );
    const names = await this.firewall.people(
      manager,
      callers.map(({ id }) => id),
    );
    return {
      people: callers.map(({ id, homes }) => ({
        name: names.of(viewer, id, 'resident')!,
        homes: homes.map((home) => this.firewall.room(home).for(masked.room)!),
      })),
      items: await this.suggestions.cards(
        manager,
        accesses.map(({ ticket }) => ticket),
        (ticket) => accesses.find((access) => access.ticket === ticket)!,
      ),
    };
  }

  private async tickets(
    manager: EntityManager,
    viewer: Viewer,
    parameters: readonly unknown[],
  ): Promise<ViewerAccess[]> {
    const look = this.access.accessForMany(manager, viewer);
    const accesses: ViewerAccess[] = [];
    for (const ticket of await this.store.find(manager, TICKETS, parameters)) {
      const access = await look(ticket);
      if (access && isFoundByNumber(ticket, await this.links.rootOf(manager, ticket), access))
        accesses.push(access);
    }
    return accesses;
  }

  /** Logs the look-up under 谁看过我的信息. One's own number needs no record. */
  private async record(manager: EntityManager, viewer: Viewer, people: readonly string[]): Promise<void> {
    const others = [...new Set(people)].filter((id) => id !== viewer.id);
    const [at, office] = [this.clock.at(), actedAs(answersCalls(viewer))];
    if (others.length > 0)
      await manager.insert(
        CallLookupEntity,
        others.map((of) => ({ by: viewer.id, of, at, office })),
      );
  }
}
