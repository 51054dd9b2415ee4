import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** The jobs there are, and what each carries. */
export interface Tasks {
  readonly notice: { readonly ticket: string; readonly seq: number };
  /** Bytes of files whose rows are gone. */
  readonly discard: { readonly files: readonly string[] };
}

/** Puts work into the queue in the caller's transaction: it is done if and only if the write is. */
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
