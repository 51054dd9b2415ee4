import { withPlainDigits } from '../together/secrets.ts';
import { BUILDING, roomOf, SIGNS, type Invented } from './people.ts';

/** What is looked for. */
export interface Needles {
  readonly names: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
  readonly rooms: ReadonlySet<string>;
}

export interface Hit {
  readonly kind: keyof Needles;
  readonly needle: string;
  readonly at: string;
}

export const needlesOf = (
  people: readonly Invented[],
  strangers: readonly Pick<Invented, 'name' | 'phone'>[],
): Needles => ({
  names: new Set([...people, ...strangers].map(({ name }) => name)),
  phones: new Set([...people, ...strangers].map(({ phone }) => phone)),
  rooms: new Set(people.map(({ door }) => roomOf(door))),
});

export const countOf = ({ names, phones, rooms }: Needles): number => names.size + phones.size + rooms.size;

const someSign = new RegExp(`[${SIGNS}]`, 'g');
const someBuilding = new RegExp(BUILDING, 'g');
/** Tokens, hashes and ids are removed, because their digits mean nothing. Text between separators stays. */
const opaque = /⟪[^⟫]*⟫|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[\w-]{32,}/g;
const NUMBER = 11;
const ROOMS = 20;

const windows = (text: string, size: number): string[] =>
  Array.from({ length: Math.max(0, text.length - size + 1) }, (_, from) => text.slice(from, from + size));

/** Numbers in any spelling: the text's digits joined, and as written. */
function phonesIn(text: string, { phones }: Needles): string[] {
  const digits = withPlainDigits(text.replace(opaque, '|')).replace(/[^\d|]/g, '');
  return [...windows(digits, NUMBER), ...(text.match(/1990\d{7}/g) ?? [])].filter((one) => phones.has(one));
}

const namesIn = (text: string, { names }: Needles): string[] =>
  [...text.matchAll(someSign)]
    .map(({ index }) => text.slice(index, index + 3))
    .filter((one) => names.has(one));

function roomsIn(text: string, { rooms }: Needles): string[] {
  const starts = [...text.matchAll(someBuilding)].map(({ index }) => text.slice(index, index + ROOMS));
  return starts
    .flatMap((start) => windows(start, 0).map((_, end) => start.slice(0, end)))
    .filter((one) => rooms.has(one));
}

/** Every leaf of a value; JSON is parsed, so that two fields are not read as one. */
function* leavesOf(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const one of value) yield* leavesOf(one);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) yield* (yield key, leavesOf(one));
  else if (value !== null && value !== undefined) yield String(value);
}

function parsed(text: string): unknown {
  if (!/^\s*[[{"]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The people found in a text, or in its JSON. */
export function hitsIn(at: string, text: string, needles: Needles): Hit[] {
  const hits: Hit[] = [];
  for (const leaf of leavesOf(parsed(text))) {
    const plain = leaf.normalize('NFKC');
    const found = {
      names: namesIn(plain, needles),
      phones: phonesIn(plain, needles),
      rooms: roomsIn(plain, needles),
    };
    for (const kind of ['names', 'phones', 'rooms'] as const)
      hits.push(...[...new Set(found[kind])].map((needle) => ({ kind, needle, at })));
  }
  return hits;
}

/** How many of the needles were hit, of each kind. */
export const foundOf = (hits: readonly Hit[]): Record<keyof Needles, number> => {
  const of = (kind: keyof Needles): number =>
    new Set(hits.filter((hit) => hit.kind === kind).map(({ needle }) => needle)).size;
  return { names: of('names'), phones: of('phones'), rooms: of('rooms') };
};
