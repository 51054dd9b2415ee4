import { Injectable } from '@nestjs/common';
import type { FigureRow } from '@sandan/domain';
import type { WriteBatch } from '../../../common/write-batch.ts';

/** The columns that a changed row replaces. */
const REPLACED = ['marks', 'minutes', 'unit', 'person', 'kind', 'category', 'source', 'sensitive'];

/** @param at SQL: the date that a row gets which exists already */
const save = (at: string): string => `INSERT INTO figure_row
    ("case", community, path, basis, part, at, ${REPLACED.join(', ')})
  SELECT $1::uuid, $2::uuid, $3::uuid[], r.basis, r.part, r.at, ${REPLACED.map((name) => `r.${name}`).join(', ')}
    FROM jsonb_to_recordset($4::jsonb) AS r (basis text, part int, at timestamptz, marks jsonb, minutes int,
      unit uuid, person uuid, kind text, category text, source text, sensitive boolean)
  ON CONFLICT ("case", basis, part) DO UPDATE SET at = ${at},
    ${REPLACED.map((name) => `${name} = excluded.${name}`).join(', ')}`;

const SAVE = save('excluded.at');
const SAVE_KEEPING_DATE = save('coalesce(figure_row.at, excluded.at)');

/** The case that rows are of. */
interface Counted {
  readonly id: string;
  readonly community: string;
  readonly path: readonly string[];
}

/** Writes what cases say in the figures. */
@Injectable()
export class CaseFigures {
  /** Saves rows that are new or changed; no two of them with the same basis and part. */
  save(writes: WriteBatch, { id, community, path }: Counted, rows: readonly FigureRow[]): void {
    const add = (sql: string, some: readonly FigureRow[]): void => {
      if (some.length === 0) return;
      const given = some.map(({ at, keepsAt: _, ...row }) => ({ ...row, at: at && new Date(at) }));
      writes.query(sql, [id, community, path, JSON.stringify(given)]);
    };
    add(
      SAVE,
      rows.filter(({ keepsAt }) => !keepsAt),
    );
    add(
      SAVE_KEEPING_DATE,
      rows.filter(({ keepsAt }) => keepsAt),
    );
  }
}
