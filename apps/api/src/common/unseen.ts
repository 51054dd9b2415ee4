import type { FastifyRequest } from 'fastify';

const UPLOAD = /^\/api\/v1\/files\/?$/;
const PLACE = /^\/api\/v1\/tickets\/?$/;
const CLAIM = /^\/api\/v1\/claims\//;

type Asked = Pick<FastifyRequest, 'method' | 'url'> & { readonly body?: unknown };

const pathOf = ({ url }: Asked): string => url.split('?', 1)[0]!;

/**
 * Whether a write is, or may be part of, telling something without a name: a picture that goes along, the
 * placing itself, and looking how it stands. No row and no line of the log says who sent it (ADR 19).
 */
export function isUnseen(asked: Asked): boolean {
  if (asked.method !== 'POST') return false;
  const path = pathOf(asked);
  return (
    UPLOAD.test(path) ||
    CLAIM.test(path) ||
    (PLACE.test(path) && (asked.body as { anonymous?: unknown } | null | undefined)?.anonymous === true)
  );
}

/** As `isUnseen`, of lines that are written before or without a body: all placings look the same in them. */
export const isUnsigned = (asked: Asked): boolean =>
  asked.method === 'POST' && [UPLOAD, PLACE, CLAIM].some((one) => one.test(pathOf(asked)));
