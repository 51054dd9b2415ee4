import type { FastifyRequest } from 'fastify';

const UPLOAD = /^\/api\/v1\/files\/?$/;
const PLACE = /^\/api\/v1\/tickets\/?$/;
const CLAIM = /^\/api\/v1\/claims\//;

type Asked = Pick<FastifyRequest, 'method' | 'url'> & { readonly body?: unknown };

const pathOf = ({ url }: Asked): string => url.split('?', 1)[0]!;

/**
 * Whether a request is, or may be part of, an anonymous ticket: uploading its picture, placing it, following
 * it. No row and no log line identifies its sender (ADR 19).
 */
export function isAnonymousRequest(asked: Asked): boolean {
  if (asked.method !== 'POST') return false;
  const path = pathOf(asked);
  return (
    UPLOAD.test(path) ||
    CLAIM.test(path) ||
    (PLACE.test(path) && (asked.body as { anonymous?: unknown } | null | undefined)?.anonymous === true)
  );
}

/**
 * Like `isAnonymousRequest`, for log lines written before or without a body: there every placing counts as anonymous.
 */
export const isLoggedAnonymously = (asked: Asked): boolean =>
  asked.method === 'POST' && [UPLOAD, PLACE, CLAIM].some((one) => one.test(pathOf(asked)));
