/** Who reads what of the reporter of a case: the table that the rules give when they are asked. */
import * as domain from '../../domain/src/index.ts';
import { code, table } from './markdown.ts';

const { clearanceOf, levels, relations } = domain;
const now: domain.Now = { at: 0, calendar: domain.weekdays, limits: domain.defaultLimits };
const viewer: domain.Person = {
  id: 'viewer',
  households: [],
  movedOut: [],
  housemates: [],
  estates: [],
  units: [],
  represents: [],
};
const nobody: domain.AreaStaff = {
  authorities: { estate: [], grid: [], community: [], street: [] },
  intake: [],
  stewards: [],
  covering: [],
  defaultSteward: null,
  away: [],
  formerStandIns: [],
};

const form = {
  kind: 'help',
  category: 'leak',
  in_danger: false,
  today: false,
  building: 'building',
  words: '厨房漏水',
};
const placing: domain.Placing = {
  id: 'case',
  by: 'reporter',
  units: [],
  reporter: 'reporter',
  household: 'home',
  estate: 'estate',
  community: 'community',
  aboutStaff: false,
  given: { hasStewards: true, defaultSteward: null },
};
const { ticket: placed } = domain.place(form, placing, now);

/** They looked, with a reason, at everything. */
const looked = (ticket: domain.Ticket): domain.Ticket => ({
  ...ticket,
  reveals: [
    {
      seq: 2,
      by: viewer.id,
      of: ticket.reporter,
      at: now.at,
      fields: Object.keys(domain.personFields) as domain.PersonField[],
    },
  ],
});

/** The situations that make a difference; who may not look there has none. */
const situations: readonly (readonly [title: string, ticket: domain.Ticket])[] = [
  ['at first', placed],
  ['after looking, with a reason', looked(placed)],
  ['while the contact is shared 授权联系', { ...placed, contactShared: true }],
  ['then, after looking', looked({ ...placed, contactShared: true })],
  ['of somebody without an account', { ...placed, reporter: null, proxy: 'proxy' }],
];

const depths: Readonly<Record<domain.Depth, string>> = {
  full: 'in full',
  masked: 'masked',
  none: domain.CODE_NAME,
};

function worded(clearance: domain.Clearance): string {
  const fields = Object.entries(domain.personFields) as [domain.PersonField, string][];
  const isSame = fields.every(([field]) => clearance[field] === clearance.name);
  return isSame
    ? depths[clearance.name]
    : fields.map(([field, label]) => `${label} ${depths[clearance[field]]}`).join(', ');
}

/** Whoever has no right to look has no column for it. */
const lookers: readonly string[] = (domain.facts as readonly domain.FactRow[]).find(
  ({ action }) => action === 'reveal',
)!.by;

const reads = (ticket: domain.Ticket, relations: readonly domain.Relation[], areaStaff = nobody): string =>
  worded(clearanceOf(ticket, areaStaff, viewer, new Set(relations), now.at));

/** Standings that somebody has only besides another. */
const besides: readonly domain.Relation[] = ['asker', 'granter', 'self', 'system'];

const byRelation = (Object.entries(relations) as [domain.Relation, string][])
  .filter(([relation]) => !besides.includes(relation))
  .map(([relation, label]) => [
    `${code(relation)} ${label}`,
    ...situations.map(([, ticket]) =>
      ticket.reveals.length > 0 && !lookers.includes(relation) ? '—' : reads(ticket, [relation]),
    ),
  ]);

/**
 * Grid and street come to know once the case has come up to them; before, their office tells them nothing.
 */
const byLevel = (['grid', 'street'] as const).flatMap((level) => {
  const areaStaff = { ...nobody, authorities: { ...nobody.authorities, [level]: [viewer] } };
  const reached = (at: domain.Level): string[] =>
    situations.map(([, ticket]) => reads({ ...ticket, level: at }, [], areaStaff));
  return [
    [`${levels[level]}, before it came up to them`, ...reached('estate')],
    [`${levels[level]}, once it did`, ...reached(level)],
  ];
});

/** What each relation reads of the reporter, in each situation that makes a difference. */
export const readersTable = (): string =>
  table(['who', ...situations.map(([title]) => title)], [...byRelation, ...byLevel]);
