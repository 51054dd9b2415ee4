import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  actionsOnCard,
  endorsersOf,
  idleDays,
  isUnanswered,
  kinds,
  maskBeginning,
  maskPhones,
  outcomes,
  promisedAt,
  sources,
  readsNumbers,
  states,
  statusLine,
  cardShowsIdea,
  urgencies,
  type Kind,
  type Now,
  type Outcome,
  type Source,
  type State,
  type Urgency,
  signedOut,
} from '@sandan/domain';
import type { ViewerAccess } from '../access/ticket-access.ts';
import type { CardNames } from './ticket-names.queries.ts';
import { readsMatter, readsTitle, subjectOf } from '../holds/ticket-neighbours.queries.ts';
import { ActionView } from './ticket-action.dto.ts';
import { At, BuildingView, buildingOf, CategoryName, codesOf, holdersOf, iso } from './ticket-shared.dto.ts';
import type { LoadedCard } from '../store/ticket.store.ts';

/** Characters of the words on a card, and on the card of an idea, which is read before endorsing. */
const [SUMMARY, IDEA] = [60, 200];

/** How much of a ticket the card's reader may see. */
export type CardAccess = Pick<ViewerAccess, 'clearance' | 'scope'> &
  Partial<Pick<ViewerAccess, 'readsStaffNotes'>> & {
    readonly actor?: Pick<ViewerAccess['actor'], 'id' | 'relations'>;
  };

export class TicketCard {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'XFL-2026-000123' }) number!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ enum: codesOf(states), enumName: 'State' }) state!: State;
  @ApiProperty({ enum: codesOf(outcomes), enumName: 'Outcome', nullable: true }) outcome!: Outcome | null;
  @ApiProperty({ enum: codesOf(kinds), enumName: 'Kind' }) kind!: Kind;
  @ApiProperty({ type: CategoryName }) category!: CategoryName;
  @ApiProperty({ enum: codesOf(urgencies), enumName: 'Urgency' }) urgency!: Urgency;
  @ApiProperty({ type: String, nullable: true }) title!: string | null;
  @ApiProperty({ description: 'The beginning of the words.' }) summary!: string;
  @ApiProperty({ type: BuildingView }) building!: BuildingView;
  @ApiProperty({ type: String, nullable: true }) place!: string | null;
  @ApiProperty({ description: 'Who is responsible and until when, in Chinese.' }) status!: string;
  @At('What was promised for this step.') due!: string | null;
  @ApiProperty() late!: boolean;
  @ApiProperty({ description: 'A resident has waited for an answer for more than a working day.' })
  unanswered!: boolean;
  @ApiProperty({ description: 'Number of endorsers.' }) endorsers!: number;
  @ApiPropertyOptional({
    type: Boolean,
    description: 'For staff: the reporter has no confirmed residence there.',
  })
  unconfirmed?: true;
  @ApiPropertyOptional({
    enum: codesOf(sources),
    enumName: 'Source',
    description: 'For staff: by which way it came.',
  })
  source?: Source;
  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    description: 'For staff: until when the hotline wants the answer.',
  })
  hotlineDue?: string;
  @ApiPropertyOptional({ description: 'For staff: how often residents have nudged.' }) nudges?: number;
  @ApiPropertyOptional({ description: 'For staff: for how many days staff have not brought it forward.' })
  idleDays?: number;
  @ApiProperty({ type: String, nullable: true }) thumb!: string | null;
  @ApiProperty({ format: 'date-time' }) placedAt!: string;

  @ApiPropertyOptional({ type: [ActionView], description: "On neighbours' cards: what a neighbour may do." })
  actions?: ActionView[];

  /**
   * A neighbour's card (`isNeighbour`) has no words, pictures or people, except the words of an idea, which
   * is endorsed for them (ADR 22). Endorsers read no more of those. Hearing participants read only when and
   * where the hearing is.
   */
  static of(
    ticket: LoadedCard,
    names: CardNames,
    thumb: string | null,
    now: Now,
    { clearance, scope, actor, readsStaffNotes = false }: CardAccess,
    isNeighbour = false,
  ): TicketCard {
    const due = promisedAt(ticket, now);
    const seen = { ticket, scope: isNeighbour ? ('beside' as const) : scope };
    const [reads, isIdea] = [readsMatter(seen), cardShowsIdea(ticket)];
    const read = (text: string | null): string | null =>
      text === null || readsNumbers(clearance) ? text : maskPhones(text);
    const most = isNeighbour ? IDEA : SUMMARY;
    const beginning = (text: string): string =>
      readsNumbers(clearance)
        ? [...text.slice(0, 2 * most)].slice(0, most).join('')
        : maskBeginning(text, most);
    const subject = subjectOf(ticket, names, seen.scope);
    return {
      id: ticket.id,
      number: ticket.number,
      version: ticket.version,
      state: ticket.state,
      outcome: ticket.outcome,
      ...subject,
      urgency: ticket.urgency,
      title: (readsTitle(seen) ? read(ticket.title) : null) ?? (isNeighbour ? subject.category.name : null),
      summary: reads ? beginning(ticket.words ?? '') : '',
      building: buildingOf(ticket, names),
      place: reads ? read(ticket.place) : null,
      status: isNeighbour
        ? states[ticket.state]
        : statusLine(
            ticket,
            holdersOf(ticket, names, actor ?? signedOut),
            now,
            actor?.relations ?? new Set(),
          ),
      due: isNeighbour ? null : iso(due),
      late: !isNeighbour && due !== null && due < now.at,
      unanswered: !isNeighbour && seen.scope !== 'beside' && isUnanswered(ticket, now),
      endorsers: isNeighbour && !isIdea ? 0 : endorsersOf(ticket).length,
      thumb: reads ? thumb : null,
      placedAt: iso(ticket.placedAt)!,
      ...(readsStaffNotes && !isNeighbour && ofStaff(ticket, now)),
      ...(isNeighbour && { actions: actionsOnCard(ticket.state) }),
    };
  }
}

/** What the card says to staff only. */
const ofStaff = (
  ticket: LoadedCard,
  now: Now,
): Pick<TicketCard, 'source' | 'hotlineDue' | 'nudges' | 'idleDays'> => ({
  source: ticket.source,
  nudges: ticket.nudges,
  idleDays: idleDays(ticket, ticket.progressAt, now),
  ...(ticket.hotlineDue !== null && { hotlineDue: iso(ticket.hotlineDue)! }),
});

export class TicketList {
  @ApiProperty({ type: [TicketCard] }) items!: TicketCard[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiPropertyOptional({
    description:
      'Why the tickets of this box cannot be accepted now, in Chinese, e.g. a steward at the load limit.',
  })
  hint?: string;
}
