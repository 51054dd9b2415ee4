import { DomainError, sentences } from '@sandan/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Counter } from 'prom-client';
import { PREFIX } from '../../common/openapi.ts';
import { registry } from '../telemetry/metrics.ts';

/** What a route says of the time it takes. */
export interface Waiting {
  readonly isSlow?: boolean;
}

/**
 * When to come again, in seconds: spread, so that those who were sent away together do not return together.
 */
const comeAgain = (): number => 1 + Math.floor(Math.random() * 4);

const shed = new Counter({
  name: 'http_shed_total',
  help: 'Requests sent away because too many were under way.',
  registers: [registry],
});

/** For so long (ms) a crowd may be larger than what is let in throughout. */
const SHORT = 500;
const CROWD = 2;

/**
 * Lets so many requests to the API be under way, those that wait for a connection to the database among them;
 * who comes beyond is sent away at once, before anything is read or written down of it. Who is let in is then
 * answered about as fast as ever. A short crowd, as when everybody opens the same notice, may be twice as
 * large: it is over before the queue is long.
 */
export class Gate {
  private readonly inside = new WeakSet<FastifyRequest>();
  private count = 0;
  private calmAt = performance.now();

  constructor(private readonly most: number) {}

  private get isFull(): boolean {
    if (this.count < this.most) return false;
    return this.count >= this.most * CROWD || performance.now() - this.calmAt > SHORT;
  }

  private add(change: 1 | -1): void {
    this.count += change;
    if (this.count <= this.most / 2) this.calmAt = performance.now();
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
    server.addHook('preValidation', (request, _reply, done) => {
      if (!isCounted(request)) return done();
      if (this.isFull) return done(new DomainError('TOO_BUSY', { retryAfter: comeAgain() }));
      this.inside.add(request);
      this.add(1);
      done();
    });
    server.addHook('onSend', (request, _reply, payload, done) => {
      if (this.inside.delete(request)) this.add(-1);
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
