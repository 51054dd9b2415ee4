import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** All job types and their payloads. */
export interface Tasks {
  readonly notice: { readonly case: string; readonly seq: number };
  /** Deletes the bytes of files whose rows are deleted. */
  readonly discard: { readonly files: readonly string[] };
}

/** Adds a job in the caller's transaction, so that it runs if and only if the write commits. */
@Injectable()
export class Jobs {
  async add<Name extends keyof Tasks>(
    manager: EntityManager,
    name: Name,
    payload: Tasks[Name],
  ): Promise<void> {
    await manager.query(`SELECT graphile_worker.add_job($1, $2::json)`, [name, JSON.stringify(payload)]);
  }
}
