import { Injectable } from '@nestjs/common';
import type { Noun } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import type { WriteBatch } from '../../common/write-batch.ts';

/** All job types and their payloads. */
export interface Tasks {
  readonly notice: { readonly case: string; readonly seq: number };
  /** Deletes the bytes of files whose rows are deleted. */
  readonly discard: { readonly files: readonly string[] };
  /** Writes a workbook of ledgers. */
  readonly ledger: { readonly ledger: string };
  /** Imports a workbook that was checked. */
  readonly import: { readonly import: string };
  /** Derives the figure rows of cases that have none. */
  readonly figures: { readonly noun: Noun };
}

/** Long jobs go after all others, one at a time of each kind in all processes. */
const slow: ReadonlySet<keyof Tasks> = new Set(['ledger', 'import', 'figures']);

const ADD = `SELECT (graphile_worker.add_job($1, $2::json, queue_name => $3, priority => $4)).id`;

const addedOf = <Name extends keyof Tasks>(name: Name, payload: Tasks[Name]): unknown[] => {
  const isSlow = slow.has(name);
  return [name, JSON.stringify(payload), isSlow ? name : null, isSlow ? 1 : 0];
};

/** Adds a job in the caller's transaction, so that it runs if and only if the write commits. */
@Injectable()
export class Jobs {
  async add<Name extends keyof Tasks>(
    manager: EntityManager,
    name: Name,
    payload: Tasks[Name],
  ): Promise<void> {
    await manager.query(ADD, addedOf(name, payload));
  }

  /** Adds a job with the statement of other writes. */
  addTo<Name extends keyof Tasks>(writes: WriteBatch, name: Name, payload: Tasks[Name]): void {
    writes.call(ADD, addedOf(name, payload));
  }
}
