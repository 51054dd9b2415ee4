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

/** Every printed document under docs/. */
export const DOCUMENTS: PrintedDocument[] = [
  { name: 'workflow', output: 'docs/workflow.md', make: async () => printWorkflow() },
  { name: 'glossary', output: 'docs/glossary.md', make: async () => printGlossary() },
  { name: 'privacy', output: 'docs/privacy.md', make: printPrivacy },
];

const {
  actionLabels,
  budgets,
  clocks,
  forms,
  guards,
  kinds,
  ladder,
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
/** The states a move may lead to; empty where the state stays. */
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

/** Who moves a ticket on from a state: the relations of the rows that leave only this state. */
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
const tellsOf = ({ tells }: Pick<domain.LinkedRow, 'tells'>): string =>
  [...new Set(tells.map(({ to }) => code(to)))].join(', ');

const targetOf = ({ to, outcome }: domain.Row): string =>
  outcome ? `${code(to)} ${outcomes[outcome]}` : code(to);
const rowTable = (): string =>
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
const factTable = (): string =>
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

const HOUR = 3_600_000;
/** A time limit in words. */
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
/** What a type says besides: its choices, what it refers to, or the time it must be later than. */
function aboutType(field: domain.Field): string {
  switch (field.type) {
    case 'choice':
      return `(${list(Object.keys(field.choices), field.choices)})`;
    case 'ref':
      return `to ${code(field.ref)}`;
    case 'either':
      return `of ${field.refs.map(code).join(', ')}`;
    case 'date':
    case 'datetime':
      return field.after ? `after ${field.after}` : '';
    default:
      return '';
  }
}
const typeOf = (field: domain.Field): string =>
  [field.many ? 'list of' : '', code(field.type), aboutType(field)].filter(Boolean).join(' ');

function fieldRows(fields: domain.Fields, prefix = ''): string[][] {
  return Object.entries(fields).flatMap(([name, field]) => [
    [code(prefix + name), field.label, typeOf(field), range(field), field.required ? 'yes' : ''],
    ...(field.type === 'group' ? fieldRows(field.fields, `${prefix}${name}.`) : []),
  ]);
}

function formPart([name, form]: [string, domain.Form]): string {
  const any = form.any ? `\n\nAt least one of ${form.any.map(code).join(', ')}.` : '';
  return `### ${name}\n\n${table(['field', 'label', 'type', 'limits', 'required'], fieldRows(form.fields))}${any}`;
}

const spentBy = (name: string): string =>
  [
    ...new Set(
      rows.filter(({ budget }) => budget === name).map(({ action, label }) => `${code(action)} ${label}`),
    ),
  ].join(', ');

const requestText =
  'The relations under *asked by* may request a move that they may not take themselves. ' +
  'The request carries the move’s form and is pending for one working day. ' +
  'Each ticket has at most one pending request per action, and an asker never grants their own request. ' +
  'Granting takes the move with the asker’s form and spends its budget then. ' +
  'A request lapses when its move is no longer open. After a working day without an answer the reporter’s ' +
  '`withdraw` is granted and every other request refused.';

const wordTable = (named: Readonly<Record<string, { readonly words: string }>>, heading: string): string =>
  table(
    ['name', heading],
    Object.entries(named).map(([name, { words }]) => [code(name), words]),
  );

/** docs/workflow.md: the whole workflow as Markdown. */
export const printWorkflow = (): string =>
  document(
    printed,
    '# The ticket workflow',
    'The states of a ticket, the moves between them, who may take them, and their effects. ' +
      'The server offers a move to exactly the actors who have a relation under *by* while every condition ' +
      'under *when* is true and the budget is not spent; for them the move succeeds.',
    section('States', diagram(), stateTable()),
    section(
      'Moves',
      '`@start` is `pool`, or `dispatching` for sensitive tickets and buildings without stewards; ' +
        '`@return` is the state that asked; `@same` keeps the state. ' +
        'In brackets: the budget, for the whole life of a ticket.',
      rowTable(),
    ),
    section(
      'Facts',
      'Recorded without changing the state; offered and refused like moves, but without a version.',
      factTable(),
    ),
    section('Requests', requestText),
    section(
      'Audiences',
      'Whom the rows tell. Entering a state tells `next`, titled by the state. ' +
        'The actor is left out, and each recipient gets the first notice meant for them.',
      wordTable(domain.audiences, 'who they are'),
    ),
    section(
      'Guards',
      'A personal guard also depends on the actor, their relation or the form.',
      table(
        ['name', 'holds when', 'personal', 'else'],
        Object.entries(guards).map(([name, { words, personal, code: refusal }]) => [
          code(name),
          words,
          personal ? 'yes' : '',
          code(refusal),
        ]),
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
      'Defaults; a community may set its own. 特急 and 紧急 run around the clock; ' +
        'service hours are 08:30–12:00 and 14:00–18:00 of working days, 7.5 to the day. ' +
        '`response` and `work` count over the ticket’s life, `update` only shows silence.',
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
/** Every field of every form, those of groups too. */
const allFields = (fields: domain.Fields): [string, domain.Field][] =>
  Object.entries(fields).flatMap(([name, field]) => [
    [name, field] satisfies [string, domain.Field],
    ...(field.type === 'group' ? allFields(field.fields) : []),
  ]);
/** Labels from the fields of all forms: one code may have several. */
function labelsOf(of: (field: [string, domain.Field]) => (readonly [string, string])[]): Labels {
  const pairs = Object.values(forms)
    .flatMap(({ fields }) => allFields(fields))
    .flatMap(of);
  return Object.fromEntries(
    [...Map.groupBy(pairs, ([name]) => name)].map(([name, same]) => [
      name,
      [...new Set(same.map(([, label]) => label))].join(' / '),
    ]),
  );
}
/** Actions with all their labels: one action may have different labels in different states. */
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
  ['Fields', labelsOf(([name, { label }]) => [[name, label]])],
  ['Choices', labelsOf(([, field]) => (field.type === 'choice' ? Object.entries(field.choices) : []))],
  ['Refusals', domain.sentences],
];

/** Terms of the code that are no closed set of the product. */
const codeTerms: Labels = {
  case: 'Anything that people move through states, with events, requests and clocks. A ticket is the first kind of case.',
  event: 'The append-only record of one decision; a ticket is the result of its events.',
  move: 'An action that may change the state and needs the version the actor saw; a row of the workflow table.',
  fact: 'An action that records something without changing the state.',
  'effect context':
    'What the effects of a row receive: the actor, their relation, the form, the time and the external facts.',
  'external facts': 'What a decision needs from outside the ticket; the event stores them for replay.',
  'linked event':
    'An event that another ticket, an old mediation, a departure or a claim code causes; it cannot be refused.',
  'allowed action': 'An action that the server offers to one viewer now, with its label, mode and form.',
  request: 'An actor asks for a move that another actor may grant or refuse.',
  guard:
    'A condition of a row, with its refusal code; the table names it under *when*. ' +
    'A personal guard also depends on the actor, their relation or the form.',
  budget: 'How often a row may be taken in the whole life of a ticket.',
  clock: 'Counts time toward a limit, around the clock or in service hours.',
  interval: 'A closed stretch of a clock; intervals are append-only.',
  timer: 'The one deadline that moves an open ticket on without an actor.',
  sweep: 'The job that takes the rows whose timer is due.',
  relation:
    'What a person is to a ticket: reporter, lead, authority …; rows name the relations that may take them.',
  'area staff': 'The stewards and office-holders around a building at this moment.',
  level: 'Estate, grid, community or street: where the authority of a ticket sits.',
  recusal:
    'A person with an interest in a ticket loses every relation except reporter, endorser, side and lead.',
  deputy: 'Stands in for an absent person, with that person’s rights and recusals.',
  proxy: 'The staff member who placed a ticket for a resident, or follows it after the reporter left.',
  viewer: 'The signed-in person of a request, with offices, memberships and areas.',
  scope: 'How much of a ticket a viewer sees: whole, beside (as endorser) or hearing.',
  clearance: 'How much a viewer reads of a person: each field in full, masked or not at all.',
  reveal: 'A viewer opens masked fields for a day, with a reason that the resident can read.',
  redaction: 'Names, rooms and phone numbers are removed from free text.',
  audience: 'The people and units that a notice goes to.',
  box: 'One list of the workbench, such as tickets that wait for the viewer’s action.',
  replay: 'Decides a ticket again from its events; the result must equal the stored ticket.',
  'encryption at rest':
    'A column or field is stored encrypted (AES-256-GCM) with a key outside the database.',
  'bound cell':
    'An encrypted value that is authenticated with its table, column and row, so that it decrypts only there.',
  'blind index': 'A keyed hash that finds an encrypted value without decrypting it.',
  'idempotency key': 'A client’s number for one write: the same key repeats the answer, not the write.',
  claim: 'A person takes over a ticket with the code that was printed for it.',
  retention: 'How long each kind of personal data is stored; a job deletes it afterwards.',
};

/** docs/glossary.md: every word of the product, from its closed sets, and the terms of the code. */
export const printGlossary = (): string =>
  document(
    printed,
    '# Glossary',
    'One word for one thing, in code and in Chinese. Where the label of an action depends on the state, ' +
      '[workflow.md](workflow.md) says how.',
    ...SETS.map(([title, labels]) => section(title, labelTable(labels))),
    section(
      'Words of the code',
      'Terms that source, tests and API use beside the sets above.',
      table(['term', 'meaning'], Object.entries(codeTerms)),
    ),
  );

if (import.meta.main) for (const { output, make } of DOCUMENTS) await writeFile(at(output), await make());
