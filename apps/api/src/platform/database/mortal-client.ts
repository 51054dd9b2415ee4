import pg from 'pg';
import { PreparedStatements } from './prepared-statements.ts';

type Ask = (...asked: unknown[]) => Promise<unknown> | undefined;

/**
 * A connection that prepares the statements it often sends, and ends when its server stops answering
 * (`query_timeout`). The driver alone would return it to the pool with the query still running, and every
 * later query would wait behind it: after a failover until TCP notices, a quarter of an hour.
 */
export class MortalClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    // Without an error listener a lost connection ends the whole process. Users of the connection attach
    // one later, and its end may arrive together with its readiness.
    this.on('error', () => undefined);
    const ask = this.query.bind(this) as Ask;
    const prepared = new PreparedStatements();
    const mortal: Ask = (text, values, ...more) => {
      const isPlain = typeof text !== 'string' || !Array.isArray(values) || values.length === 0;
      const asked = isPlain
        ? [text, values, ...more]
        : [{ text, values: values as unknown[], name: prepared.nameOf(text) }, ...more];
      const answer = ask(...asked);
      answer?.catch?.((error: Error) => error.message === 'Query read timeout' && void this.end());
      return answer;
    };
    this.query = mortal as typeof this.query;
  }
}
