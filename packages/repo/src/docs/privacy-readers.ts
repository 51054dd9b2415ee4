/** What each relation may read of a reporter: the table is computed by the rules themselves. */
import * as domain from '../../../domain/src/index.ts';
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
const noStaff: domain.AreaStaff = {
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
  inputs: { hasStewards: true, defaultSteward: null },
};
const { case: placed } = domain.place(form, placing, now);

/** The ticket after the viewer revealed every field. */
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

/** The situations that differ; relations that may not reveal have no entry in the reveal columns. */
const situations: readonly (readonly [title: string, ticket: domain.Ticket])[] = [
  ['at first', placed],
  ['after looking, with a reason', looked(placed)],
  ['while the contact is shared 授权联系', { ...placed, contactShared: true }],
  ['then, after looking', looked({ ...placed, contactShared: true })],
  ['of a person without an account', { ...placed, reporter: null, proxy: 'proxy' }],
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

/** The relations that may reveal. */
const lookers: readonly string[] = (domain.facts as readonly domain.FactRow[]).find(
  ({ action }) => action === 'reveal',
)!.by;

const reads = (ticket: domain.Ticket, relations: readonly domain.Relation[], areaStaff = noStaff): string =>
  worded(clearanceOf(ticket, areaStaff, viewer, new Set(relations), now.at));

/** Relations that an actor only has beside another one. */
const besides: readonly domain.Relation[] = ['asker', 'granter', 'self', 'system'];

const byRelation = (Object.entries(relations) as [domain.Relation, string][])
  .filter(([relation]) => !besides.includes(relation))
  .map(([relation, label]) => [
    `${code(relation)} ${label}`,
    ...situations.map(([, ticket]) =>
      ticket.reveals.length > 0 && !lookers.includes(relation) ? '—' : reads(ticket, [relation]),
    ),
  ]);

/** Grid and street may know once the case was escalated to them; before that their office gives no access. */
const byLevel = (['grid', 'street'] as const).flatMap((level) => {
  const areaStaff = { ...noStaff, authorities: { ...noStaff.authorities, [level]: [viewer] } };
  const reached = (at: domain.Level): string[] =>
    situations.map(([, ticket]) => reads({ ...ticket, level: at }, [], areaStaff));
  return [
    [`${levels[level]}, before escalation`, ...reached('estate')],
    [`${levels[level]}, after escalation`, ...reached(level)],
  ];
});

/** What each relation reads of the reporter, by situation. */
export const readersTable = (): string =>
  table(['who', ...situations.map(([title]) => title)], [...byRelation, ...byLevel]);
