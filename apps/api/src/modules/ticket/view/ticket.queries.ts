import { Injectable } from '@nestjs/common';
import {
  actionsFor,
  amendingActions,
  blockedFor,
  DomainError,
  isPending,
  isVisibleTo,
  knows,
  knownNextActors,
  rowOf,
  settled,
  toShown,
  type AmendedEvent,
  type TicketEvent,
} from '@sandan/domain';
import { DataSource, In, MoreThan, type EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import type { ReplayPolicy } from '../../../common/transaction.ts';
import type { Viewer } from '../../../common/viewer.ts';
import { FileService } from '../../file/file.service.ts';
import { readerOf, TicketAccess, type ViewerAccess } from '../access/ticket-access.ts';
import { namedIn } from './ticket-details.dto.ts';
import { EventView, type EventList, type EventsQuery, type ReadMarks } from './ticket-event.dto.ts';
import { ReturnView, type KinView } from './ticket-facts.dto.ts';
import { viewerOn } from './ticket-shared.dto.ts';
import { TicketView } from './ticket.dto.ts';
import { masterView, TicketLinks } from '../links/ticket-links.ts';
import { UnconfirmedResidence } from './unconfirmed-residence.queries.ts';
import { TicketNames, namesAt } from './ticket-names.queries.ts';
import { TicketStore, type Loaded } from '../store/ticket.store.ts';

const cursorAt = (seq: number): string => Buffer.from(String(seq)).toString('base64url');

/** @throws DomainError BAD_CURSOR */
function seqIn(cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new DomainError('BAD_CURSOR');
  return Number(text);
}

/** Read queries of tickets. */
@Injectable()
export class TicketQueries {
  constructor(
    private readonly source: DataSource,
    private readonly store: TicketStore,
    private readonly access: TicketAccess,
    private readonly links: TicketLinks,
    private readonly names: TicketNames,
    private readonly marks: UnconfirmedResidence,
    private readonly files: FileService,
    private readonly clock: Clock,
  ) {}

  /**
   * Neighbours may open the card of an idea, which shows more than a list does.
   * @throws DomainError NOT_FOUND
   */
  async read(viewer: Viewer, id: string): Promise<TicketView> {
    const manager = this.source.manager;
    const access =
      (await this.access.loadFor(manager, viewer, id)) ?? (await this.access.ofIdea(manager, viewer, id));
    if (!access) throw new DomainError('NOT_FOUND');
    return this.viewOf(manager, access, viewer);
  }

  /** A ticket for its writer right after writing; only a receipt if they may no longer see it. */
  async view(manager: EntityManager, viewer: Viewer, ticket: Loaded): Promise<TicketView> {
    const areaStaff = await this.access.areaStaffOf(manager, ticket, viewer.id);
    const access = this.access.accessFor(ticket, viewer, areaStaff, this.clock.at());
    return access
      ? this.viewOf(manager, access, viewer)
      : TicketView.receiptOf(ticket, await this.names.of(manager, [ticket]));
  }

  /**
   * Idempotent replay stores only the ticket's id and code, because what the viewer may read of it changes.
   */
  again(viewer: Viewer): ReplayPolicy<TicketView, Pick<TicketView, 'id' | 'claimCode'>> {
    return {
      store: ({ id, claimCode }) => ({ id, claimCode }),
      rebuild: async (manager, { id, claimCode }) => ({
        ...(await this.view(manager, viewer, (await this.store.load(manager, id))!)),
        ...(claimCode && { claimCode }),
      }),
    };
  }

  /** @throws DomainError NOT_FOUND, BAD_CURSOR */
  async events(viewer: Viewer, id: string, { cursor, limit }: EventsQuery): Promise<EventList> {
    const manager = this.source.manager;
    const access = await this.accessOr404(manager, viewer, id);
    const { ticket } = access;
    const { events, more } = await this.told(
      manager,
      access,
      cursor === undefined ? 0 : seqIn(cursor),
      limit,
    );
    const named = namedIn(
      events.map((event) => toShown(event, ticket.requests)).map(({ formName, form }) => [formName, form]),
    );
    const names = await this.names.of(manager, [ticket], {
      people: [...events.map(({ by }) => by), ...named.people],
      units: named.units,
    });
    const files = await this.files.byCase(manager, ticket.id);
    const marks = await this.readMarks(manager, access);
    return {
      items: events.map((event) =>
        EventView.of(event, access, namesAt(names, event), {
          files: files.get(event.seq) ?? [],
          marks,
          at: this.clock.at(),
        }),
      ),
      ...(more && { nextCursor: cursorAt(events.at(-1)!.seq) }),
    };
  }

  /** The events this reader may see after a given one, read in batches until the page is full. */
  private async told(
    manager: EntityManager,
    access: ViewerAccess,
    after: number,
    limit: number,
  ): Promise<{ events: AmendedEvent[]; more: boolean }> {
    const events: AmendedEvent[] = [];
    const amendments = await this.store.events.find(manager, {
      case: access.ticket.id,
      action: In([...amendingActions]),
    });
    for (let from = after; events.length <= limit;) {
      const some = await this.store.events.find(
        manager,
        { case: access.ticket.id, seq: MoreThan(from) },
        limit + 1,
      );
      events.push(
        ...settled(some, amendments).filter((event) => isVisibleTo(event, readerOf(access), access.ticket)),
      );
      if (some.length <= limit) break;
      from = some.at(-1)!.seq;
    }
    return { events: events.slice(0, limit), more: events.length > limit };
  }

  /** The current holder's name, for a writer who came too late. Residents are not named. */
  async holder(manager: EntityManager, access: ViewerAccess): Promise<string | null> {
    const { ticket, areaStaff, clearance } = access;
    const { people, units } = knownNextActors(ticket, areaStaff, clearance);
    const isTheResidents = ticket.state === 'asking' || ticket.state === 'rating';
    if (isTheResidents) return '居民';
    const names = await this.names.of(manager, [ticket], { people });
    const found = [
      ...people.map((id) => names.people.of(viewerOn(access), id, 'holder')),
      ...units.slice(0, 1).map((id) => names.units.get(id)?.name),
    ];
    return found.filter(Boolean).join('、') || null;
  }

  private async accessOr404(manager: EntityManager, viewer: Viewer, id: string): Promise<ViewerAccess> {
    const access = await this.access.loadFor(manager, viewer, id);
    if (!access) throw new DomainError('NOT_FOUND');
    return access;
  }

  private async viewOf(manager: EntityManager, access: ViewerAccess, viewer: Viewer): Promise<TicketView> {
    const { ticket, actor } = access;
    const now = this.clock.now();
    const root = await this.links.rootOf(manager, ticket);
    const offers = actionsFor(ticket, actor, now, root && masterView(root, ticket));
    const files = (await this.files.byCase(manager, ticket.id)).get(1) ?? [];
    const returned = await this.returned(manager, access);
    const asked = namedIn(
      ticket.requests.map(({ action, form }) => [rowOf(ticket.state, action)?.form, form]),
    );
    const named = returned.flatMap(({ form }) => form.unit ?? []);
    const unconfirmed =
      access.readsStaffNotes || knows(access.clearance)
        ? (await this.marks.unconfirmed(manager, [ticket.id])).get(ticket.id)
        : undefined;
    const names = await this.names.of(manager, [ticket], {
      people: asked.people,
      units: [...named, ...asked.units],
      rooms: [unconfirmed?.claimed ?? null],
    });
    const returns = returned
      .map((event, at) => ReturnView.of(event, ticket.returnedBy[at], access, names))
      .reverse();
    const [mergedInto = null] = await this.known(manager, viewer, root ? [root] : []);
    return TicketView.of(
      access,
      names,
      {
        files,
        offers,
        blocked: blockedFor(ticket, actor, now),
        returns,
        mergedInto,
        merged: await this.merged(manager, viewer, access),
        masters: await this.masters(manager, viewer, ticket),
        unconfirmed,
      },
      now,
    );
  }

  /** Who returned it, for the viewers who dispatch it next. */
  private async returned(
    manager: EntityManager,
    { ticket, readsStaffNotes }: ViewerAccess,
  ): Promise<TicketEvent[]> {
    if (ticket.returnedBy.length === 0 || !readsStaffNotes) return [];
    return this.store.events.find(manager, { case: ticket.id, action: 'return' });
  }

  private async merged(
    manager: EntityManager,
    viewer: Viewer,
    { ticket, clearance, readsStaffNotes }: ViewerAccess,
  ): Promise<KinView[]> {
    if (!knows(clearance) || !readsStaffNotes) return [];
    return this.known(manager, viewer, await this.links.below(manager, ticket.id));
  }

  private async masters(manager: EntityManager, viewer: Viewer, { requests }: Loaded): Promise<KinView[]> {
    const named = requests
      .filter((one) => isPending(one) && one.action === 'merge')
      .map(({ form }) => form.master);
    return named.length === 0
      ? []
      : this.known(manager, viewer, await this.links.all(manager, named as string[]));
  }

  /** Those of some tickets that the viewer may see. */
  private async known(
    manager: EntityManager,
    viewer: Viewer,
    tickets: readonly Loaded[],
  ): Promise<KinView[]> {
    const look = this.access.accessForMany(manager, viewer);
    const found: KinView[] = [];
    for (const ticket of tickets)
      if (['whole', 'beside'].includes((await look(ticket))?.scope ?? ''))
        found.push({ id: ticket.id, number: ticket.number });
    return found;
  }

  /** How far residents have read, and how far staff have. */
  private async readMarks(manager: EntityManager, { ticket, actor }: ViewerAccess): Promise<ReadMarks> {
    const residents = [
      ticket.reporter,
      ...ticket.endorsements.map(({ person }) => person),
      ...ticket.hearings.flatMap(({ sides }) => sides),
    ].filter((id) => id !== null);
    const [marks] = await manager.query<[ReadMarks]>(
      `SELECT coalesce(max(seq) FILTER (WHERE account = ANY ($2)), 0)::int AS residents, coalesce(max(seq) FILTER (WHERE account <> ALL ($2)
        AND EXISTS (
           SELECT 1 FROM office o WHERE o.account = r.account UNION ALL SELECT 1 FROM membership m
             WHERE m.account = r.account)), 0)::int AS staff
       FROM case_read r WHERE r.case = $1 AND account <> $3`,
      [ticket.id, residents, actor.id],
    );
    return marks;
  }
}
