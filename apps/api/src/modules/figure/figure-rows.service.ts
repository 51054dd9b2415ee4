import { Injectable } from '@nestjs/common';
import { dayOf, startOfDay, wordsOf, type TicketFigure } from '@sandan/domain';
import { DataSource } from 'typeorm';
import { SealedCursors } from '../../common/sealed-cursors.ts';
import type { Viewer } from '../../common/viewer.ts';
import { FigureQueries, type RowOfFigure } from '../case/figures/figure.queries.ts';
import { SeenTickets } from '../ticket/list/seen-tickets.queries.ts';
import type { TicketCard } from '../ticket/view/ticket-card.dto.ts';
import type { FigureRowList, FigureRowsQuery, FigureRowView } from './figure.dto.ts';
import { FigureScopes } from './figure.scope.ts';
import { reasonLabel } from './figure.service.ts';

/** What a row says in a figure, in words. */
export function markLabel(name: TicketFigure, mark: string): string {
  if (mark !== 'yes' && mark !== 'no') return `未计：${reasonLabel(name, mark)}`;
  return wordsOf(name).kind !== 'share' ? '计入' : mark === 'yes' ? '算' : '不算';
}

/** The records behind a figure, each as far as the viewer may see it. */
@Injectable()
export class FigureRows {
  constructor(
    private readonly source: DataSource,
    private readonly scopes: FigureScopes,
    private readonly figures: FigureQueries,
    private readonly tickets: SeenTickets,
    private readonly cursors: SealedCursors,
  ) {}

  /** @throws DomainError NOT_FOUND for an area or unit that is not the viewer's; WRONG_TYPE, TOO_EARLY, BAD_CURSOR */
  async list(viewer: Viewer, name: TicketFigure, asked: FigureRowsQuery): Promise<FigureRowList> {
    const { limit = 20, cursor, group = '', mark = null } = asked;
    const scope = await this.scopes.of(viewer, name, asked);
    const grouping = scope.grouping && { ...scope.grouping, group };
    const page = { mark, cursor: cursor ? this.cursors.decrypted(cursor) : null, limit };
    const found = await this.figures.rows(scope.rows, grouping, page);
    const rows = found.slice(0, limit);
    const cards = await this.cardsOf(
      viewer,
      rows.map((row) => row.case),
    );
    const last = found.length > limit ? rows.at(-1) : undefined;
    return {
      items: rows
        .filter((row) => cards.has(row.case) || !(scope.hidesSmall && row.sensitive))
        .map((row) => this.viewOf(name, row, cards.get(row.case) ?? null)),
      nextCursor: last ? this.cursors.encrypted({ at: last.at, id: last.case }) : null,
    };
  }

  /** The cards of the tickets that the viewer may see. */
  async cardsOf(viewer: Viewer, cases: readonly string[]): Promise<Map<string, TicketCard>> {
    const cards = await this.tickets.cards(this.source.manager, viewer, [...new Set(cases)]);
    return new Map(cards.map((card) => [card.id, card]));
  }

  private viewOf(
    name: TicketFigure,
    { at, mark, minutes }: RowOfFigure,
    ticket: TicketCard | null,
  ): FigureRowView {
    return {
      // Of a hidden case the day only: the minute would tell which one it is.
      at: new Date(ticket ? at : startOfDay(dayOf(at))).toISOString(),
      mark,
      markLabel: markLabel(name, mark),
      ...(minutes !== null && { minutes }),
      ticket,
    };
  }
}
