import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Pool, PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** A statement with its parameters. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

type Ask = (asked: string | Partial<Statement>, values?: unknown, ...more: unknown[]) => unknown;

const statementOf = (asked: string | Partial<Statement>, values: unknown): Statement =>
  typeof asked === 'string'
    ? { text: asked, values: Array.isArray(values) ? values : [] }
    : { text: asked.text ?? '', values: asked.values ?? [] };

/** Records what an API sends to its database, BEGIN and COMMIT included. */
export class StatementLog {
  private sent: Statement[] = [];

  constructor(app: NestFastifyApplication) {
    const { master } = app.get(DataSource).driver as PostgresDriver;
    const heard = new WeakSet<PoolClient>();
    (master as Pool).on('acquire', (client) => {
      if (!heard.has(client)) this.listenTo(client);
      heard.add(client);
    });
  }

  /** What was sent since the last call. */
  take(): readonly Statement[] {
    return this.sent.splice(0);
  }

  private listenTo(client: PoolClient): void {
    const ask = client.query.bind(client) as Ask;
    const listening: Ask = (asked, values, ...more) => {
      this.sent.push(statementOf(asked, values));
      return ask(asked, values, ...more);
    };
    client.query = listening as PoolClient['query'];
  }
}
