import pg from 'pg';
import { PreparedStatements } from './prepared-statements.ts';

type Ask = (...asked: unknown[]) => Promise<unknown> | undefined;

/** How TypeORM begins a transaction. */
const BEGIN = 'START TRANSACTION';
const ENDS: readonly unknown[] = ['COMMIT', 'ROLLBACK'];
const NOTHING = { command: '', rows: [], rowCount: null };

/** The writable side of the connection's socket, which is replaced when it is encrypted. */
interface Sending {
  readonly connection: {
    readonly stream: { cork(): void; uncork(): void; destroy(): void };
  };
}

/**
 * A connection that prepares the statements it often sends, and ends when its server stops answering
 * (`query_timeout`). The driver alone would return it to the pool with the query still running, and every
 * later query would wait behind it: after a failover until TCP notices, a quarter of an hour.
 *
 * It sends statements without waiting for the answers to earlier ones (pipelining), and those of one moment
 * together. The beginning of a transaction waits for its first statement, and is sent with it; a transaction
 * without a statement is not sent at all (ADR 50).
 */
export class MortalClient extends pg.Client {
  /** A transaction has begun for its user, and not yet on the server. */
  private isBeginning = false;
  private isGathering = false;
  private readonly prepared = new PreparedStatements();
  private readonly ask: Ask;

  constructor(config?: string | pg.ClientConfig) {
    super({ ...(typeof config === 'string' ? { connectionString: config } : config), pipeline: true });
    // Without an error listener a lost connection ends the whole process. Users of the connection attach
    // one later, and its end may arrive together with its readiness.
    this.on('error', () => undefined);
    this.ask = this.query.bind(this) as Ask;
    const mortal: Ask = (...asked) => this.send(asked);
    this.query = mortal as typeof this.query;
  }

  private send([text, ...more]: unknown[]): Promise<unknown> | undefined {
    if (text === BEGIN) {
      this.isBeginning = true;
      return Promise.resolve(NOTHING);
    }
    if (this.isBeginning && ENDS.includes(text)) {
      this.isBeginning = false;
      return Promise.resolve(NOTHING);
    }
    this.gather();
    if (this.isBeginning) this.begin();
    return this.noted(this.ask(...this.named(text, more)));
  }

  /** A statement that was sent without its transaction must not count. */
  private begin(): void {
    this.isBeginning = false;
    this.noted(this.ask(BEGIN))?.catch(() => this.socket.destroy());
  }

  private named(text: unknown, [values, ...more]: readonly unknown[]): unknown[] {
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0)
      return [text, values, ...more];
    return [{ text, values: values as unknown[], name: this.prepared.nameOf(text) }, ...more];
  }

  private noted(answer: Promise<unknown> | undefined): typeof answer {
    answer?.catch?.((error: Error) => error.message === 'Query read timeout' && void this.end());
    return answer;
  }

  /** Keeps what is sent until the running code waits, and then sends it as one. */
  private gather(): void {
    if (this.isGathering) return;
    this.isGathering = true;
    const { socket } = this;
    socket.cork();
    process.nextTick(() => {
      this.isGathering = false;
      socket.uncork();
    });
  }

  private get socket(): Sending['connection']['stream'] {
    return (this as object as Sending).connection.stream;
  }
}
