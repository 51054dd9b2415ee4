import * as domain from '../../../domain/src/index.ts';
import { rows, facts, type Move } from './tables.ts';
import { code, list, table } from './markdown.ts';

const { budgets, outcomes, relations, states } = domain;

const open = Object.keys(states).filter((state) => state !== 'closed');
function fromOf({ from }: Move): string {
  if (from.length === Object.keys(states).length) return 'any';
  if (from.length === open.length && !from.includes('closed')) return 'any open';
  if (from.length === open.length - 1 && !from.includes('closed') && !from.includes('rating'))
    return 'any open but `rating`';
  return from.map(code).join(', ');
}

function conditions(row: Move): string {
  const { when = [], budget, timer, requestOnly } = row as domain.Row;
  const parts = when.map(code);
  if (budget) parts.push(`[${budget} ${budgets[budget]}]`);
  if (timer) parts.push(`timer: ${timer}`);
  if (requestOnly) parts.push('always requested first');
  return parts.join(' ');
}

function byWhom(row: Move): string {
  const { ask } = row as domain.Row;
  return list(row.by, relations) + (ask ? `; asked by ${list(ask, relations)}` : '');
}

/** Whom a row tells: audiences, each once. */
const tellsOf = ({ tells }: Pick<domain.TriggeredRow, 'tells'>): string =>
  [...new Set(tells.map(({ to }) => code(to)))].join(', ');

const targetOf = ({ to, outcome }: domain.Row): string =>
  outcome ? `${code(to)} ${outcomes[outcome]}` : code(to);
export const rowTable = (): string =>
  table(
    ['from', 'action', 'to', 'by', 'when', 'form', 'also', 'tells'],
    rows.map((row) => [
      fromOf(row),
      `${code(row.action)} ${row.label}`,
      targetOf(row),
      byWhom(row),
      conditions(row),
      row.form ? code(row.form) : '',
      row.also ?? '',
      tellsOf(row),
    ]),
  );
export const factTable = (): string =>
  table(
    ['action', 'from', 'by', 'when', 'form', 'also', 'tells'],
    facts.map((fact) => [
      `${code(fact.action)} ${fact.label}`,
      fromOf(fact),
      byWhom(fact),
      conditions(fact),
      fact.form ? code(fact.form) : '',
      fact.also ?? '',
      tellsOf(fact),
    ]),
  );
