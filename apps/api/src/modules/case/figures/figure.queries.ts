import { Injectable } from '@nestjs/common';
import type { Dimension, Instant, Mark, Noun, Tally } from '@sandan/domain';
import { DataSource } from 'typeorm';
import { ms } from '../../../common/columns.ts';
import type { Cursor } from '../../../common/paging.ts';

/** Which rows are counted. */
export interface CountedRows {
  readonly figure: string;
  readonly basis: string;
  readonly communities: readonly string[];
  /** The rows of this area and of those below it. */
  readonly area: string;
  readonly from: Instant;
  /** The first instant that is out again; a promise that is not due yet is out. */
  readonly until: Instant;
  /** Only rows of this unit; null is not asked for. */
  readonly unit: string | null;
}

/** What rows are counted by. */
export interface Grouping {
  readonly by: Dimension;
  /** For a dimension of areas: the areas that are groups. */
  readonly areas: readonly string[];
}

/** A group of durations, in minutes. */
export interface Duration {
  readonly group: string;
  readonly n: number;
  readonly sensitive: number;
  readonly median: number;
  readonly p90: number;
}

/** One row of a figure. */
export interface RowOfFigure {
  readonly case: string;
  readonly at: Instant;
  readonly mark: Mark;
  readonly minutes: number | null;
  readonly sensitive: boolean;
}

/** What a case says in a figure, by one of its parts. */
export type MarkOfRow = readonly [id: string, part: number, mark: Mark];

const groups: Readonly<Record<Dimension, string>> = {
  month: `to_char(r.at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM')`,
  community: 'r.community::text',
  estate: 'g.id::text',
  building: 'g.id::text',
  kind: 'r.kind',
  category: 'r.category',
  source: 'r.source',
  unit: `coalesce(r.unit::text, '')`,
  person: `coalesce(r.person::text, '')`,
};

const isOfAreas = (by: Dimension): boolean => by === 'estate' || by === 'building';

const WHERE = `r.basis = $1 AND r.community = ANY ($2::uuid[]) AND r.at >= $3 AND r.at < $4
  AND r.path @> ARRAY[$5::uuid] AND ($6::uuid IS NULL OR r.unit = $6) AND r.marks ->> $7 IS NOT NULL`;

/** SQL: the rows, with the area that is their group where they are counted by areas ($8). */
const from = (grouping: Grouping | null): string =>
  grouping && isOfAreas(grouping.by)
    ? `figure_row r CROSS JOIN unnest(r.path) AS p (id) JOIN unnest($8::uuid[]) AS g (id) ON g.id = p.id`
    : 'figure_row r';

function parametersOf(rows: CountedRows, grouping: Grouping | null): unknown[] {
  const { figure, basis, communities, area, unit } = rows;
  const period = [new Date(rows.from), new Date(rows.until)];
  const areas = grouping && isOfAreas(grouping.by) ? [grouping.areas] : [];
  return [basis, communities, ...period, area, unit, figure, ...areas];
}

const groupOf = (grouping: Grouping | null): string => (grouping ? groups[grouping.by] : `''`);

/** Counts what cases say in the figures. */
@Injectable()
export class FigureQueries {
  constructor(private readonly source: DataSource) {}

  /** Cases of a noun that have no rows of a basis which every case has, the newest first. */
  async casesWithout(noun: Noun, basis: string, most: number): Promise<string[]> {
    const rows = await this.source.query<{ id: string }[]>(
      `SELECT c.id FROM cases c WHERE c.noun = $1
        AND NOT EXISTS (SELECT 1 FROM figure_row r WHERE r."case" = c.id AND r.basis = $2) ORDER BY c.opened_at DESC LIMIT $3`,
      [noun, basis, most],
    );
    return rows.map(({ id }) => id);
  }

  /** How many rows there are of each group, category and mark. */
  tallies(rows: CountedRows, grouping: Grouping | null): Promise<Tally[]> {
    return this.source.query<Tally[]>(
      `SELECT ${groupOf(grouping)} AS "group", r.category, r.marks ->> $7 AS mark, count(*)::int AS n,
          count(*) FILTER (WHERE r.sensitive)::int AS sensitive
        FROM ${from(grouping)} WHERE ${WHERE} GROUP BY 1, 2, 3`,
      parametersOf(rows, grouping),
    );
  }

  /** How long the rows of each group took. */
  durations(rows: CountedRows, grouping: Grouping | null): Promise<Duration[]> {
    return this.source.query<Duration[]>(
      `SELECT ${groupOf(grouping)} AS "group", count(*)::int AS n, count(*) FILTER (WHERE r.sensitive)::int AS sensitive,
          percentile_cont(0.5) WITHIN GROUP (ORDER BY r.minutes) AS median,
          percentile_cont(0.9) WITHIN GROUP (ORDER BY r.minutes) AS p90
        FROM ${from(grouping)} WHERE ${WHERE} GROUP BY 1`,
      parametersOf(rows, grouping),
    );
  }

  /** All rows that a figure counts or leaves out, in the order of their cases. */
  marks(rows: CountedRows): Promise<MarkOfRow[]> {
    return this.marksWhere(WHERE, parametersOf(rows, null), '$7');
  }

  /** What some cases say in a figure now. */
  marksOf(figure: string, basis: string, cases: readonly string[]): Promise<MarkOfRow[]> {
    return this.marksWhere(
      `r.basis = $1 AND r."case" = ANY ($2::uuid[]) AND r.marks ->> $3 IS NOT NULL`,
      [basis, cases, figure],
      '$3',
    );
  }

  private async marksWhere(
    where: string,
    parameters: readonly unknown[],
    figure: string,
  ): Promise<MarkOfRow[]> {
    const found = await this.source.query<{ case: string; part: number; mark: Mark }[]>(
      `SELECT r."case", r.part, r.marks ->> ${figure} AS mark FROM figure_row r WHERE ${where} ORDER BY r."case", r.part`,
      [...parameters],
    );
    return found.map((row) => [row.case, row.part, row.mark]);
  }

  /** The rows themselves, the latest first, as many as fit and one more. */
  rows(
    rows: CountedRows,
    grouping: (Grouping & { readonly group: string }) | null,
    { mark, cursor, limit }: { mark: string | null; cursor: Cursor | null; limit: number },
  ): Promise<RowOfFigure[]> {
    const given = parametersOf(rows, grouping);
    const bind = (value: unknown): string => `$${given.push(value)}`;
    const parts = [
      ...(grouping ? [`${groupOf(grouping)} = ${bind(grouping.group)}`] : []),
      ...(mark ? [`r.marks ->> $7 = ${bind(mark)}`] : []),
      ...(cursor
        ? [`(r.at, r."case") < (${bind(new Date(cursor.at))}::timestamptz, ${bind(cursor.id)}::uuid)`]
        : []),
    ];
    return this.source.query<RowOfFigure[]>(
      `SELECT r."case", ${ms('r.at')} AS at, r.marks ->> $7 AS mark, r.minutes, r.sensitive
        FROM ${from(grouping)} WHERE ${[WHERE, ...parts].join(' AND ')}
        ORDER BY r.at DESC, r."case" DESC LIMIT ${limit + 1}`,
      given,
    );
  }
}
