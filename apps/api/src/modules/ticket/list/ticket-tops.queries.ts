import { Injectable } from '@nestjs/common';
import type { Box, HomeBoxes } from '@sandan/domain';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../../common/viewer.ts';
import { shifted } from '../../../common/write-batch.ts';
import { TicketAccess } from '../access/ticket-access.ts';
import { TicketStore, type Listed } from '../store/ticket.store.ts';
import type { TicketCard } from '../view/ticket-card.dto.ts';
import type { CardNames } from '../view/ticket-names.queries.ts';
import { TicketLists, type FoundIn } from './ticket-lists.queries.ts';

/** Up to how many tickets of a box a home page counts, and how many it shows. */
const [MOST, SHOWN] = [20, 3];

/** The first tickets of a box. */
export interface Top {
  readonly box: Box;
  readonly count: number;
  /** Whether there may be more than it counts. */
  readonly hasMore: boolean;
  readonly items: TicketCard[];
}

/** The boxes of a home page, and the people asked for. */
export interface Tops {
  readonly work: readonly Top[];
  readonly own: readonly Top[];
  readonly people: CardNames['people'];
}

/** What is shown of each box, without tickets that an earlier one shows. */
function withoutRepetition(boxes: readonly (readonly FoundIn[])[]): FoundIn[] {
  const shown = new Set<string>();
  return boxes.flatMap((found) => {
    const some = found.filter(({ ticket }) => !shown.has(ticket.id)).slice(0, SHOWN);
    for (const { ticket } of some) shown.add(ticket.id);
    return some;
  });
}

/** The first tickets of several boxes, with few statements. */
@Injectable()
export class TicketTops {
  constructor(
    private readonly source: DataSource,
    private readonly store: TicketStore,
    private readonly access: TicketAccess,
    private readonly lists: TicketLists,
  ) {}

  /** @param people whose names are needed besides */
  async of(viewer: Viewer, { work, own }: HomeBoxes, people: readonly string[]): Promise<Tops> {
    const rows = await this.rowsOf(viewer, [...work, ...own]);
    const found = Map.groupBy(await this.foundOf(viewer, rows), ({ box }) => box);
    const inBox = (box: Box): readonly FoundIn[] => found.get(box) ?? [];
    const ofWork = work.flatMap((box) => inBox(box).slice(0, SHOWN));
    const shown = [...ofWork, ...withoutRepetition(own.map(inBox))];
    const { cards, names } = await this.lists.cards(shown, people);
    const cardsIn = Map.groupBy(cards, (_, at) => shown[at]!.box);
    const topOf = (box: Box): Top => ({
      box,
      count: Math.min(inBox(box).length, MOST),
      hasMore: rows.filter(({ list }) => list === box).length > MOST,
      items: cardsIn.get(box) ?? [],
    });
    return { people: names.people, work: work.map(topOf), own: own.map(topOf) };
  }

  /** The first tickets of each box, before the rules have left any out. */
  private async rowsOf(viewer: Viewer, boxes: readonly Box[]): Promise<Listed<Box>[]> {
    const parameters: unknown[] = [];
    const branches: string[] = [];
    for (const box of boxes) {
      const chosen = await this.lists.chosen(viewer, { box }, [], { size: MOST + 1, cursor: null });
      if (!chosen) continue;
      branches.push(
        `SELECT '${box}' AS list, one.* FROM unnest(ARRAY(SELECT c.id FROM ticket t JOIN cases c ON c.id = t.id
           WHERE ${shifted(chosen.sql, parameters.length)})) WITH ORDINALITY AS one (id, place)`,
      );
      parameters.push(...chosen.parameters);
    }
    if (branches.length === 0) return [];
    return this.store.findListed<Box>(this.source.manager, branches.join(' UNION ALL '), parameters);
  }

  /** The tickets that the rules leave in their box. */
  private async foundOf(viewer: Viewer, rows: readonly Listed<Box>[]): Promise<FoundIn[]> {
    const accessFor = this.access.accessForMany(this.source.manager, viewer);
    const found: FoundIn[] = [];
    for (const ticket of rows) {
      const access = await this.lists.accessIn(ticket.list, ticket, viewer, accessFor);
      if (access) found.push({ ticket, access, box: ticket.list });
    }
    return found;
  }
}
