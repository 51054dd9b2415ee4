import { place } from '../place.ts';
import { nowAt, monday, inputsFor } from '../../../test/world.ts';
import type { Hearing } from '../parts.ts';
import type { Ticket } from '../ticket.ts';
import { participantsOf } from './participants.ts';

const form = {
  kind: 'hazard',
  category: 'ebike',
  in_danger: false,
  today: false,
  building: 'b1',
  words: '充电',
};
const { case: placed } = place(
  form,
  {
    ...{ id: 't1', by: 'resident', units: [], reporter: 'resident', household: 'e1-101' },
    ...{ estate: 'e1', community: 'c1', aboutStaff: false, inputs: inputsFor('resident', undefined) },
  },
  nowAt(monday),
);
const hearing: Hearing = {
  ...{ seq: 2, set: true, matter: '停车', at: null, place: null, replyBy: null, host: 'secretary' },
  ...{ seats: [{ unit: 'police', duty: null }], sides: ['resident'], signed: [], status: 'open' },
  positions: [{ by: 'property2', unit: 'property', attended: true, words: '同意' }],
  ...{ until: null, convenor: null, followedUp: null },
};
const partsOf = (more: Partial<Ticket>): string[] =>
  participantsOf({ ...placed, ...more })
    .map(({ role, party, kind, current }) => `${current ? '' : 'former '}${role} ${kind} ${party}`)
    .sort();

it('a unit that spoke at a hearing stays a participant when its seat is taken away', () =>
  expect(partsOf({ hearings: [hearing] })).toEqual([
    'former seat unit property',
    'host person secretary',
    'reporter person resident',
    'seat unit police',
    'side person resident',
  ]));

it('a part that is taken twice is current while one of them is', () =>
  expect(
    partsOf({
      hearings: [
        { ...hearing, status: 'expired' },
        { ...hearing, seq: 3 },
      ],
    }),
  ).toContain('host person secretary'));

it('who follows and does the work takes part until the case closes', () => {
  const work = { caseSteward: 'steward', workers: ['steward'] };
  expect(partsOf(work)).toContain('case_steward person steward');
  expect(partsOf({ ...work, state: 'closed' })).toEqual([
    'former case_steward person steward',
    'former worker person steward',
    'reporter person resident',
  ]);
});
