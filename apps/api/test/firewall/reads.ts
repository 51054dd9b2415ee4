import { answerOf, asking } from './ask.ts';
import { boxes, recipes, type Call } from './recipes.ts';
import type { Ids, Kind, Persona, World } from './world.ts';

/** One request of a persona, and its answer. */
export interface Read {
  readonly route: string;
  readonly call: Call;
  readonly status: number;
  readonly body: string;
}

const AT_ONCE = 8;

/** Routes that only read. A poster's code is left out: WeChat draws it. */
const reading = Object.keys(recipes).filter(
  (route) =>
    (route.startsWith('GET /api/v1/') && !route.endsWith('/qr')) || route === 'POST /api/v1/calls/lookup',
);

/** True if the recipe of a route needs an id of this kind. */
function needs(route: string, kind: Kind, { ours }: World): boolean {
  let isAsked = false;
  const spy = new Proxy(ours, { get: (ids, name: Kind) => ((isAsked ||= name === kind), ids[name]) });
  recipes[route]!(spy, { id: '', session: '' });
  return isAsked;
}

/** Searches, filters and similar tickets, by guessed words and categories. */
function guessesOf({ building }: Ids, words: readonly string[], categories: readonly string[]): Call[] {
  const search = boxes.flatMap((box) =>
    words.map((q) => ({ path: `/tickets?${String(new URLSearchParams({ box, q, limit: '100' }))}` })),
  );
  const filtered = boxes.flatMap((box) =>
    categories.map((category) => ({
      path: `/tickets?${String(new URLSearchParams({ box, category, building, limit: '100' }))}`,
    })),
  );
  const alike = categories.flatMap((category) =>
    words.map((text) => ({
      path: `/tickets/similar?${String(new URLSearchParams({ building, category, words: text }))}`,
    })),
  );
  return [...search, ...filtered, ...alike];
}

/** Everything a persona can fetch: every list and page, and every page of each given ticket. */
export async function readAll(
  world: World,
  persona: Persona,
  tickets: readonly string[],
  guessed: { readonly words: readonly string[]; readonly categories: readonly string[] },
): Promise<Read[]> {
  const me = asking(world, persona);
  const calls: (readonly [string, Call])[] = [
    ...reading.flatMap((route) => recipes[route]!(world.ours, me).map((call) => [route, call] as const)),
    ...reading
      .filter((route) => needs(route, 'ticket', world))
      .flatMap((route) =>
        tickets.flatMap((ticket) =>
          recipes[route]!({ ...world.ours, ticket }, me).map((call) => [route, call] as const),
        ),
      ),
    ...guessesOf(world.ours, guessed.words, guessed.categories).map(
      (call) => ['GET /api/v1/tickets', call] as const,
    ),
  ];
  const reads: Read[] = [];
  for (let at = 0; at < calls.length; at += AT_ONCE)
    reads.push(
      ...(await Promise.all(
        calls.slice(at, at + AT_ONCE).map(async ([route, call]) => ({
          route,
          call,
          ...(await answerOf(world, me.id, route, call)),
        })),
      )),
    );
  return reads.map((one) => (one.route.endsWith('/export') ? { ...one, body: unpacked(one.body) } : one));
}

/** The JSON of an archive without its frame, whose times and checksums differ and may contain a brace. */
function unpacked(body: string): string {
  const start = body.indexOf('data.json{') + 'data.json'.length;
  return body.slice(start, body.indexOf('\n}', start) + 2);
}

/** An answer without what differs each time: times, signatures, and ids of notices and requests. */
export const timeless = (body: string): string =>
  body
    .replace(/"requestId":"[^"]+"/g, '')
    .replace(/"id":"[^"]+"(?=,"at":)/g, '')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+\d\d:\d\d)/g, '…')
    .replace(/(\/files\/[^?"]+)\?[^"]*/g, '$1');
