import * as domain from '../../../domain/src/index.ts';
import { table, code } from './markdown.ts';
import { rows } from './tables.ts';

const { budgets, guards } = domain;

export const audienceTable = (): string =>
  table(
    ['name', 'who they are'],
    Object.entries(domain.audiences).map(([name, { words }]) => [code(name), words]),
  );

export const guardTable = (): string =>
  table(
    ['name', 'holds when', 'personal', 'else'],
    Object.entries(guards).map(([name, { words, personal, code: refusal }]) => [
      code(name),
      words,
      personal ? 'yes' : '',
      code(refusal),
    ]),
  );

const spentBy = (name: string): string =>
  [
    ...new Set(
      rows.filter(({ budget }) => budget === name).map(({ action, label }) => `${code(action)} ${label}`),
    ),
  ].join(', ');

export const budgetTable = (): string =>
  table(
    ['budget', 'times', 'spent by'],
    Object.entries(budgets).map(([name, times]) => [code(name), String(times), spentBy(name)]),
  );
