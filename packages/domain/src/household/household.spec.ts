import fc from 'fast-check';
import type { Office, UnitKind } from '../org/words.ts';
import {
  areasConfirmedBy,
  confirmsAs,
  isFree,
  isRedeemable,
  lapseOf,
  mayInvite,
  mayRepresent,
  nearestFirst,
  type Confirmer,
  type HomeRef,
  type Member,
} from './household.ts';
import {
  codeAlphabet,
  codeLengths,
  codeOf,
  homeStatuses,
  householdLimits,
  invites,
  roles,
  type Confirmation,
  type HomeStatus,
  type Role,
} from './words.ts';

const path = ['street', 'community', 'grid', 'estate', 'building', 'entrance', 'home'];
const claim = { person: 'anybody', household: 'home', path };
const who = (more: Partial<Confirmer>): Confirmer => ({
  id: 'staff',
  doors: [],
  offices: [],
  memberships: [],
  ...more,
});
const officer = (office: Office, area: string): Confirmer => who({ offices: [{ office, area }] });
const member = (kind: UnitKind, area: string): Confirmer => who({ memberships: [{ kind, area }] });
const statuses = Object.keys(homeStatuses) as HomeStatus[];
const someRole = fc.constantFrom(...(Object.keys(roles) as Role[]));
const someStatus = fc.constantFrom(...statuses);

describe('who confirms a home', () => {
  test.each<[string, Confirmer, Confirmation | null]>([
    ['a steward of the building', member('steward_team', 'building'), 'steward'],
    ['a steward of the estate', member('steward_team', 'estate'), 'steward'],
    ['a steward of another building', member('steward_team', 'building2'), null],
    ['the property company', member('property', 'estate'), null],
    ['the building group', member('building_group', 'building'), null],
    ['intake', officer('intake', 'community'), 'intake'],
    ['intake of another community', officer('intake', 'community2'), null],
    ['the secretary', officer('secretary', 'estate'), 'authority'],
    ['the secretary of another estate', officer('secretary', 'estate2'), null],
    ['the grid leader', officer('grid_leader', 'grid'), 'authority'],
    ['the street', officer('street', 'street'), 'authority'],
    ['a resident', who({}), null],
    [
      'somebody for themselves',
      who({ id: 'anybody', memberships: [{ kind: 'steward_team', area: 'building' }] }),
      null,
    ],
    [
      'a steward who lives there',
      who({ doors: ['home'], memberships: [{ kind: 'steward_team', area: 'building' }] }),
      null,
    ],
    [
      'a steward who lives next door',
      who({ doors: ['home2'], memberships: [{ kind: 'steward_team', area: 'building' }] }),
      'steward',
    ],
  ])('%s', (_, staff, as) => {
    expect(confirmsAs(staff, claim)).toBe(as);
  });

  test('and where', () => {
    expect(
      [
        member('steward_team', 'x'),
        officer('intake', 'x'),
        officer('street', 'x'),
        member('property', 'x'),
        who({}),
      ].map(areasConfirmedBy),
    ).toEqual([['x'], ['x'], ['x'], [], []]);
  });

  test('is never whoever it is about, nor somebody without a post above it', () => {
    const area = fc.constantFrom(...path, 'elsewhere');
    const offices = fc.array(
      fc.record({
        office: fc.constantFrom<Office>('secretary', 'grid_leader', 'committee', 'street', 'intake'),
        area,
      }),
      { maxLength: 3 },
    );
    const memberships = fc.array(
      fc.record({ kind: fc.constantFrom<UnitKind>('steward_team', 'property', 'branch'), area }),
      { maxLength: 3 },
    );
    const anyone = fc.record({
      id: fc.constantFrom('staff', 'anybody'),
      doors: fc.subarray(['home', 'home2']),
      offices,
      memberships,
    });
    fc.assert(
      fc.property(anyone, (one) => {
        const isFar = [...one.offices, ...one.memberships].every(
          ({ area: reached }) => reached === 'elsewhere',
        );
        if (one.id === 'anybody' || one.doors.includes('home') || isFar)
          expect(confirmsAs(one, claim)).toBeNull();
        if (!areasConfirmedBy(one).some((reached) => path.includes(reached)))
          expect(confirmsAs(one, claim)).toBeNull();
      }),
    );
  });
});

describe('an invitation', () => {
  test('is given by whoever is confirmed, and to no more than they are', () => {
    fc.assert(
      fc.property(someRole, someStatus, someRole, (role, status, as) => {
        expect(mayInvite({ role, status }, as)).toBe(status === 'confirmed' && invites[role].includes(as));
      }),
    );
    expect(
      Object.entries(invites)
        .filter(([, some]) => some.includes('owner'))
        .map(([role]) => role),
    ).toEqual(['owner']);
  });

  const inviter = { role: 'owner', status: 'confirmed' } as const;
  const until = householdLimits.invitation;
  test.each<[string, Parameters<typeof isRedeemable>, boolean]>([
    ['in time', [{ until, usedAt: null, role: 'family' }, inviter, until - 1], true],
    ['too late', [{ until, usedAt: null, role: 'family' }, inviter, until], false],
    ['used', [{ until, usedAt: 1, role: 'family' }, inviter, 2], false],
    ['of somebody who moved out', [{ until, usedAt: null, role: 'family' }, null, 2], false],
    [
      'of somebody who may not',
      [{ until, usedAt: null, role: 'owner' }, { role: 'tenant', status: 'confirmed' }, 2],
      false,
    ],
  ])('%s', (_, given, expected) => {
    expect(isRedeemable(...given)).toBe(expected);
  });
});

describe('acting for somebody', () => {
  const lives = (
    person: string,
    role: Role,
    status: HomeStatus = 'confirmed',
    household = 'home',
  ): Member => ({ person, role, status, household });
  test.each<[string, Member, Member, boolean]>([
    ['a daughter for the owner', lives('mother', 'owner'), lives('daughter', 'family'), true],
    ['the owner for their mother', lives('mother', 'family'), lives('daughter', 'owner'), true],
    ['a tenant for the owner', lives('owner', 'owner'), lives('tenant', 'tenant'), false],
    ['nobody for themselves', lives('mother', 'family'), lives('mother', 'family'), false],
    [
      'not before they are confirmed',
      lives('mother', 'owner'),
      lives('daughter', 'family', 'unconfirmed'),
      false,
    ],
    [
      'not for somebody unconfirmed',
      lives('mother', 'owner', 'unconfirmed'),
      lives('daughter', 'family'),
      false,
    ],
    [
      'not from another household',
      lives('mother', 'owner'),
      lives('daughter', 'family', 'confirmed', 'home2'),
      false,
    ],
  ])('%s', (_, person, delegate, expected) => {
    expect(mayRepresent(person, delegate)).toBe(expected);
  });

  test('goes both ways where both may be represented', () => {
    const anyone = fc.record({
      person: fc.constantFrom('a', 'b'),
      household: fc.constantFrom('home', 'home2'),
      role: someRole,
      status: someStatus,
    });
    fc.assert(
      fc.property(anyone, anyone, (one, other) => {
        expect(mayRepresent(one, other)).toBe(mayRepresent(other, one));
      }),
    );
  });
});

test('a home lapses after 90 days unless it is confirmed', () => {
  expect(statuses.map((status) => lapseOf(status, 0))).toEqual([
    householdLimits.unconfirmed,
    null,
    householdLimits.unconfirmed,
    householdLimits.unconfirmed,
  ]);
});

test('whoever has neither home nor post nor open ticket may come to another community', () => {
  expect(
    [
      [0, 0, 0],
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ].map(([homes, posts, openTickets]) =>
      isFree({ homes: homes!, posts: posts!, openTickets: openTickets! }),
    ),
  ).toEqual([true, false, false, false]);
});

describe('of several homes', () => {
  const home = (id: string, building: string, estate: string, status: HomeStatus = 'confirmed'): HomeRef => ({
    household: { id },
    building: { id: building },
    estate: { id: estate },
    status,
  });
  const [near, close, far] = [
    home('near', 'building', 'estate'),
    home('close', 'building2', 'estate'),
    home('far', 'building3', 'estate2'),
  ];
  const claimed = home('claimed', 'building', 'estate', 'unconfirmed');

  test('the nearest is meant, then a confirmed one', () => {
    expect(nearestFirst([far, close, claimed, near], path).map(({ household }) => household.id)).toEqual([
      'near',
      'claimed',
      'close',
      'far',
    ]);
    expect(nearestFirst([far, close], path)[0]).toBe(close);
    expect(nearestFirst([], path)).toEqual([]);
  });

  test('none is lost, and equals keep their order', () => {
    const some = fc.array(fc.constantFrom(near, close, far, claimed), { maxLength: 5 });
    fc.assert(
      fc.property(some, (homes) => {
        const sorted = nearestFirst(homes, path);
        const ids = (some: readonly HomeRef[]): string[] => some.map(({ household }) => household.id).sort();
        expect(ids(sorted)).toEqual(ids(homes));
        expect(nearestFirst(sorted, path)).toEqual(sorted);
      }),
    );
  });
});

test('a code is read however it was typed, and fits into a scene', () => {
  expect(codeOf(' ab2c-de3f ')).toBe('AB2CDE3F');
  expect(codeOf('AB2C')).toBe('AB2C');
  expect(new Set(codeAlphabet).size).toBe(codeAlphabet.length);
  expect([...codeAlphabet].every((letter) => codeOf(letter) === letter)).toBe(true);
  expect(codeLengths.building).toBeLessThanOrEqual(32);
});
