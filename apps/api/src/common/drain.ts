import { Injectable } from '@nestjs/common';
import { DomainError } from '@sandan/domain';
import type { FastifyInstance } from 'fastify';
import { once, EventEmitter } from 'node:events';
import { refuse } from './errors.ts';

/**
 * How long running requests may take after shutdown begins, in ms: longer than any request should take,
 * shorter than a supervisor waits.
 */
const PATIENCE = 10_000;

/** The liveness probe. It stays positive during shutdown, because the process needs no restart. */
const LIVE = '/health/live';

/** Graceful shutdown: finishes running requests and refuses new ones. */
@Injectable()
export class Drain {
  private readonly quiet = new EventEmitter();
  private underWay = 0;
  private isEnding = false;

  /** Must be called before routes are mounted. */
  register(server: FastifyInstance): void {
    server.addHook('onRequest', (request, reply, done) => {
      if (this.isEnding) void reply.header('connection', 'close');
      if (this.isEnding && request.url !== LIVE) return refuse(request, reply, new DomainError('TOO_BUSY'));
      this.underWay++;
      reply.raw.once('close', () => {
        if (--this.underWay === 0) this.quiet.emit('quiet');
      });
      done();
    });
    // Closes keep-alive connections, because the server is about to close.
    server.addHook('onSend', (_request, reply, payload, done) => {
      if (this.isEnding) void reply.header('connection', 'close');
      done(null, payload);
    });
  }

  /**
   * Refuses new requests, `/health/ready` included. Resolves when no request is running, or after the
   * timeout.
   */
  async end(patience = PATIENCE): Promise<void> {
    this.isEnding = true;
    if (this.underWay > 0)
      await once(this.quiet, 'quiet', { signal: AbortSignal.timeout(patience) }).catch(() => undefined);
  }
}
