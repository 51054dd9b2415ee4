import {
  appointsAny,
  mayAppoint,
  mayHold,
  mayNameSelf,
  mayStandIn,
  officeRules,
  type Candidate,
  type Wanted,
} from './office-rules.ts';
import { actingPostOf, postName, type Posts } from '../ticket/rules/acting-post.ts';
import {
  administers,
  authorities,
  founds,
  isAuthority,
  offices,
  seesArea,
  type AreaKind,
  type Office,
  type UnitKind,
} from './words.ts';
import { until } from '../../test/story.ts';

/** street > community > grid1 > estate > building; grid2 > far. */
const paths: Readonly<Record<string, readonly string[]>> = {
  street: ['street'],
  community: ['street', 'community'],
  grid1: ['street', 'community', 'grid1'],
  grid2: ['street', 'community', 'grid2'],
  estate: ['street', 'community', 'grid1', 'estate'],
  far: ['street', 'community', 'grid2', 'far'],
  building: ['street', 'community', 'grid1', 'estate', 'building'],
};
const kinds: Readonly<Record<string, AreaKind>> = {
  street: 'street',
  community: 'community',
  grid1: 'grid',
  grid2: 'grid',
  estate: 'estate',
  far: 'estate',
  building: 'building',
};
const wanted = (office: Office, area: string, deputy = false): Wanted => ({
  office,
  area: { id: area, kind: kinds[area]!, path: paths[area]! },
  deputy,
});
const holding = (
  held: readonly (readonly [Office, string])[],
  units: readonly (readonly [UnitKind, string])[] = [],
): Candidate => ({
  offices: held.map(([office, area]) => ({ office, area, path: paths[area]! })),
  units: units.map(([kind, area]) => ({ kind, area })),
});

describe('who may hold what', () => {
  test.each<[string, Wanted, Candidate, boolean, string | null]>([
    ['an open office', wanted('secretary', 'estate'), holding([]), false, null],
    ['over the wrong kind of area', wanted('secretary', 'building'), holding([]), false, 'NOT_ELIGIBLE'],
    ['held by somebody', wanted('secretary', 'estate'), holding([]), true, 'OFFICE_TAKEN'],
    ['as their deputy', wanted('secretary', 'estate', true), holding([]), true, null],
    ['of which there are several', wanted('intake', 'community'), holding([]), true, null],
    ['twice', wanted('intake', 'community'), holding([['intake', 'community']]), false, 'OFFICE_TAKEN'],
    [
      '网格员任本网格支部书记',
      wanted('secretary', 'estate'),
      holding([['grid_leader', 'grid1']]),
      false,
      null,
    ],
    [
      'another grid’s',
      wanted('secretary', 'far'),
      holding([['grid_leader', 'grid1']]),
      false,
      'OFFICES_CLASH',
    ],
    [
      'and the other way round',
      wanted('grid_leader', 'grid2'),
      holding([['secretary', 'estate']]),
      false,
      'OFFICES_CLASH',
    ],
    [
      'intake that would grant what it asked',
      wanted('committee', 'community', true),
      holding([['intake', 'community']]),
      true,
      'OFFICES_CLASH',
    ],
    [
      'and the other way round',
      wanted('intake', 'community'),
      holding([['committee', 'community']]),
      false,
      'OFFICES_CLASH',
    ],
    ['the street', wanted('intake', 'community'), holding([['street', 'street']]), false, 'OFFICES_CLASH'],
    [
      'a member of the property company',
      wanted('secretary', 'estate'),
      holding(
        [],
        [
          ['branch', 'estate'],
          ['property', 'estate'],
        ],
      ),
      false,
      'NOT_ELIGIBLE',
    ],
    [
      'what no paper speaks of',
      wanted('secretary', 'far'),
      holding([
        ['secretary', 'estate'],
        ['committee', 'community'],
      ]),
      false,
      null,
    ],
    [
      'a group leader of the self-governing body',
      wanted('group_leader', 'building'),
      holding([], [['self_governance', 'estate']]),
      false,
      null,
    ],
    [
      'of another estate’s',
      wanted('group_leader', 'building'),
      holding([], [['self_governance', 'far']]),
      false,
      'NOT_ELIGIBLE',
    ],
    [
      'of none',
      wanted('group_leader', 'building'),
      holding([], [['steward_team', 'estate']]),
      false,
      'NOT_ELIGIBLE',
    ],
  ])('%s', (_, what, who, isTaken, code) => expect(mayHold(what, who, isTaken)?.code ?? null).toBe(code));

  test('what a community decides otherwise is data', () => {
    const own = {
      ...officeRules,
      dual: [{ offices: ['secretary', 'intake'], together: 'never', why: '本社区规定' } as const],
    };
    expect(
      mayHold(wanted('secretary', 'estate'), holding([['intake', 'community']]), false, own),
    ).toMatchObject({ code: 'OFFICES_CLASH', detail: { why: '本社区规定' } });
  });
});

test('a person has several duties of one place, each under its own label', () => {
  const held = holding([['duty', 'building']]);
  const labelled = { ...held, offices: held.offices.map((one) => ({ ...one, label: '党员中心户' })) };
  const duty = (label: string) => mayHold({ ...wanted('duty', 'building'), label }, labelled, false);
  expect([duty('党员中心户')?.code, duty('小巷总理')]).toEqual(['OFFICE_TAKEN', null]);
});

describe('who appoints', () => {
  const all = [
    ['secretary', 'estate'],
    ['grid_leader', 'grid1'],
    ['committee', 'community'],
    ['street', 'street'],
    ['intake', 'community'],
    ['group_leader', 'building'],
    ['administrator', 'community'],
    ['duty', 'building'],
  ] as const;
  const by = (office: Office, area: string): Office[] =>
    all
      .filter((held) => mayAppoint([{ office: held[0], area: held[1] }], wanted(office, area)))
      .map(([one]) => one);

  test('the level above or any above it, and an administrator, over that place only', () => {
    expect(
      Object.fromEntries(
        (Object.keys(offices) as Office[]).map((office) => [
          office,
          by(office, all.find(([one]) => one === office)![1]),
        ]),
      ),
    ).toEqual({
      street: [],
      committee: ['street', 'administrator'],
      grid_leader: ['committee', 'street', 'administrator'],
      secretary: ['grid_leader', 'committee', 'street', 'administrator'],
      intake: ['committee', 'street', 'administrator'],
      group_leader: ['secretary', 'grid_leader', 'committee', 'street', 'administrator'],
      administrator: ['street', 'administrator'],
      duty: ['secretary', 'grid_leader', 'committee', 'street', 'administrator'],
    });
    expect(by('secretary', 'far')).toEqual(['committee', 'street', 'administrator']);
    expect(by('administrator', 'street')).toEqual(['street']);
  });

  test('an administrator of the street, the street', () => {
    const over = (area: string): boolean =>
      mayAppoint([{ office: 'administrator', area }], wanted('street', 'street'));
    expect([over('street'), over('community')]).toEqual([true, false]);
  });

  test('an administrator is held over a street or a community, by several', () => {
    const codeOver = (area: string): unknown =>
      mayHold(wanted('administrator', area), holding([]), true)?.code ?? null;
    expect(['street', 'community', 'estate'].map(codeOver)).toEqual([null, null, 'NOT_ELIGIBLE']);
  });

  test('whoever appoints is an authority', () => {
    for (const { appointedBy } of Object.values(officeRules.offices))
      expect(appointedBy === null || authorities.includes(appointedBy)).toBe(true);
  });
});

describe('who administers', () => {
  const those = (may: (office: Office) => boolean): Office[] =>
    (Object.keys(offices) as Office[]).filter(may);

  test('the committee, the street, and an administrator, who has nothing to do with tickets or residents', () => {
    expect(those(administers)).toEqual(['committee', 'street', 'administrator']);
    expect(those(founds)).toEqual(['street', 'administrator']);
    expect([isAuthority('administrator'), seesArea('administrator')]).toEqual([false, false]);
  });

  test('whoever appoints to some office is an authority or an administrator', () => {
    expect(those(appointsAny)).toEqual([...authorities, 'administrator']);
  });
});

describe('who may stand in', () => {
  const away = (isSteward: boolean, ...held: Wanted[]) => ({ offices: held, isSteward });
  test.each<[string, ReturnType<typeof away>, Candidate, string | null]>([
    ['a steward for a steward', away(true), holding([], [['steward_team', 'far']]), null],
    ['nobody without a post', away(false, wanted('secretary', 'estate')), holding([]), 'NOT_ELIGIBLE'],
    ['no property company for a steward', away(true), holding([], [['property', 'estate']]), 'NOT_ELIGIBLE'],
    [
      'a member for a secretary',
      away(false, wanted('secretary', 'estate')),
      holding([], [['branch', 'estate']]),
      null,
    ],
    [
      'not intake for the committee',
      away(false, wanted('committee', 'community')),
      holding([['intake', 'community']]),
      'OFFICES_CLASH',
    ],
    [
      'intake for intake',
      away(false, wanted('intake', 'community')),
      holding([['intake', 'community']]),
      null,
    ],
  ])('%s', (_, who, standIn, code) => expect(mayStandIn(who, standIn)?.code ?? null).toBe(code));
});

describe('the post in which somebody acts', () => {
  const posts = (
    held: readonly (readonly [Office, string, string?])[],
    units: readonly (readonly [string, UnitKind, string, string?])[] = [],
  ): Posts => ({
    offices: held.map(([office, area, standingInFor = null]) => ({ office, area, standingInFor })),
    memberships: units.map(([unit, kind, area, standingInFor = null]) => ({
      unit,
      kind,
      area,
      standingInFor,
    })),
  });
  const ticket = { ...until.signing().ticket, path: paths['building']! };
  const both = posts(
    [
      ['committee', 'community'],
      ['secretary', 'estate', 'x'],
    ],
    [
      ['team', 'steward_team', 'estate'],
      ['property', 'property', 'estate'],
    ],
  );
  test.each([
    ['authority', both, '代支部书记'],
    ['arbiter', both, '社区党委'],
    ['case_steward', both, '红色管家'],
    ['lead', both, '物业'],
    ['reporter', both, null],
    ['endorser', both, null],
    ['intake', posts([['intake', 'community']]), '社区受理员'],
    ['proxy', posts([['intake', 'community']]), '社区受理员'],
    ['case_steward', posts([['secretary', 'estate']]), '支部书记'],
    ['steward', posts([], [['team', 'steward_team', 'far']]), null],
    ['authority', posts([['group_leader', 'building']]), null],
  ] as const)('as %s', (as, who, expected) => {
    const found = actingPostOf(as, who, ticket);
    expect(found && postName(found)).toBe(expected);
  });
});

test.each([
  ['with an office', holding([['group_leader', 'building']]), 'NAME_SET_BY_APPOINTER'],
  ['with a place in a unit', holding([], [['council', 'estate']]), 'NAME_SET_BY_APPOINTER'],
  ['with neither', holding([]), null],
])('an account %s sets its own name: %p', (_, self, code) =>
  expect(mayNameSelf(self)?.code ?? null).toBe(code),
);
