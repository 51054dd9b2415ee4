import { Contract, openapi } from '../harness/document.ts';
import type { Sent } from './request.ts';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly ms: number;
}

/** An answer slower than this, in ms, is a denial-of-service risk. */
const SLOWEST = 2000;

const contract = new Contract();

const templates = Object.keys(openapi.paths)
  .map((path) => ({
    path,
    pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
    fixed: path.replace(/\{\w+\}/g, '').length,
  }))
  .sort((a, b) => b.fixed - a.fixed);

/** Never allowed in an answer: details of the machine, the database and its queries. */
const secrets: readonly (readonly [string, RegExp])[] = [
  ['a sealed value', /⟪[a-z0-9]+\./],
  ['a stack', /\bat .{1,80}\.[jt]s:\d+/],
  ['a folder', /node_modules|\/dist\//],
  ['SQL', /\b(SELECT .{1,200} FROM|INSERT INTO|QueryFailed|relation "|syntax error at)/],
  ['a database', /postgres(ql)?:\/\//],
];
const token = /eyJ[\w-]{10,}\.[\w-]{10,}\./;

/** Answers of the HTTP parser, which has no route. */
const routeless = new Set(['INVALID_REQUEST', 'HEADERS_TOO_LARGE', 'TOO_SLOW']);

const codeIn = (text: string): string => /^\{"code":"(\w+)"/.exec(text)?.[1] ?? '';

function leakIn({ path }: Sent, { text }: Answer): string | null {
  const found = secrets.find(([, pattern]) => pattern.test(text));
  if (found) return `shows ${found[0]}`;
  return token.test(text) && !path.includes('/sessions') ? 'shows a token' : null;
}

/** What is wrong with an answer, or null. */
export function wrongWith(sent: Sent, answer: Answer): string | null {
  const { status, type, text, ms } = answer;
  if (status >= 500) return `${status} ${text.slice(0, 200)}`;
  if (ms > SLOWEST) return `took ${Math.round(ms)} ms`;
  const leak = leakIn(sent, answer);
  if (leak) return leak;
  const isRouteless = routeless.has(codeIn(text));
  const address = sent.path.split('?')[0]!;
  const path = isRouteless
    ? undefined
    : templates.find(
        ({ path, pattern }) =>
          pattern.test(address) && sent.method.toLowerCase().replace('head', 'get') in openapi.paths[path]!,
      )?.path;
  return contract.wrongWith({
    method: sent.method,
    route: path,
    status: isRouteless ? 404 : status,
    type,
    text,
  });
}
