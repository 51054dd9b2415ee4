import * as domain from '../../../domain/src/index.ts';
import { table, code, document, printed, section, type Labels } from './markdown.ts';
import { rows, facts, type Move } from './tables.ts';
import { codeTerms } from './code-terms.ts';

const { actionLabels, clocks, forms, kinds, ladder, outcomes, relations, states, urgencies } = domain;

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
