/**
 * Prints docs/workflow.md, docs/glossary.md and docs/privacy.md from the domain's tables; `node
 * packages/repo/src/docs.ts` writes them.
 */
import { writeFile } from 'node:fs/promises';
import * as domain from '../../domain/src/index.ts';
import { code, document, list, named, printed, section, table, type Labels } from './markdown.ts';
import { at } from './paths.ts';
import { printPrivacy } from './privacy-doc.ts';

/** A document that is printed from the domain's tables. */
export interface PrintedDocument {
  name: string;
  /** Path in the repository. */
  output: string;
  make: () => Promise<string>;
}

/** Everything under docs/ that is printed, never written by hand. */
export const DOCUMENTS: PrintedDocument[] = [
  { name: 'workflow', output: 'docs/workflow.md', make: async () => printWorkflow() },
  { name: 'glossary', output: 'docs/glossary.md', make: async () => printGlossary() },
  { name: 'privacy', output: 'docs/privacy.md', make: printPrivacy },
];

const {
  actionLabels,
  budgets,
  choiceLabels,
  clocks,
  fieldLabels,
  forms,
  guards,
  kinds,
  ladder,
  needs,
  outcomes,
  relations,
  stateClock,
  states,
  urgencies,
} = domain;
const rows: readonly domain.Row[] = domain.rows;
const facts: readonly domain.FactRow[] = domain.facts;
type Move = domain.Row | domain.FactRow;

/* The workflow */

const open = Object.keys(states).filter((state) => state !== 'closed');
function fromOf({ from }: Move): string {
  if (from.length === Object.keys(states).length) return 'any';
  if (from.length === open.length && !from.includes('closed')) return 'any open';
  if (from.length === open.length - 1 && !from.includes('closed') && !from.includes('rating'))
    return 'any open but `rating`';
  return from.map(code).join(', ');
}

const starts = ['pool', 'dispatching'];
/** The states a move may lead to; none where it stays. */
function targetsOf({ to, from }: domain.Row): readonly string[] {
  if (to === '@same') return [];
  if (to === '@start') return starts;
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

const diagram = (): string =>
  [
    '```mermaid',
    'stateDiagram-v2',
    ...Object.entries(states).map(([state, label]) => `  state "${label}" as ${state}`),
    ...starts.map((state) => `  [*] --> ${state}`),
    ...edges(),
    '  closed --> [*]',
    '```',
  ].join('\n');

/** Who moves a ticket on from a state: the relations of the rows that leave it, and it alone. */
function moversOf(state: string): string {
  const own = rows.filter(
    ({ from, timer, to }) => from.length === 1 && from[0] === state && !timer && !to.startsWith('@same'),
  );
  return list([...new Set(own.flatMap(({ by }) => by))], relations);
}

const stateTable = (): string =>
  table(
    ['state', 'label', 'who moves it on', 'clock'],
    Object.entries(states).map(([state, label]) => [
      code(state),
      label,
      moversOf(state),
      named(stateClock[state as domain.State] ?? '', clocks).replace('``', '—'),
    ]),
  );

function conditions({ needs: wanted = [], ...row }: Move): string {
  const { when = [], budget, timer, requestOnly } = row as domain.Row;
  const parts = [...when.map(code), ...wanted.map(code)];
  if (budget) parts.push(`[${budget} ${budgets[budget]}]`);
  if (timer) parts.push(`timer: ${timer}`);
  if (requestOnly) parts.push('always asked first');
  return parts.join(' ');
}

function byWhom(row: Move): string {
  const { ask } = row as domain.Row;
  return list(row.by, relations) + (ask ? `; asked by ${list(ask, relations)}` : '');
}

const targetOf = ({ to, outcome }: domain.Row): string =>
  outcome ? `${code(to)} ${outcomes[outcome]}` : code(to);
const rowTable = (): string =>
  table(
    ['from', 'action', 'to', 'by', 'when', 'form', 'also'],
    rows.map((row) => [
      fromOf(row),
      `${code(row.action)} ${row.label}`,
      targetOf(row),
      byWhom(row),
      conditions(row),
      row.form ? code(row.form) : '',
      row.also ?? '',
    ]),
  );
const factTable = (): string =>
  table(
    ['action', 'when', 'by', 'needs', 'form', 'note'],
    facts.map((fact) => [
      `${code(fact.action)} ${fact.label}`,
      fromOf(fact),
      byWhom(fact),
      conditions(fact),
      fact.form ? code(fact.form) : '',
      fact.note ?? '',
    ]),
  );

const HOUR = 3_600_000;
/** A limit as the design words it. */
function spanWords({ ms, measure }: domain.Span): string {
  const units: readonly (readonly [number, string])[] =
    measure === 'service'
      ? [
          [domain.WORKING_DAY, 'working day'],
          [HOUR, 'service h'],
        ]
      : [
          [24 * HOUR, 'day'],
          [HOUR, 'h'],
          [60_000, 'min'],
        ];
  const [size, unit] = units.find(([one]) => ms % one === 0) ?? [1, 'ms'];
  const count = ms / size;
  return `${count} ${unit}${count !== 1 && unit.endsWith('day') ? 's' : ''}`;
}

const workWords = (): string =>
  Object.entries(domain.defaultLimits.work.normal)
    .map(([kind, span]) => `${kinds[kind as domain.Kind]} ${spanWords(span)}`)
    .join(', ');

function clockTable(): string {
  const body = Object.entries(domain.defaultLimits).map(([clock, limits]) => [
    named(clock, clocks),
    spanWords(limits.critical),
    spanWords(limits.urgent),
    'measure' in limits.normal ? spanWords(limits.normal as domain.Span) : workWords(),
  ]);
  return table(['clock', ...Object.values(urgencies)], body);
}

const ladderTable = (): string =>
  table(
    ['rung', 'at', 'label', 'to'],
    Object.entries(ladder).map(([rung, { share, label, to }]) => [
      rung,
      `${share * 100} %`,
      label,
      to.map(code).join(', '),
    ]),
  );

const range = ({ min, max, many, type }: domain.Field): string => {
  if (min === undefined && max === undefined) return '';
  const unit = many ? 'entries' : type === 'text' ? 'characters' : '';
  return `${min ?? 0}–${max ?? ''} ${unit}`.trim();
};
const typeOf = ({ type, many, of, after }: domain.Field): string =>
  [
    many ? 'list of' : '',
    typeof type === 'object' ? 'entries' : code(type),
    of ? `(${list(of, choiceLabels)})` : '',
    after ? `after ${after}` : '',
  ]
    .filter(Boolean)
    .join(' ');

function fieldRows(form: string, fields: domain.Fields, prefix = ''): string[][] {
  return Object.entries(fields).flatMap(([name, field]) => [
    [
      code(prefix + name),
      fieldLabels[`${form}.${name}`] ?? fieldLabels[name] ?? '',
      typeOf(field),
      range(field),
      field.required ? 'yes' : '',
    ],
    ...(typeof field.type === 'object' ? fieldRows(form, field.type, `${prefix}${name}.`) : []),
  ]);
}

function formPart([name, form]: [string, domain.Form]): string {
  const any = form.any ? `\n\nAt least one of ${form.any.map(code).join(', ')}.` : '';
  return `### ${name}\n\n${table(['field', 'label', 'type', 'limits', 'required'], fieldRows(name, form.fields))}${any}`;
}

const spentBy = (name: string): string =>
  [
    ...new Set(
      rows.filter(({ budget }) => budget === name).map(({ action, label }) => `${code(action)} ${label}`),
    ),
  ].join(', ');

const requestText =
  'Where a move says *asked by*, who may not do it may ask for it: the fact `request` with the move’s form, pending for one working day. At most one is pending per ticket and action; nobody grants what they asked for. Granting runs the move with the asker’s form and spends its budget then; a request lapses when its move is no longer open. Silence grants the reporter’s `withdraw` and refuses the rest.';

const wordTable = (named: Readonly<Record<string, { readonly words: string }>>): string =>
  table(
    ['name', 'holds when'],
    Object.entries(named).map(([name, { words }]) => [code(name), words]),
  );

/** docs/workflow.md: the whole workflow as Markdown. */
export const printWorkflow = (): string =>
  document(
    printed,
    '# The ticket workflow',
    'Who may take a ticket from where to where, under what, and what else happens. Whoever has a relation under *by*, with every condition under *when* true and the budget left, is offered the move and will succeed; nobody else is.',
    section('States', diagram(), stateTable()),
    section(
      'Moves',
      '`@start` is `pool`, or `dispatching` for sensitive tickets and buildings without stewards; `@return` is the state that asked; `@same` is no change of state. In brackets: how often in a ticket’s life.',
      rowTable(),
    ),
    section(
      'Facts',
      'Recorded without changing the state; offered and refused like moves, but without a version.',
      factTable(),
    ),
    section('Requests', requestText),
    section('Guards', wordTable(guards)),
    section(
      'Needs',
      'Conditions beside the guards, each with a refusal of its own.',
      table(
        ['name', 'holds when', 'else'],
        Object.entries(needs).map(([name, { words, code: refusal }]) => [code(name), words, code(refusal)]),
      ),
    ),
    section(
      'Budgets',
      table(
        ['budget', 'times', 'spent by'],
        Object.entries(budgets).map(([name, times]) => [code(name), String(times), spentBy(name)]),
      ),
    ),
    section(
      'Clocks',
      'Defaults; a community may set its own. 特急 and 紧急 run around the clock; service hours are 08:30–12:00 and 14:00–18:00 of working days, 7.5 to the day. `response` and `work` count over the ticket’s life, `update` only shows silence.',
      clockTable(),
    ),
    section('督办 ladder', 'On the work clock, each rung once per ticket and run.', ladderTable()),
    section('Forms', ...Object.entries(forms as Readonly<Record<string, domain.Form>>).map(formPart)),
  );

/* The glossary */

const labelTable = (labels: Labels): string =>
  table(
    ['code', '中文'],
    Object.entries(labels).map(([name, label]) => [code(name), label]),
  );
/** Actions with all their labels: one name may be said differently from state to state. */
const only = (all: readonly Move[]): Labels =>
  Object.fromEntries(
    all.map(({ action }) => [
      action,
      [...new Set(all.filter((row) => row.action === action).map(({ label }) => label))].join(' / '),
    ]),
  );

const SETS: readonly (readonly [title: string, labels: Labels])[] = [
  ['States', states],
  ['Outcomes', outcomes],
  ['Kinds', kinds],
  ['Urgencies', urgencies],
  ['Levels', domain.levels],
  ['Moves', { place: actionLabels['place'] ?? '', ...only(rows) }],
  ['Facts', only(facts)],
  ['Relations', relations],
  ['Clocks', clocks],
  ['Flags', domain.flags],
  ['督办 ladder', Object.fromEntries(Object.entries(ladder).map(([rung, { label }]) => [rung, label]))],
  ['Boxes', domain.boxes],
  ['Areas', domain.areaKinds],
  ['Units', domain.unitKinds],
  ['Offices', domain.offices],
  ['Fields', fieldLabels],
  ['Choices', choiceLabels],
  ['Refusals', domain.sentences],
];

/** docs/glossary.md: every word of the product, from its closed sets. */
export const printGlossary = (): string =>
  document(
    printed,
    '# Glossary',
    'One word for one thing, in code and in Chinese. Where an action is said differently from state to state, [workflow.md](workflow.md) says when.',
    ...SETS.map(([title, labels]) => section(title, labelTable(labels))),
  );

if (import.meta.main) for (const { output, make } of DOCUMENTS) await writeFile(at(output), await make());
