import * as domain from '../../../domain/src/index.ts';
import { table, code } from './markdown.ts';

const { atRest, inventory, impersonal, lapsed, onErasure, onLapse, retention, MINUTE, HOUR, DAY, YEAR } =
  domain;

const rules: Readonly<Record<domain.Retention, domain.Rule>> = retention;

const units: readonly (readonly [number, string])[] = [
  [YEAR, 'year'],
  [DAY, 'day'],
  [HOUR, 'hour'],
  [MINUTE, 'minute'],
];

/** 3 years, 90 days, 5 minutes. */
export function span(ms: number): string {
  const [size, unit] = units.find(([one]) => ms % one === 0)!;
  const count = ms / size;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

function howLong(name: domain.Retention): string {
  const { after, from } = rules[name];
  return after === null ? from : `${span(after)} after ${from}`;
}

/** Absences and offices share a rule: for good (absence, office). */
const byRule = (keepOf: domain.Held['keepOf'] = {}): (readonly [domain.Retention, string])[] =>
  [...new Set(Object.values(keepOf))].map((name) => [
    name,
    Object.keys(keepOf)
      .filter((noun) => keepOf[noun] === name)
      .join(', '),
  ]);

const howLongOf = ({ keep, keepOf }: domain.Held): string =>
  [
    howLong(keep),
    ...byRule(keepOf)
      .filter(([name]) => name !== keep)
      .map(([name, nouns]) => `${howLong(name)} (${nouns})`),
  ].join('; ');

/** What happens when the retention time is over. */
const becomes = (held: domain.Held): string => {
  const end = lapsed(held);
  return end === null ? '—' : onLapse[end];
};

export const inventoryTable = (): string =>
  table(
    [
      'what',
      'where',
      'why',
      'how long',
      'who sees it',
      'at rest',
      'when its time is over',
      'when the person erases it',
    ],
    inventory.map((held) => [
      held.what,
      `${code(held.table)}: ${held.columns.map(code).join(', ')}`,
      held.why,
      howLongOf(held),
      held.seenBy,
      atRest[held.atRest],
      becomes(held),
      onErasure[held.erased],
    ]),
  );

/** The tables, or parts of tables, that a rule ends. */
const endedBy = (name: domain.Retention): string => {
  const shared = inventory.flatMap(({ keep, keepOf, table: where }) =>
    byRule(keepOf)
      .filter(([rule]) => rule === name && rule !== keep)
      .map(([, nouns]) => `${code(where)} (${nouns})`),
  );
  const own = inventory.filter(({ keep }) => keep === name).map((held) => code(held.table));
  const tables = new Set([...own, ...shared]);
  const apart: Partial<Record<domain.Retention, string>> = {
    unconfirmed_home: '`residence`, unconfirmed or refused, with its case',
    draft_picture: '`file`, without a case',
    home: '`residence`, confirmed, with its case; rooms of `area`',
  };
  return apart[name] ?? [...tables].join(', ');
};

export const retentionTable = (): string =>
  table(
    ['rule', 'of', 'how long', 'because'],
    Object.entries(rules).map(([name, { because }]) => [
      code(name),
      endedBy(name as domain.Retention),
      howLong(name as domain.Retention),
      because,
    ]),
  );

export const atRestTable = (): string =>
  table(
    ['at rest', 'columns'],
    Object.entries(atRest).map(([name, label]) => {
      const lying = inventory
        .filter((held) => held.atRest === name)
        .flatMap((held) => held.columns.map((column) => code(`${held.table}.${column}`)));
      return [label, lying.join(', ')];
    }),
  );

export const wayTable = (): string =>
  table(
    ['way', '中文'],
    Object.entries(domain.erasureWays).map(([way, label]) => [code(way), label]),
  );

export const impersonalTable = (): string =>
  table(
    ['table', 'columns'],
    Object.entries(impersonal).map(([name, columns]) => [code(name), columns.map(code).join(', ')]),
  );

export const masks = (): string =>
  table(
    ['field', 'in full', 'masked'],
    [
      [domain.personFields.name, '林小满', domain.maskName('林小满')],
      [domain.personFields.phone, '19900000001', domain.maskPhone('19900000001')],
      [
        domain.personFields.room,
        '幸福里小区3栋2单元301',
        domain.maskRoom('幸福里小区3栋2单元301', '幸福里小区3栋2单元'),
      ],
    ],
  );
