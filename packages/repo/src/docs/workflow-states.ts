import * as domain from '../../../domain/src/index.ts';
import { rows } from './tables.ts';
import { list, table, code, named } from './markdown.ts';

const { clocks, relations, stateClock, states } = domain;

const starts = ['pool', 'dispatching'];
/** The states a move may lead to; empty where the state stays. */
function targetsOf({ to, from }: domain.Row): readonly string[] {
  if (to === '@same') return [];
  if (to === '@start') return starts;
  if (to === '@returned') return ['dispatching', 'deliberating'];
  return to === '@return'
    ? ['triage', 'working']
    : [to].filter((state) => !from.includes(state as domain.State));
}

function edges(): string[] {
  const labels = new Map<string, string[]>();
  for (const row of rows)
    for (const from of row.from)
      for (const to of targetsOf(row))
        labels.set(`${from} --> ${to}`, [...(labels.get(`${from} --> ${to}`) ?? []), row.label]);
  return [...labels].map(([edge, actions]) => `  ${edge}: ${actions.join(' / ')}`);
}

export const diagram = (): string =>
  [
    '```mermaid',
    'stateDiagram-v2',
    ...Object.entries(states).map(([state, label]) => `  state "${label}" as ${state}`),
    ...starts.map((state) => `  [*] --> ${state}`),
    ...edges(),
    '  closed --> [*]',
    '```',
  ].join('\n');

/** Who moves a ticket on from a state: the relations of the rows that leave only this state. */
function moversOf(state: string): string {
  const own = rows.filter(
    ({ from, timer, to }) => from.length === 1 && from[0] === state && !timer && !to.startsWith('@same'),
  );
  return list([...new Set(own.flatMap(({ by }) => by))], relations);
}

export const stateTable = (): string =>
  table(
    ['state', 'label', 'who moves it on', 'clock'],
    Object.entries(states).map(([state, label]) => [
      code(state),
      label,
      moversOf(state),
      named(stateClock[state as domain.State] ?? '', clocks).replace('``', '—'),
    ]),
  );
