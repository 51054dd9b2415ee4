import type { Joining } from '../engine/effect-context.ts';
import { Forest } from '../../../test/forest.ts';
import { refusalOf } from '../../../test/refusal.ts';
import { filled, until } from '../../../test/story.ts';
import { people, type Persona } from '../../../test/world.ts';
import { bringsOpposed, joiningOf, ticketsLeavingWith } from './merging.ts';
import { endorsersOf, type Id } from '../ticket.ts';

const join = (person: Id, from: Id): Joining => ({ person, household: null, at: 0, from });
const working = (...joining: Joining[]) => until.working().applyTriggeredEvent('absorb', { joining });

/**
 * The people behind a ticket: its reporter (and the tickets they came by), then the endorsers with the tickets they came by.
 */
const behind = (forest: Forest, id: Id): string => {
  const { reporter, reporterFrom, endorsements } = forest.of(id);
  return [
    `${reporter}${reporterFrom ? `<${reporterFrom}` : ''}`,
    ...endorsements.map(({ person, from }) => `${person}${from ? `<${from}` : ''}`),
  ].join(' ');
};
const all = (forest: Forest): Record<Id, string> =>
  Object.fromEntries(forest.ids.map((id) => [id, behind(forest, id)]));

/** A, B and M of ann, bob and mia. */
const three = (): Forest => new Forest().place('A', 'ann').place('B', 'bob').place('M', 'mia');
const endorsed = (forest: Forest, id: Id, by: Id): Forest => forest.do(id, by, 'neighbour', 'endorse');

describe('absorb', () => {
  test.each([
    ['its reporter', three().merge('A', 'M'), 'mia ann<A'],
    ['who endorsed it, by it', endorsed(three(), 'A', 'eve').merge('A', 'M'), 'mia ann<A eve<A'],
    ['who came by others before, by those', three().merge('B', 'A').merge('A', 'M'), 'mia ann<A bob<B'],
    [
      'who endorsed both, twice',
      endorsed(endorsed(three(), 'A', 'eve'), 'M', 'eve').merge('A', 'M'),
      'mia eve ann<A eve<A',
    ],
    [
      'who reports both: beside themselves',
      new Forest().place('A', 'mia').place('M', 'mia').merge('A', 'M'),
      'mia mia<A',
    ],
    [
      'who succeeded its reporter, by their own',
      three().merge('B', 'A').do('A', 'ann', 'reporter', 'leave').merge('A', 'M'),
      'mia bob<B',
    ],
  ])('brings %s', (_, forest, told) => expect(behind(forest, 'M')).toBe(told));

  test('a ticket of nobody brings nobody', () =>
    expect(joiningOf({ ...until.pool().ticket, reporter: null })).toEqual([]));

  test('moves nothing, and each has a row of their own', () => {
    const before = until.working();
    const { ticket, events } = working(join('neighbour', 'A'), join('elder', 'A'));
    expect([ticket.state, ticket.version, ticket.seq, ticket.clocks]).toEqual([
      before.ticket.state,
      before.ticket.version,
      before.ticket.seq + 1,
      before.ticket.clocks,
    ]);
    expect(ticket.endorsements.map(({ id }) => id)).toEqual([`${ticket.seq}-1`, `${ticket.seq}-2`]);
    expect(events.at(-1)).toMatchObject({
      action: 'absorb',
      by: null,
      as: 'system',
      from: 'working',
      to: 'working',
    });
  });

  test('a case steward who comes along lets go of the case; others do not', () => {
    expect(working(join('steward', 'A')).ticket.caseSteward).toBeNull();
    expect(working(join('steward2', 'A')).ticket.caseSteward).toBe('steward');
  });

  test('who let go of it that way may look back once they are out of it, as any other past steward', () => {
    const story = working(join('steward', 'A')).applyTriggeredEvent('release', { leaving: ['A'] });
    expect(story.ticket.pastStewards).toEqual([{ person: 'steward', until: story.at }]);
    expect(until.pool().do('steward2', 'accept').do('steward2', 'endorse').ticket.pastStewards).toMatchObject(
      [{ person: 'steward2' }],
    );
  });

  test.each([
    ['nobody', [], true],
    ['the reporter’s other ticket', [join('resident', 'A')], true],
    ['another', [join('elder', 'A')], false],
    ['the reporter and another', [join('resident', 'A'), join('elder', 'B')], false],
    ['another, twice', [join('elder', 'A'), join('elder', 'B')], false],
  ])('beside %s: alone %s', (_, joining, isAlone) => {
    const story = until.triage().applyTriggeredEvent('absorb', { joining });
    expect([
      story.offers('resident').includes('withdraw'),
      story.offers('resident').includes('leave'),
    ]).toEqual([isAlone, !isAlone]);
    expect(endorsersOf(story.ticket)).toEqual(
      [...new Set(joining.map(({ person }) => person))].filter((person) => person !== 'resident'),
    );
  });

  test('a request that its guard closes lapses', () => {
    const story = until
      .working()
      .ask('resident', 'withdraw')
      .applyTriggeredEvent('absorb', { joining: [join('elder', 'A')] });
    expect(story.ticket.requests[0]!.status).toBe('lapsed');
  });
});

describe('leave', () => {
  test('takes along what else of theirs was merged into it', () => {
    const { ticket } = working(join('resident', 'A'), join('elder', 'B'), join('neighbour', 'C')).do(
      'resident',
      'leave',
    );
    expect([ticket.reporter, ticket.reporterFrom, ticket.endorsements.map(({ person }) => person)]).toEqual([
      'elder',
      'B',
      ['neighbour'],
    ]);
  });
});

describe('release', () => {
  test.each([
    ['A', three().merge('A', 'M').split('A'), { A: 'ann', B: 'bob', M: 'mia' }],
    [
      'A, with whom it brought',
      three().merge('B', 'A').merge('A', 'M').split('A'),
      { A: 'ann bob<B', B: 'bob', M: 'mia' },
    ],
    [
      'B out of A in M',
      three().merge('B', 'A').merge('A', 'M').split('B'),
      { A: 'ann', B: 'bob', M: 'mia ann<A' },
    ],
    [
      'B, then A',
      three().merge('B', 'A').merge('A', 'M').split('B').split('A'),
      { A: 'ann', B: 'bob', M: 'mia' },
    ],
    [
      'M out of N, with A',
      three().place('N', 'nan').merge('A', 'M').merge('M', 'N').split('M'),
      { A: 'ann', B: 'bob', M: 'mia ann<A', N: 'nan' },
    ],
    [
      'A out of M in N',
      three().place('N', 'nan').merge('A', 'M').merge('M', 'N').split('A'),
      { A: 'ann', B: 'bob', M: 'mia', N: 'nan mia<M' },
    ],
    [
      'A, whose endorser stays as an endorser of M',
      endorsed(endorsed(three(), 'A', 'eve'), 'M', 'eve')
        .merge('A', 'M')
        .split('A'),
      { A: 'ann eve', B: 'bob', M: 'mia eve' },
    ],
    [
      'A, by which M has its reporter: the next in line',
      three().merge('A', 'M').merge('B', 'M').do('M', 'mia', 'reporter', 'leave').split('A'),
      { A: 'ann', B: 'bob', M: 'bob<B' },
    ],
    [
      'A, by which M has its reporter: nobody is left',
      three().merge('A', 'M').do('M', 'mia', 'reporter', 'leave').split('A'),
      { A: 'ann', B: 'bob', M: 'null' },
    ],
    [
      'A, whose reporter reports M by C as well',
      three()
        .place('C', 'ann')
        .merge('A', 'M')
        .merge('B', 'M')
        .merge('C', 'M')
        .do('M', 'mia', 'reporter', 'leave')
        .split('A'),
      { A: 'ann', B: 'bob', C: 'ann', M: 'ann<C bob<B' },
    ],
    [
      'B, by which A had its reporter when it went into M',
      three().merge('B', 'A').do('A', 'ann', 'reporter', 'leave').merge('A', 'M').split('B'),
      { A: 'null', B: 'bob', M: 'mia' },
    ],
    [
      'A, whose reporter came by B',
      three().merge('B', 'A').do('A', 'ann', 'reporter', 'leave').merge('A', 'M').split('A'),
      { A: 'bob<B', B: 'bob', M: 'mia' },
    ],
  ])('%s', (_, forest, told) => expect(all(forest)).toMatchObject(told));

  test('what the reporter had shared ends with them', () => {
    const story = until
      .working()
      .applyTriggeredEvent('absorb', { joining: [join('elder', 'A')] })
      .do('resident', 'leave')
      .do('elder', 'share_contact');
    expect(story.applyTriggeredEvent('release', { leaving: ['A'] }).ticket).toMatchObject({
      reporter: null,
      household: null,
      contactShared: false,
    });
  });

  test.each([
    ['alone', [], ['A']],
    ['with an endorser', [{ from: null }], ['A']],
    [
      'with others it had taken in, each once',
      [{ from: 'B' }, { from: 'C' }, { from: 'B' }, { from: null }],
      ['A', 'B', 'C'],
    ],
  ])('who leaves with a ticket: %s', (_, ways, leaving) => {
    const { ticket } = until.pool();
    const endorsements = ways.map((way) => ({
      ...way,
      seq: 1,
      id: '1',
      person: 'eve',
      household: null,
      at: 0,
    }));
    expect(ticketsLeavingWith({ ...ticket, id: 'A', endorsements })).toEqual(leaving);
  });

  test('a ticket is split off once; what is merged in between goes on', () => {
    const forest = three().merge('A', 'M').split('A').merge('A', 'B');
    expect(behind(forest, 'B')).toBe('bob ann<A');
    expect(refusalOf(() => forest.split('A'))).toBe('BUDGET_SPENT');
  });
});

test('echoes replay', () => {
  const story = working(join('elder', 'A'), join('steward', 'A'))
    .wait(1)
    .do('resident', 'leave')
    .applyTriggeredEvent('release', { leaving: ['A'] })
    .do('property', 'finish', filled.evidence);
  expect(story.again()).toEqual(story.ticket);
});

test.each([
  ['nobody whom the master is about', until.pool(), {}, false],
  ['its reporter, whom the master is about', until.pool(), { about: [{ person: 'resident' }] }, true],
  [
    'who endorsed it, of a unit that the master is about',
    until.pool().do('selfgov', 'endorse'),
    { about: [{ unit: 'selfgov' }] },
    true,
  ],
  [
    'who came into it by another, and keeps out of the master',
    working(join('ann', 'A')),
    { recused: [{ person: 'ann' }] },
    true,
  ],
  [
    'who sits on a side of the master',
    working(join('far', 'A')),
    { hearings: until.deliberating().ticket.hearings },
    true,
  ],
])('brings along %s', (_, { ticket }, more, opposed) => {
  const unitsOf = (person: Id): readonly Id[] =>
    Object.hasOwn(people, person) ? people[person as Persona].units : [];
  expect(bringsOpposed(ticket, { ...until.triage().ticket, ...more }, unitsOf)).toBe(opposed);
});
