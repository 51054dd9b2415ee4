import { Injectable } from '@nestjs/common';
import { nounLabels, type Instant, type Noun } from '@sandan/domain';
import { DataSource } from 'typeorm';
import { ms } from '../../../common/columns.ts';
import type { Cursor } from '../../../common/paging.ts';
import { SealedCursors } from '../../../common/sealed-cursors.ts';
import type { Viewer } from '../../../common/viewer.ts';
import { CaseNouns } from '../nouns.ts';
import { casesWithCurrentParty, isAmong } from '../store/case-participants.ts';
import type { CaseCard } from './case-cards.ts';
import type { CaseBox, CaseItem, CaseItemList, CasesQuery } from './cases.dto.ts';

/** The first batch is a page; of the rest, which the nouns may leave out, so many are read at once, so often. */
const [BATCH, MAX_BATCHES] = [50, 6];

interface Row {
  readonly id: string;
  readonly noun: Noun;
  readonly number: string;
  readonly at: Instant;
}

/** SQL: the newest open cases of a noun (`$1`; null for all) that come after the cursor (`$2`, `$3`). */
const some = (condition: string): string => `(SELECT c.id, c.noun, c.number, c.opened_at FROM cases c
  WHERE c.state <> 'closed' AND ($1::text IS NULL OR c.noun = $1) AND (c.opened_at, c.id) < ($2::timestamptz, $3::uuid)
    AND ${condition} ORDER BY c.opened_at DESC, c.id DESC LIMIT $4)`;

/**
 * SQL: where a viewer may have something to do. Those below the areas of their posts (`$5`), those about a whole
 * community in which they act (`$6`), and those in which they, the people they stand in for, or their units take
 * part (`$7`).
 */
const CANDIDATES = `SELECT id, noun, number, ${ms('opened_at')} AS at FROM (
    ${some('c.path && $5::uuid[]')}
    UNION ${some('c.community = ANY ($6::uuid[]) AND cardinality(c.path) = 1')}
    UNION ${some(isAmong('c.id', casesWithCurrentParty('ANY ($7::uuid[])')))}
  ) AS found ORDER BY opened_at DESC, id DESC LIMIT $4`;

const LATEST: Cursor = { at: Date.parse('9999-01-01T00:00:00Z'), id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** The open cases of all nouns. Which of them a viewer may know of, each noun decides as on the page of the case. */
@Injectable()
export class CaseLists {
  constructor(
    private readonly source: DataSource,
    private readonly nouns: CaseNouns,
    private readonly cursors: SealedCursors,
  ) {}

  /** @throws DomainError BAD_CURSOR */
  async list(
    viewer: Viewer,
    { box = 'waiting', noun, limit = 20, cursor }: CasesQuery,
  ): Promise<CaseItemList> {
    const items: CaseItem[] = [];
    let last = cursor ? this.cursors.decrypted(cursor) : LATEST;
    for (let batch = 0; batch < MAX_BATCHES; batch++) {
      const size = batch === 0 ? limit + 1 : BATCH;
      const rows = await this.candidates(viewer, noun, last, size);
      const cards = await this.cardsOf(viewer, rows, box);
      for (const row of rows) {
        const card = cards.get(row.id);
        const isIn = card !== undefined && (box === 'open' || card.awaits !== null);
        if (isIn && items.length === limit) return { items, nextCursor: this.cursors.encrypted(last) };
        if (isIn) items.push(itemOf(row, card));
        last = row;
      }
      if (rows.length < size) return { items, nextCursor: null };
    }
    return { items, nextCursor: this.cursors.encrypted(last) };
  }

  private candidates(
    viewer: Viewer,
    noun: Noun | undefined,
    { at, id }: Cursor,
    size: number,
  ): Promise<Row[]> {
    const { offices, memberships, actsIn, standsInFor, units } = viewer;
    return this.source.query<Row[]>(CANDIDATES, [
      ...[noun ?? null, new Date(at), id, size],
      [...offices, ...memberships].map(({ area }) => area),
      actsIn,
      [viewer.id, ...standsInFor.map((person) => person.id), ...units],
    ]);
  }

  /** The cards of those that the viewer may know of, by id. */
  private async cardsOf(
    viewer: Viewer,
    rows: readonly Row[],
    box: CaseBox,
  ): Promise<ReadonlyMap<string, CaseCard>> {
    const cards: CaseCard[] = [];
    for (const [noun, some] of Map.groupBy(rows, (row) => row.noun)) {
      const ids = some.map(({ id }) => id);
      cards.push(...(await this.nouns.cardsOf(noun).cardsOf(this.source.manager, viewer, ids, box)));
    }
    return new Map(cards.map((card) => [card.id, card]));
  }
}

const itemOf = ({ noun, number }: Row, { due, ...card }: CaseCard): CaseItem => ({
  ...{ noun, number, nounLabel: nounLabels[noun], ...card },
  due: due === null ? null : new Date(due).toISOString(),
});
