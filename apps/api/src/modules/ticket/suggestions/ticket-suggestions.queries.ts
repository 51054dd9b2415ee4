import { Injectable } from '@nestjs/common';
import { DomainError, fiveParties, isPersonIn, isRecused, knowsIdentity, uncleared } from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { folded } from '../../../common/fold.ts';
import { actsAround, belongsAround, type Viewer } from '../../../common/viewer.ts';
import { TicketAccess, type ViewerAccess } from '../access/ticket-access.ts';
import { TicketCard, type CardAccess, type TicketList } from '../view/ticket-card.dto.ts';
import type { CandidateField, CandidateList, SeatList, SimilarQuery } from './ticket-suggestions.dto.ts';
import { HAS_CARD } from '../holds/ticket-neighbours.queries.ts';
import { TicketNames } from '../view/ticket-names.queries.ts';
import { offeredTo } from '../references/ticket-references.ts';
import { staffOf } from '../view/ticket-shared.dto.ts';
import { TicketStore, type Loaded } from '../store/ticket.store.ts';
import { ofCategory } from '../../org/category.sql.ts';
import { OrgAreas } from '../../org/org.areas.ts';
import { OrgDirectory } from '../../org/org.directory.ts';
import { CasePictures } from '../../file/case-pictures.queries.ts';

/** How many suggestions neighbours, and staff who merge, are shown. */
const FEW = 5;
const MORE = 20;

/**
 * The text of a neighbour's card. Neighbours' suggestions compare only this: otherwise the words of others
 * could be guessed one by one.
 */
const CARD = `concat_ws(' ', t.title, ${ofCategory('name')})`;

/**
 * Open tickets of an estate that may be the same matter: `$1` the building, `$2` the category, `$3` the
 * words, `$4` the estate.
 */
const ALIKE = `c.path @> ARRAY[$4::uuid] AND c.state NOT IN ('closed', 'rating')
    AND (t.category = $2 OR (c.path @> ARRAY[$1::uuid] AND word_similarity(${CARD}, $3) > 0.3))`;

/** Best match first, by the text that may be compared. */
const likeliest = (text: string): string =>
  `ORDER BY (t.category = $2 AND c.path @> ARRAY[$1::uuid]) DESC, word_similarity($3, ${text}) DESC, c.opened_at DESC`;

/** Suggestions for a form: eligible people and similar tickets. */
@Injectable()
export class TicketSuggestions {
  constructor(
    private readonly source: DataSource,
    private readonly store: TicketStore,
    private readonly access: TicketAccess,
    private readonly names: TicketNames,
    private readonly areas: OrgAreas,
    private readonly directory: OrgDirectory,
    private readonly pictures: CasePictures,
    private readonly clock: Clock,
  ) {}

  /** Cards of similar open tickets, shown while placing. Residents get only those of their own estate. */
  async whilePlacing(viewer: Viewer, { building, category, words }: SimilarQuery): Promise<TicketList> {
    const { manager } = this.source;
    const area = await this.areas.area(building, manager);
    const estate = area && belongsAround(viewer, area.path) ? await this.areas.estateOf(area, manager) : null;
    if (!estate || !(viewer.estates.includes(estate) || actsAround(viewer, area!.path)))
      return { items: [], nextCursor: null };
    const found = await this.alike(`AND ${HAS_CARD} ${likeliest(CARD)}`, [
      building,
      category,
      words ?? '',
      estate,
    ]);
    const others = found.filter((ticket) => !isRecused(ticket, viewer)).slice(0, FEW);
    return {
      items: await this.cards(manager, others, () => ({ clearance: uncleared, scope: 'whole' }), true),
      nextCursor: null,
    };
  }

  /** Open tickets that this one could be merged into. @throws DomainError NOT_FOUND */
  async forMerging(viewer: Viewer, id: string): Promise<TicketList> {
    const { ticket } = await this.staffAccess(viewer, id);
    const found = await this.alike(`AND t.id <> $5 ${likeliest('c.search')}`, [
      ticket.building,
      ticket.category,
      folded(ticket.words ?? ''),
      ticket.estate,
      ticket.id,
    ]);
    const look = this.access.accessForMany(this.source.manager, viewer);
    const known = new Map<string, ViewerAccess>();
    for (const one of found) {
      const access = await look(one);
      if (access?.readsStaffNotes && (one.sensitive || !ticket.sensitive)) known.set(one.id, access);
    }
    return {
      items: await this.cards(
        this.source.manager,
        found.filter((one) => known.has(one.id)),
        (one) => known.get(one.id)!,
      ),
      nextCursor: null,
    };
  }

  /** The nearest unit of each of the five parties. @throws DomainError NOT_FOUND */
  async seats(viewer: Viewer, id: string): Promise<SeatList> {
    const { ticket, clearance } = await this.staffAccess(viewer, id);
    const found = await this.directory.unitsAround(ticket.path, fiveParties);
    // For a viewer who must not know the subject, a missing unit would reveal it.
    const able = knowsIdentity(clearance)
      ? found.filter(({ id: unit }) => !isPersonIn([...ticket.about, ...ticket.recused], '', [unit]))
      : found;
    return { items: fiveParties.flatMap((kind) => able.find((unit) => unit.kind === kind) ?? []) };
  }

  /** The people a form field may name on this ticket. @throws DomainError NOT_FOUND */
  async candidates(viewer: Viewer, id: string, field: CandidateField): Promise<CandidateList> {
    const access = await this.staffAccess(viewer, id);
    const people = [...new Set(offeredTo(access)[field].map((person) => person.id))];
    const names = await this.names.of(this.source.manager, [], { people });
    return { items: people.flatMap((person) => staffOf(names, viewer, person) ?? []) };
  }

  private async staffAccess(viewer: Viewer, id: string): Promise<ViewerAccess> {
    const access = await this.access.loadFor(this.source.manager, viewer, id);
    if (!access || !access.readsStaffNotes) throw new DomainError('NOT_FOUND');
    return access;
  }

  private alike(more: string, parameters: readonly unknown[]): Promise<Loaded[]> {
    return this.store.find(this.source.manager, `${ALIKE} ${more} LIMIT ${MORE}`, parameters);
  }

  async cards(
    manager: EntityManager,
    tickets: readonly Loaded[],
    accessFor: (ticket: Loaded) => CardAccess,
    isNeighbour = false,
  ): Promise<TicketCard[]> {
    const names = await this.names.ofCards(manager, tickets);
    return tickets.map((ticket) =>
      TicketCard.of(
        ticket,
        names,
        this.pictures.thumbOf(ticket.pictures ?? []),
        this.clock.nowIn(ticket),
        accessFor(ticket),
        isNeighbour,
      ),
    );
  }
}
