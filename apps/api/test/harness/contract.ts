import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Contract, openapi } from './document.ts';

let contract: Contract | undefined;

/**
 * Compares every answer of a test's API with the document: a mismatch is sent as 599 with the reason, so that
 * the test fails. Returns the mismatches found so far.
 */
export function keepContract(app: NestFastifyApplication): string[] {
  const broken: string[] = [];
  contract ??= new Contract();
  const held = contract;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (request, reply, payload, done) => {
      const route = request.routeOptions.url;
      const isOurs =
        request.url.startsWith('/api/v1/') &&
        (route === undefined || route.replace(/:(\w+)/g, '{$1}') in openapi.paths);
      if (!isOurs) return done(null, payload);
      const type = String(reply.getHeader('content-type') ?? '');
      const wrong = held.wrongWith({
        method: request.method,
        route,
        status: reply.statusCode,
        type,
        text: typeof payload === 'string' ? payload : '',
      });
      if (!wrong) return done(null, payload);
      const found = `${request.method} ${route} ${reply.statusCode}: ${wrong}`;
      broken.push(found);
      void reply.code(599);
      done(null, JSON.stringify({ code: 'OFF_DOCUMENT', found, instead: payload }));
    });
  return broken;
}
