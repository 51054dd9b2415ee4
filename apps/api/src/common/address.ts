import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/**
 * The caller's address as the limits count it: an IPv4 address, or the /64 of an IPv6 address, because one
 * host usually controls all of a /64. Forwarding headers are trusted only from the proxies in `TRUST_PROXY`.
 */
export function addressOf({ ip }: Pick<FastifyRequest, 'ip'>): string {
  const v4 = /(?:^|^::ffff:)(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (v4) return v4;
  const [left = [], right] = ip
    .toLowerCase()
    .replace(/%.*$/, '')
    .split('::')
    .map((half) => half.split(':').filter(Boolean));
  const zeros = right === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...(right ?? [])];
  return `${groups.slice(0, 4).join(':')}::/64`;
}

/** The caller's address, as a controller's parameter. */
export const Address = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  addressOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
