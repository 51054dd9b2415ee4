import pg from 'pg';
import { preparedName } from '../../common/prepared.ts';

type Ask = (...asked: unknown[]) => Promise<unknown> | undefined;

/** Gives a statement that is marked as prepared its name. */
function keptPlan(asked: unknown[]): unknown[] {
  const [text, values, ...more] = asked;
  const name = typeof text === 'string' ? preparedName(text) : undefined;
  return name === undefined ? asked : [{ name, text, values }, ...more];
}

/**
 * A connection that ends when its server stops answering (`query_timeout`). The driver alone would return it
 * to the pool with the query still running, and every later query would wait behind it: after a failover
 * until TCP notices, a quarter of an hour.
 */
export class MortalClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    // Without an error listener a lost connection ends the whole process. Users of the connection attach
    // one later, and its end may arrive together with its readiness.
    this.on('error', () => undefined);
    const ask = this.query.bind(this) as Ask;
    const mortal: Ask = (...asked) => {
      const answer = ask(...keptPlan(asked));
      answer?.catch?.((error: Error) => error.message === 'Query read timeout' && void this.end());
      return answer;
    };
    this.query = mortal as typeof this.query;
  }
}
