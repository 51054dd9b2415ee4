import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { isLoggedAnonymously } from '../../common/anonymous-request.ts';
import type { SignedRequest } from '../../common/viewer.ts';
import { servedRequest } from './json-logger.ts';
import { telemetryPaths } from './telemetry.controller.ts';

/** Logs only the path: queries carry search words, signatures and phone numbers. */
const pathOf = (url: string): string => url.split('?', 1)[0]!;

/** Probes, requested every few seconds. */
const quiet = new Set<string>(telemetryPaths.map((path) => `/${path}`));

const isFault = (status: number): boolean => status >= 500 && status !== 501;

/** The account's id; omitted for requests that may be anonymous. */
const accountOf = (request: FastifyRequest & Partial<SignedRequest>): string | undefined =>
  isLoggedAnonymously(request) ? undefined : request.viewer?.id;

function write(lines: Logger, request: FastifyRequest, reply: FastifyReply): void {
  const { statusCode, writableFinished } = reply.raw;
  const line = {
    reqId: request.id,
    req: { id: request.id, method: request.method, path: pathOf(request.url) },
    account: accountOf(request),
    res: { statusCode },
    responseTime: Math.round(reply.elapsedTime),
  };
  if (isFault(statusCode)) lines.error(line, 'request errored');
  else lines.info(line, writableFinished ? 'request completed' : 'request aborted');
}

/**
 * One line per request, without addresses, headers, queries or bodies, written when its connection is done with it.
 * Must be called before routes are mounted.
 */
export function registerRequestLog(server: FastifyInstance, lines: Logger): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (!quiet.has(pathOf(request.url))) reply.raw.once('close', () => write(lines, request, reply));
    done();
  });
  // After the body has arrived, because its events would not carry the id on.
  server.addHook('preHandler', (request, _reply, done) => servedRequest.run(request.id, done));
}
