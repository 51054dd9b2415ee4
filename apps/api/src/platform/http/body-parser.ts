import { DomainError } from '@sandan/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isUtf8 } from 'node:buffer';
import { capOf, isWithin } from '../../common/bodies.ts';

type Parse = (request: FastifyRequest, text: string) => Promise<unknown>;

/** Null counts as an object here: it has no fields. */
const isObject = (value: unknown): boolean => typeof value === 'object' && !Array.isArray(value);

/** Fastify's own parser, which refuses `__proto__` and constructors with a prototype. */
function parserOf(server: FastifyInstance): Parse {
  const parse = server.getDefaultJsonParser('error', 'error');
  return (request, text) =>
    new Promise(
      (resolve, reject) =>
        void parse(request, text, (error, value) => (error ? reject(error) : resolve(value))),
    );
}

/**
 * Accepts only JSON objects within the limit of their route, besides pictures. An empty body is no body,
 * because WeChat marks every request as JSON. Must be called before routes are mounted, because it sets each
 * route's byte limit.
 */
export function registerBodies(server: FastifyInstance): void {
  const parse = parserOf(server);
  server.addHook('onRoute', (route) => void Object.assign(route, { bodyLimit: capOf(route.config).bytes }));
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, bytes: Buffer) => {
      if (!isWithin(bytes, capOf(request.routeOptions.config)) || !isUtf8(bytes))
        throw new DomainError('INVALID_BODY');
      const text = bytes.toString();
      if (text.trim() === '') return undefined;
      const body = await parse(request, text);
      if (!isObject(body)) throw new DomainError('INVALID_BODY');
      return body;
    },
  );
}
