import { Injectable } from '@nestjs/common';
import { DomainError } from '@sandan/domain';
import type { FastifyInstance } from 'fastify';
import { once, EventEmitter } from 'node:events';
import { refuse } from './errors.ts';

/**
 * How long requests under way may still take once we are to stop, in ms: longer than any of ours should,
 * shorter than a supervisor waits.
 */
const PATIENCE = 10_000;

/** Asked by whoever restarts a process that hangs: one that stops by itself needs no help. */
const LIVE = '/health/live';

/**
 * Ends a process without cutting anybody off: what is under way is finished, what comes is sent elsewhere.
 */
@Injectable()
export class Drain {
  private readonly quiet = new EventEmitter();
  private underWay = 0;
  private isEnding = false;

  /** To be called before routes are mounted. */
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
    // So that nobody keeps a connection that is about to be closed.
    server.addHook('onSend', (_request, reply, payload, done) => {
      if (this.isEnding) void reply.header('connection', 'close');
      done(null, payload);
    });
  }

  /**
   * Refuses what comes from now on, `/health/ready` too; resolves when nothing is under way any more, or has
   * taken too long.
   */
  async end(patience = PATIENCE): Promise<void> {
    this.isEnding = true;
    if (this.underWay > 0)
      await once(this.quiet, 'quiet', { signal: AbortSignal.timeout(patience) }).catch(() => undefined);
  }
}
