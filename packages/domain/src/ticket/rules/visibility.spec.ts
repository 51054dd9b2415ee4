import { filled, Story, until } from '../../../test/story.ts';
import { people, personas, type Persona } from '../../../test/world.ts';
import { DAY } from '../../kernel/time.ts';
import { relationsOf } from './actor.ts';
import { readsStaffNotes, scopeOf, type Scope } from './visibility.ts';

/** "Who sees a ticket". */

const relations = (story: Story, id: Persona) =>
  relationsOf(story.ticket, story.areaStaff, people[id], story.at);
const viewers = (story: Story): Persona[] =>
  personas.filter(
    (id) => scopeOf(story.ticket, story.areaStaff, people[id], relations(story, id), story.at) !== null,
  );
function at(story: Story, changed: Partial<Story['ticket']>): Story {
  story.ticket = { ...story.ticket, ...changed };
  return story;
}
const offices: readonly Persona[] = [
  'secretary',
  'grid',
  'committee',
  'committee2',
  'street',
  'street2',
  'intake',
  'intake2',
];
const stewards: readonly Persona[] = ['steward', 'steward2', 'steward3'];

describe('who sees a ticket', () => {
  test('in the pool: reporter, the stewards of its building, offices above it, intake', () => {
    expect(viewers(until.pool()).sort()).toEqual(['resident', ...stewards, ...offices].sort());
  });

  test('at work: lead and support too, and endorsers', () => {
    const story = until.working().do('neighbour', 'endorse');
    expect(viewers(story).sort()).toEqual(
      ['resident', 'neighbour', 'property', 'property2', 'group', ...stewards, ...offices].sort(),
    );
  });

  test('those who had it, for another 30 days', () => {
    const story = until
      .working()
      .do('secretary', 'transfer', filled.reason)
      .wait(30 * DAY);
    expect(viewers(story)).toEqual(expect.arrayContaining(['property', 'group']));
    expect(viewers(story.wait(1))).not.toEqual(expect.arrayContaining(['property']));
  });

  test('a sensitive one: no steward but the case steward, and nobody it is about', () => {
    const story = new Story({ about: [{ person: 'secretary' }], private: true });
    expect(viewers(story)).toEqual([
      'resident',
      'steward3',
      'grid',
      'committee',
      'committee2',
      'street',
      'street2',
      'intake',
      'intake2',
    ]);
  });

  test('the recused see nothing, unless they reported, endorsed, lead or are a side', () => {
    const story = until
      .dispatching()
      .do('intake2', 'endorse')
      .do('secretary', 'convene', filled.hearing)
      .do('secretary', 'recuse', { party: { person: 'grid' }, words: '亲属' });
    expect(viewers(story)).not.toContain('grid');
    expect(viewers(story)).toEqual(expect.arrayContaining(['intake2', 'elder', 'far']));
    expect(viewers(story)).not.toContain('spouse');
  });

  test('the proxy of somebody else’s ticket', () => {
    expect(
      viewers(new Story({ behalf_name: '张老' }, { who: 'far', reporter: null, household: null })),
    ).toContain('far');
  });
});

describe('who only takes part in a hearing', () => {
  const scope = (story: Story, id: Persona) =>
    scopeOf(story.ticket, story.areaStaff, people[id], relations(story, id), story.at);
  const seated = () =>
    until.dispatching().do('secretary', 'convene', { ...filled.hearing, seats: [{ unit: 'selfgov' }] });
  const resolved = () => seated().do('secretary', 'resolve', filled.resolution);
  const recused = (id: Persona) =>
    seated().do('secretary', 'recuse', { party: { person: id }, words: '亲属' });
  const mediated = () =>
    seated()
      .do('elder', 'sign_mediation')
      .do('far', 'sign_mediation')
      .do('secretary', 'mediate', filled.minutes);

  test.each<[string, Story, Persona, Scope | null]>([
    ['a seat', seated(), 'selfgov', 'hearing'],
    ['a side', seated(), 'far', 'hearing'],
    ['who is neither', seated(), 'group', null],
    [
      'a seat that also leads',
      until.working().do('property', 'convene', filled.hearing),
      'property',
      'whole',
    ],
    [
      'a side who reported it',
      until.dispatching().do('secretary', 'convene', { ...filled.hearing, sides: ['resident', 'far'] }),
      'resident',
      'whole',
    ],
    [
      'a side who had endorsed it',
      until.dispatching().do('elder', 'endorse').do('secretary', 'convene', filled.hearing),
      'elder',
      'beside',
    ],
    [
      'the host',
      until.dispatching().do('secretary', 'convene', { ...filled.hearing, host: 'committee' }),
      'committee',
      'whole',
    ],
    ['a seat, 30 days after', resolved().wait(30 * DAY), 'selfgov', 'hearing'],
    ['a side, 30 days after', resolved().wait(30 * DAY), 'far', 'hearing'],
    ['a seat, later', resolved().wait(30 * DAY + 1), 'selfgov', null],
    ['a side, later', resolved().wait(30 * DAY + 1), 'far', null],
    [
      'a side of a mediation, when they are asked how it stands',
      mediated().wait(30 * DAY + 1),
      'far',
      'hearing',
    ],
    ['a recused seat', recused('selfgov'), 'selfgov', null],
    [
      'a seat recused as a unit',
      seated().do('secretary', 'recuse', { party: { unit: 'selfgov' }, words: '当事' }),
      'selfgov',
      null,
    ],
    [
      'a recused seat, afterwards',
      recused('selfgov').do('secretary', 'resolve', filled.resolution),
      'selfgov',
      null,
    ],
    ['a recused side', recused('far'), 'far', 'hearing'],
    [
      'a recused side, afterwards',
      recused('far').do('secretary', 'resolve', filled.resolution),
      'far',
      'hearing',
    ],
    [
      'a seat of a final hearing that is not set',
      at(resolved(), {
        hearings: [{ ...resolved().ticket.hearings[0]!, status: 'open', until: null, seats: [], sides: [] }],
      }),
      'selfgov',
      null,
    ],
  ])('%s', (_, story, id, seen) => expect(scope(story, id)).toBe(seen));
});

test('what staff writes for staff is read by those who handle it, not by residents', () => {
  const story = until.working().do('selfgov', 'endorse');
  const readers = personas.filter((id) => readsStaffNotes(story.ticket, people[id], relations(story, id)));
  expect(readers).toEqual(expect.arrayContaining(['steward', 'secretary', 'property', 'group', 'intake']));
  for (const id of ['resident', 'neighbour', 'selfgov', 'far'] as const) expect(readers).not.toContain(id);
});

test('a unit that leads what is about itself reads nothing that is meant for staff', () => {
  const story = at(until.working(), { about: [{ unit: 'property' }] });
  expect(
    (['property', 'secretary'] as const).map((id) =>
      readsStaffNotes(story.ticket, people[id], relations(story, id)),
    ),
  ).toEqual([false, true]);
});

test('what residents sit on the sides of is nobody’s to endorse', () => {
  const [between, among] = [filled.hearing, { ...filled.hearing, sides: [] }].map((hearing) =>
    until.dispatching().do('secretary', 'convene', hearing),
  );
  expect([between!, among!].map((story) => story.offers('neighbour').includes('endorse'))).toEqual([
    false,
    true,
  ]);
});
