import { openapi, type Operation, type Parameter } from '../harness/document.ts';
import type { Dice } from '../walks/dice.ts';
import { idFor, type Ids } from './ids.ts';
import { inAddress, mutated, oddHeaders, spoilt } from './mutate.ts';
import { valueOf } from './values.ts';

/** One request as it goes out. */
export interface Sent {
  readonly route: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string | Buffer;
}

interface Route {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

export const routes: readonly Route[] = Object.entries(openapi.paths).flatMap(([path, operations]) =>
  Object.entries(operations).map(([method, operation]) => ({
    path,
    method: method.toUpperCase(),
    operation,
  })),
);

/** A route with more parameters is tried more often. */
const weightOf = ({ path, operation, method }: Route): number =>
  path.endsWith('/transitions') ? 12 : operation.requestBody ? 3 : method === 'GET' ? 2 : 1;

/** Requests that would end the run: sent only in invalid form. */
const FINAL = /\/me\/erasure$|\/demo\/clock$|\/leave$|\/sessions\/\{id\}$|\/consent\/withdraw$/;

/** Versions of tickets, as they were last answered. */
export type Versions = Map<string, number>;

function addressOf({ path, operation }: Route, ids: Ids, dice: Dice, isOdd: boolean): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    isOdd && dice.chance(0.3) ? inAddress(dice) : idFor(name, path, ids, dice),
  );
  const asked = (operation.parameters ?? []).filter(
    (one) => one.in === 'query' && (one.required || dice.chance(0.4)),
  );
  const pairs = asked.flatMap((one) => pairOf(one, path, ids, dice, isOdd));
  if (isOdd && dice.chance(0.2))
    pairs.push(
      `${dice.pick(['limit', 'cursor', 'x', 'q[]', '__proto__', 'box', 'constructor[prototype]'])}=${inAddress(dice)}`,
    );
  return pairs.length > 0 ? `${filled}?${pairs.join('&')}` : filled;
}

function pairOf({ name, schema }: Parameter, path: string, ids: Ids, dice: Dice, isOdd: boolean): string[] {
  const value =
    isOdd && dice.chance(0.4)
      ? inAddress(dice)
      : encodeURIComponent(String(valueOf(schema, name, { ids, dice, path })));
  return isOdd && dice.chance(0.15) ? [`${name}=${value}`, `${name}=${value}`] : [`${name}=${value}`];
}

function jsonOf(
  { path, operation }: Route,
  address: string,
  ids: Ids,
  versions: Versions,
  dice: Dice,
  isOdd: boolean,
): string {
  const body = valueOf(operation.requestBody!.content['application/json']!.schema!, '', {
    ids,
    dice,
    path,
  }) as Record<string, unknown>;
  const ticket = /tickets\/([0-9a-f-]{36})/.exec(address)?.[1];
  if (ticket && 'action' in body && dice.chance(0.9)) body['version'] = versions.get(ticket) ?? 1;
  const text = JSON.stringify(isOdd ? mutated(body, dice) : body);
  return isOdd && dice.chance(0.15) ? spoilt(text, dice) : text;
}

const picture = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////' +
    '////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AR//Z',
  'base64',
);

function uploadOf(dice: Dice, isOdd: boolean): Buffer {
  const bytes = isOdd
    ? dice.pick([
        Buffer.alloc(0),
        Buffer.from('GIF89a'),
        Buffer.from('<svg/>'),
        picture.subarray(0, 60),
        Buffer.alloc(70_000, 1),
      ])
    : picture;
  const name = isOdd ? dice.pick(['file', 'files', '\u0000', '']) : 'file';
  const tail = isOdd && dice.chance(0.2) ? '' : '\r\n--b--\r\n';
  return Buffer.concat([
    Buffer.from(
      `--b\r\ncontent-disposition: form-data; name="${name}"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`,
    ),
    bytes,
    Buffer.from(tail),
  ]);
}

/** A request to any route, half of them with something wrong. */
export function requestFrom(ids: Ids, versions: Versions, dice: Dice): Sent {
  const route = dice.weighted(routes, weightOf);
  const isOdd = dice.chance(0.5) || FINAL.test(route.path);
  const path = addressOf(route, ids, dice, isOdd);
  const content = route.operation.requestBody?.content;
  const body = !content
    ? isOdd && route.method !== 'GET' && dice.chance(0.2)
      ? spoilt('{}', dice)
      : undefined
    : 'application/json' in content
      ? jsonOf(route, path, ids, versions, dice, isOdd)
      : uploadOf(dice, isOdd);
  const type: Record<string, string> =
    body === undefined
      ? {}
      : {
          'content-type':
            content && !('application/json' in content)
              ? 'multipart/form-data; boundary=b'
              : 'application/json',
        };
  const method =
    isOdd && dice.chance(0.04)
      ? dice.pick(['HEAD', 'OPTIONS', 'PATCH', 'PUT', 'DELETE', 'TRACE'])
      : route.method;
  return {
    route: `${route.method} ${route.path}`,
    method,
    path,
    headers: { ...type, ...(isOdd && dice.chance(0.2) ? oddHeaders(dice) : {}) },
    ...(body !== undefined && method !== 'TRACE' && { body }),
  };
}

/** Whether an erasure, a departure or a clock change was sent in valid form. */
export const isFinal = ({ route }: Sent): boolean => FINAL.test(route);
