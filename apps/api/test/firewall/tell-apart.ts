import { readFileSync } from 'node:fs';
import { answerOf, asking } from './ask.ts';
import { recipes, type Call } from './recipes.ts';
import type { Ids, Kind, Persona, World } from './world.ts';

const { paths } = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, object>>;
};
/** Demo routes show invented people by name; they do not exist without DEMO. */
export const routes = Object.entries(paths)
  .flatMap(([path, operations]) => Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`))
  .filter((route) => !route.includes('/demo/'));

/** Two requests that differ in one id: of another community, and of nothing. */
export interface Question {
  readonly route: string;
  readonly kind: Kind;
  readonly theirs: string;
  readonly pair: readonly [Call, Call];
}

/** What opens a building to people of any community: its code, which hangs on the wall. */
const keys = new Set(['GET /api/v1/buildings/code/{code} code']);

/** The kinds of ids that a recipe needs. */
function kindsOf(world: World, route: string): Kind[] {
  const used = new Set<Kind>();
  const spy = new Proxy(world.ours, { get: (ids, kind: Kind) => (used.add(kind), ids[kind]) });
  recipes[route]!(spy, asking(world, 'secretary'));
  return [...used].filter((kind) => !keys.has(`${route} ${kind}`));
}

/** None if the recipe needs no id of the kind. */
function pairsOf(
  world: World,
  route: string,
  kind: Kind,
  ids: readonly [string, string],
  me: Persona,
): [Call, Call][] {
  const callsWith = (id: string): readonly Call[] =>
    recipes[route]!({ ...world.ours, [kind]: id }, asking(world, me));
  const [mine, theirs, nobodys] = [world.ours[kind], ...ids].map(callsWith);
  return theirs!
    .map((call, at): [Call, Call] => [call, nobodys![at]!])
    .filter(([call], at) => JSON.stringify(call) !== JSON.stringify(mine![at]));
}

/** Every question of a persona about an id of another community, beside the same about an id of nothing. */
export const questionsOf = (
  world: World,
  some: readonly string[],
  me: Persona,
  nobody: string,
  theirs: Partial<Ids> = world.theirs,
): Question[] =>
  some.flatMap((route) =>
    kindsOf(world, route).flatMap((kind) => {
      const id = theirs[kind];
      if (id === undefined) return [];
      return pairsOf(world, route, kind, [id, nobody], me).map((pair) => ({ route, kind, theirs: id, pair }));
    }),
  );

/** The answer without the request's number and the requested id. */
const without = (body: string, id: string): string =>
  body.replace(/"requestId":"[^"]+"/, '').replaceAll(id, '…');

/** The difference that reveals that an id of the other community exists; empty when there is none. */
export async function tellsApart(
  world: World,
  me: Persona,
  nobody: string,
  { route, kind, theirs, pair }: Question,
): Promise<string[]> {
  const person = world.people.get(me)!;
  const [one, other] = [
    await answerOf(world, person, route, pair[0]),
    await answerOf(world, person, route, pair[1]),
  ];
  if (one.status === other.status && without(one.body, theirs) === without(other.body, nobody)) return [];
  const shown = (answer: typeof one): string => `${answer.status} ${answer.body.slice(0, 200)}`;
  return [`${route} ${kind} ${JSON.stringify(pair[0])}: ${shown(one)} / ${shown(other)}`];
}
