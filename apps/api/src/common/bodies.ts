import { RouteConfig } from '@nestjs/platform-fastify';

/** Limits of a JSON body: bytes, nesting depth, and the number of keys and list entries together. */
export interface BodyCap {
  readonly bytes: number;
  readonly depth: number;
  readonly parts: number;
}

const KB = 1024;

/** All body limits. The longest form, a split into five parts in 12-byte characters, is below 80 KB. */
export const bodyCaps = {
  /** For requests without a session. */
  unsigned: { bytes: 4 * KB, depth: 8, parts: 64 },
  usual: { bytes: 64 * KB, depth: 16, parts: 2500 },
  /** For forms: free text and the other fields. */
  form: { bytes: 128 * KB, depth: 32, parts: 1000 },
} as const satisfies Record<string, BodyCap>;
export type BodySize = keyof typeof bodyCaps;

/** A route's limit for its bodies. */
export interface RouteBody {
  readonly body?: BodySize;
}

/** Sets the body limit of a route that does not use `usual`. */
export const TakesBody = (body: BodySize): MethodDecorator => RouteConfig({ body } satisfies RouteBody);

/** The body limit of a route, given its Fastify configuration. */
export const capOf = (config: unknown): BodyCap =>
  bodyCaps[(config as RouteBody | undefined)?.body ?? 'usual'];

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const isOpening = (sign: number): boolean => sign === 0x5b || sign === 0x7b;
const isClosing = (sign: number): boolean => sign === 0x5d || sign === 0x7d;
/** A `:` follows each key, and a `,` separates two entries. */
const separates = (sign: number): boolean => sign === 0x3a || sign === 0x2c;

/**
 * Checks JSON against a limit by scanning its bytes, because a parser would first build what is to be
 * refused. The JSON need not be valid.
 */
export function isWithin(json: Uint8Array, { bytes, depth, parts }: BodyCap): boolean {
  if (json.length > bytes) return false;
  let open = 0;
  let seen = 0;
  let isQuoted = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at]!;
    if (sign === QUOTE) isQuoted = !isQuoted;
    else if (isQuoted) at += sign === BACKSLASH ? 1 : 0;
    else if (isOpening(sign)) open++;
    else if (isClosing(sign)) open--;
    else if (separates(sign)) seen++;
    if (open > depth || seen > parts) return false;
  }
  return true;
}
