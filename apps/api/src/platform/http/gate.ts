import { DomainError, sentences } from '@sandan/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Counter } from 'prom-client';
import { comeAgain, ConcurrencyLimit } from '../../common/concurrency-limit.ts';
import { PREFIX } from '../../common/openapi.ts';
import { registry } from '../telemetry/metrics.ts';

/** What a route says of the time it takes. */
export interface Waiting {
  readonly isSlow?: boolean;
}

const shed = new Counter({
  name: 'http_shed_total',
  help: 'Requests sent away because too many were under way.',
  registers: [registry],
});

/** For so long (ms) a crowd may be larger than what is let in throughout. */
const SHORT = 500;
const CROWD = 2;
/** For so long (ms) one waits for its turn, as for a connection. */
const PATIENCE = 4000;

/**
 * Lets so many requests to the API be under way; who comes beyond is sent away at once, before anything is
 * read or written down of it. As many work as there are connections to the database. The others wait here,
 * in the order they came: behind the connections, each of their questions would queue anew. A short crowd, as
 * when everybody opens the same notice, may be twice as large: it is over before the queue is long.
 */
export class Gate {
  private readonly inside = new WeakSet<FastifyRequest>();
  private readonly limit: ConcurrencyLimit;
  private readonly mayWait: number;
  private calmAt = performance.now();

  constructor(connections: number, most: number) {
    const atOnce = Math.min(connections, most);
    this.mayWait = most - atOnce;
    this.limit = new ConcurrencyLimit(atOnce, CROWD * most - atOnce, PATIENCE);
  }

  /** Calm is when nobody waits. */
  private get isFull(): boolean {
    const { waiting, isFull } = this.limit;
    if (waiting === 0) this.calmAt = performance.now();
    return isFull || (waiting >= this.mayWait && performance.now() - this.calmAt > SHORT);
  }

  /**
   * In front of a server's listener. What the web app and those who watch the process ask for is never sent
   * away.
   */
  before(listener: RequestListener): RequestListener {
    return (request: IncomingMessage, response: ServerResponse) => {
      if (!this.isFull || !request.url?.startsWith(`/${PREFIX}/`)) return listener(request, response);
      this.sendAway(response);
    };
  }

  /**
   * A place is taken once the body has come, so that slow senders hold none, and given back with the answer.
   */
  register(server: FastifyInstance): void {
    server.addHook('preValidation', async (request) => {
      if (!isCounted(request)) return;
      if (this.isFull) throw new DomainError('TOO_BUSY', { retryAfter: comeAgain() });
      await this.limit.enter();
      this.inside.add(request);
    });
    server.addHook('onSend', (request, _reply, payload, done) => {
      if (this.inside.delete(request)) this.limit.leave();
      done(null, payload);
    });
  }

  private sendAway(response: ServerResponse): void {
    shed.inc();
    const retryAfter = comeAgain();
    const body = JSON.stringify({
      code: 'TOO_BUSY',
      message: sentences.TOO_BUSY,
      detail: { retryAfter },
      requestId: randomUUID(),
    });
    response
      .writeHead(503, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'retry-after': String(retryAfter),
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      })
      .end(body);
  }
}

/** Uploads, which come slowly, have places of their own. */
const isCounted = ({ routeOptions: { url, config } }: FastifyRequest): boolean =>
  (url?.startsWith(`/${PREFIX}/`) ?? false) && !(config as Waiting).isSlow;
