import { DomainError, sentences } from '@sandan/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Counter } from 'prom-client';
import { retryAfterSeconds, ConcurrencyLimit } from '../../common/concurrency-limit.ts';
import { PREFIX } from '../../common/openapi.ts';
import { registry } from '../telemetry/metrics.ts';

/** How long requests of a route may wait. */
export interface Waiting {
  readonly isSlow?: boolean;
}

const shed = new Counter({
  name: 'http_shed_total',
  help: 'Requests sent away because too many were under way.',
  registers: [registry],
});

/** How long (ms) a burst above the usual limit is accepted. */
const SHORT = 500;
const CROWD = 2;
/** The longest wait (ms) in the queue, as for a connection. */
const PATIENCE = 4000;

/**
 * Limits concurrent requests to the API; requests beyond are refused at once, before any read or write. As
 * many run as there are database connections. Others queue here in order: at the connections, each of their
 * queries would queue again. A short burst, as when all residents open the same notice, may be twice as
 * large, because it ends before the queue grows long.
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

  /** A calm moment is one with an empty queue. */
  private get isFull(): boolean {
    const { waiting, isFull } = this.limit;
    if (waiting === 0) this.calmAt = performance.now();
    return isFull || (waiting >= this.mayWait && performance.now() - this.calmAt > SHORT);
  }

  /** Runs before a server's listener. Requests for the web app and for probes are never refused. */
  before(listener: RequestListener): RequestListener {
    return (request: IncomingMessage, response: ServerResponse) => {
      if (!this.isFull || !request.url?.startsWith(`/${PREFIX}/`)) return listener(request, response);
      this.sendAway(response);
    };
  }

  /**
   * Takes a place once the body has arrived, so that slow senders hold none, and frees it with the answer.
   */
  register(server: FastifyInstance): void {
    server.addHook('preValidation', async (request) => {
      if (!isCounted(request)) return;
      if (this.isFull) throw new DomainError('TOO_BUSY', { retryAfter: retryAfterSeconds() });
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
    const retryAfter = retryAfterSeconds();
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

/** Uploads are slow and have their own limit. */
const isCounted = ({ routeOptions: { url, config } }: FastifyRequest): boolean =>
  (url?.startsWith(`/${PREFIX}/`) ?? false) && !(config as Waiting).isSlow;
