import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { wordsOf, folded } from '../../../common/fold.ts';
import type { Viewer } from '../../../common/viewer.ts';
import { categoryNames } from '../../org/category.sql.ts';
import type { SearchTerm } from './search-conditions.ts';

/** The names a card shows: of the category, and of the building or the area that stands for it. */
const NAMES = `SELECT y.id, y.name, false AS "isArea" FROM (${categoryNames('$2::uuid[]')}) y
  UNION ALL SELECT id::text, coalesce(nullif(full_name, ''), name), true FROM area WHERE kind <> 'household' AND path && $1::uuid[]`;

interface Named {
  readonly id: string;
  readonly name: string;
  readonly isArea: boolean;
}

/** What the words of a query may name. */
@Injectable()
export class TicketSearch {
  constructor(private readonly source: DataSource) {}

  /**
   * The words of a query, each with the matching categories and buildings. A number matches from its
   * beginning, so that 3栋 does not find 13栋.
   */
  async termsOf(viewer: Viewer, query: string): Promise<SearchTerm[]> {
    const words = wordsOf(query);
    if (words.length === 0) return [];
    const areas = [...viewer.belongsTo, ...viewer.offices.map(({ area }) => area)];
    const names = await this.source.query<Named[]>(NAMES, [areas, viewer.belongsTo]);
    const known = names.map((one) => ({ ...one, name: folded(one.name) }));
    return words.map((word) => {
      const called = known.filter(({ name }) =>
        name
          .split(word)
          .slice(0, -1)
          .some((before) => !/^\d/.test(word) || !/\d$/.test(before)),
      );
      return {
        word,
        categories: called.filter(({ isArea }) => !isArea).map(({ id }) => id),
        buildings: called.filter(({ isArea }) => isArea).map(({ id }) => id),
      };
    });
  }
}
