import { RouteConfig } from '@nestjs/platform-fastify';

/**
 * How much JSON a route takes: bytes, lists and objects in each other, and keys and list entries together.
 */
export interface BodyCap {
  readonly bytes: number;
  readonly depth: number;
  readonly parts: number;
}

const KB = 1024;

/**
 * Every cap there is. The longest form there is, a split into five parts in signs of twelve bytes, is below
 * 80 KB.
 */
export const bodyCaps = {
  /** From callers nobody knows yet. */
  unsigned: { bytes: 4 * KB, depth: 8, parts: 64 },
  usual: { bytes: 64 * KB, depth: 16, parts: 2500 },
  /** What people write, with everything chosen beside it. */
  form: { bytes: 128 * KB, depth: 32, parts: 1000 },
} as const satisfies Record<string, BodyCap>;
export type BodySize = keyof typeof bodyCaps;

/** What a route says of the bodies it takes. */
export interface RouteBody {
  readonly body?: BodySize;
}

/** The size of a route's bodies where it is not `usual`. */
export const TakesBody = (body: BodySize): MethodDecorator => RouteConfig({ body } satisfies RouteBody);

/** What a route takes, given its Fastify configuration. */
export const capOf = (config: unknown): BodyCap =>
  bodyCaps[(config as RouteBody | undefined)?.body ?? 'usual'];

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const isOpening = (sign: number): boolean => sign === 0x5b || sign === 0x7b;
const isClosing = (sign: number): boolean => sign === 0x5d || sign === 0x7d;
/** `:` stands behind each key, `,` between two entries. */
const separates = (sign: number): boolean => sign === 0x3a || sign === 0x2c;

/**
 * Whether JSON keeps to a cap, told from its bytes: a parser would have built what is refused. It need not be
 * valid.
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
