import pg from 'pg';

type Ask = (...asked: unknown[]) => Promise<unknown> | undefined;

/**
 * A connection that ends when its server stops answering (`query_timeout`). The driver alone would give it
 * back to the pool with the question still open, and every later one would wait behind it: after a failover
 * for as long as TCP takes to notice, a quarter of an hour.
 */
export class MortalClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    // A client without a listener ends the whole process when its server goes away. Those who use it listen
    // from when they have it in hand, and its end may come in the same bytes as its readiness.
    this.on('error', () => undefined);
    const ask = this.query.bind(this) as Ask;
    const mortal: Ask = (...asked) => {
      const answer = ask(...asked);
      answer?.catch?.((error: Error) => error.message === 'Query read timeout' && void this.end());
      return answer;
    };
    this.query = mortal as typeof this.query;
  }
}
