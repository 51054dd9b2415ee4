import { weekdays } from '../src/kernel/calendar.ts';
import { instantOf, type Instant } from '../src/kernel/time.ts';
import { defaultLimits, type Now } from '../src/ticket/time/clocks.ts';
import type { ExternalInputs } from '../src/ticket/engine/effect-context.ts';
import type { AreaStaff } from '../src/ticket/rules/area-staff.ts';
import type { Person } from '../src/org/people.ts';
import type { Level } from '../src/ticket/words.ts';

/** A small estate with a person for every relation of the workflow. */

const housemates: Readonly<Record<string, readonly string[]>> = {
  resident: ['spouse'],
  spouse: ['resident'],
};

const person = (id: string, home: string | null, ...units: string[]): Person => ({
  id,
  households: home ? [home] : [],
  estates: home?.startsWith('e1') ? ['e1'] : home ? ['e2'] : [],
  units,
  movedOut: [],
  housemates: housemates[id] ?? [],
  represents: [],
});

export const people = {
  resident: person('resident', 'e1-101'),
  spouse: person('spouse', 'e1-101'),
  neighbour: person('neighbour', 'e1-102'),
  elder: person('elder', 'e1-201'),
  far: person('far', 'e2-101'),
  steward: person('steward', null, 'team'),
  steward2: person('steward2', 'e1-202', 'team'),
  steward3: person('steward3', null, 'team'),
  secretary: person('secretary', 'e1-301', 'branch'),
  grid: person('grid', null, 'grid'),
  committee: person('committee', 'e1-302', 'committee'),
  committee2: person('committee2', null, 'committee'),
  street: person('street', null, 'street'),
  street2: person('street2', null, 'street'),
  intake: person('intake', null),
  intake2: person('intake2', 'e1-401'),
  property: person('property', null, 'property'),
  property2: person('property2', null, 'property'),
  group: person('group', 'e1-402', 'group'),
  selfgov: person('selfgov', 'e1-501', 'selfgov'),
} as const satisfies Record<string, Person>;
export type Persona = keyof typeof people;
export const personas = Object.keys(people) as Persona[];

export const units = ['property', 'group', 'selfgov', 'branch', 'team', 'police'] as const;

export const areaStaff: AreaStaff = {
  authorities: {
    estate: [people.secretary],
    grid: [people.grid],
    community: [people.committee, people.committee2],
    street: [people.street, people.street2],
  },
  intake: [people.intake, people.intake2],
  stewards: ['steward', 'steward2', 'steward3'],
  covering: [people.steward, people.steward2, people.steward3],
  defaultSteward: 'steward3',
  away: [],
  formerStandIns: [],
};

const levelsHeld: Readonly<Partial<Record<string, Level>>> = {
  secretary: 'estate',
  grid: 'grid',
  committee: 'community',
  committee2: 'community',
  street: 'street',
  street2: 'street',
};

/** The external inputs when `who` acts: `police` is the only external unit. */
export const inputsFor = (who: string, lead?: unknown): ExternalInputs => ({
  rules: 2,
  hasStewards: true,
  defaultSteward: 'steward3',
  openness: 'yes',
  external: lead === 'police',
  ...(levelsHeld[who] && { actorLevel: levelsHeld[who] }),
});

/** Monday 2026-11-23 at nine, after Saturday 2026-11-21; most tests begin here. */
export const monday: Instant = instantOf('2026-11-23T09:00:00+08:00')!;

export const nowAt = (at: Instant): Now => ({ at, calendar: weekdays, limits: defaultLimits });
