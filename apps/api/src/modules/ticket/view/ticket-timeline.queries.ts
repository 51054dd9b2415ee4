import { Injectable } from '@nestjs/common';
import {
  DomainError,
  toShown,
  amendingActions,
  amendedEvents,
  isOwn,
  isVisibleTo,
  type AmendedEvent,
  type TicketEvent,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import type { Viewer } from '../../../common/viewer.ts';
import { TicketAccess, readerOf, type ViewerAccess } from '../access/ticket-access.ts';
import { TicketStore } from '../store/ticket.store.ts';
import { namedIn } from './ticket-details.dto.ts';
import { EventView, type EventsQuery, type EventList, type ReadMarks } from './ticket-event.dto.ts';
import { TicketNames, namesAt } from './ticket-names.queries.ts';
import { TicketReadMarks } from './ticket-read-marks.service.ts';
import { CasePictures } from '../../file/case-pictures.queries.ts';

/** No side has read anything. */
const UNREAD: ReadMarks = { residents: 0, staff: 0 };

const cursorAt = (seq: number): string => Buffer.from(String(seq)).toString('base64url');

/** @throws DomainError BAD_CURSOR */
function seqIn(cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new DomainError('BAD_CURSOR');
  return Number(text);
}

/** The events of a ticket, as a viewer may read them. */
@Injectable()
export class TicketTimeline {
  constructor(
    private readonly source: DataSource,
    private readonly store: TicketStore,
    private readonly access: TicketAccess,
    private readonly names: TicketNames,
    private readonly marks: TicketReadMarks,
    private readonly pictures: CasePictures,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND, BAD_CURSOR */
  async read(viewer: Viewer, id: string, { cursor, limit }: EventsQuery): Promise<EventList> {
    const manager = this.source.manager;
    const access = await this.access.loadFor(manager, viewer, id);
    if (!access) throw new DomainError('NOT_FOUND');
    const { ticket } = access;
    const reader = readerOf(access);
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
      categories: named.categories,
    });
    const files = await this.pictures.byCase(manager, ticket.id, ticket.pictures);
    // Only an own remark tells how far others have read.
    const hasRemarked = events.some((event) => event.action === 'remark' && isOwn(event, reader));
    const marks = hasRemarked ? await this.marks.of(manager, access) : UNREAD;
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
    const batchAfter = (seq: number): Promise<TicketEvent[]> =>
      this.store.events.find(manager, { case: access.ticket.id, after: seq }, limit + 1);
    const events: AmendedEvent[] = [];
    let some = await batchAfter(after);
    // The first batch has usually all events of a ticket, the amending ones among them.
    const isWhole = after === 0 && some.length <= limit;
    const amendments = isWhole ? some.filter(isAmending) : await this.amendments(manager, access.ticket.id);
    for (;;) {
      const visible = amendedEvents(some, amendments).filter((event) =>
        isVisibleTo(event, readerOf(access), access.ticket),
      );
      events.push(...visible);
      if (some.length <= limit || events.length > limit) break;
      some = await batchAfter(some.at(-1)!.seq);
    }
    return { events: events.slice(0, limit), more: events.length > limit };
  }

  private amendments(manager: EntityManager, id: string): Promise<TicketEvent[]> {
    return this.store.events.find(manager, { case: id, actions: amendingActions });
  }
}

const isAmending = ({ action }: TicketEvent): boolean =>
  (amendingActions as readonly string[]).includes(action);
