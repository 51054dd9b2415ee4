import { filled, Story, until } from '../../../test/story.ts';
import { people, personas, type Persona } from '../../../test/world.ts';
import { DAY } from '../../kernel/time.ts';
import { cleared, knowsIdentity, masked, uncleared, type Clearance } from '../../person/clearance.ts';
import { relationsOf } from './actor.ts';
import { clearanceOf, clearanceOfPlaced } from './clearance.ts';

/** Who knows the reporter: invariant 10. */

const relations = (story: Story, id: Persona) =>
  relationsOf(story.ticket, story.areaStaff, people[id], story.at);
const clearance = (story: Story, id: Persona): Clearance =>
  clearanceOf(story.ticket, story.areaStaff, people[id], relations(story, id), story.at);
const knowers = (story: Story): Persona[] => personas.filter((id) => knowsIdentity(clearance(story, id)));

describe('who knows the reporter', () => {
  test('reporter, case steward, authority, intake and arbiter; the lead is not among them', () => {
    expect(knowers(until.working())).toEqual([
      'resident',
      'steward',
      'secretary',
      'committee',
      'committee2',
      'intake',
      'intake2',
    ]);
  });

  test('stewards only once they accepted', () => {
    expect(knowers(until.pool())).not.toEqual(expect.arrayContaining(['steward']));
  });

  test('grid and street once it was escalated to them', () => {
    const story = until.dispatching().do('secretary', 'escalate', filled.reason);
    expect(knowers(story)).toEqual(expect.arrayContaining(['secretary', 'grid']));
    expect(knowers(story)).not.toContain('street');
    story.do('grid', 'escalate', filled.reason).do('committee', 'escalate', filled.reason);
    expect(knowers(story)).toContain('street');
  });

  test('never property, group, seats, sides or endorsers', () => {
    const story = until.dispatching().do('neighbour', 'endorse').do('secretary', 'convene', filled.hearing);
    for (const id of ['property', 'group', 'neighbour', 'elder', 'far', 'spouse'] as const)
      expect(knowers(story)).not.toContain(id);
  });

  test('a recused office-holder no longer', () => {
    expect(
      knowers(
        until.dispatching().do('secretary', 'recuse', { party: { person: 'secretary' }, words: '亲属' }),
      ),
    ).not.toContain('secretary');
  });
});

describe('how much is read of the reporter', () => {
  const reveal = (...fields: string[]) => ({ fields, words: '上门前核对' });
  const seen = (): Story => until.working().do('steward', 'reveal', reveal('phone', 'room'));

  test.each<[string, () => Story, Persona, Clearance]>([
    ['the reporter: everything', until.working, 'resident', cleared],
    [
      'who placed it for somebody without an account: what they wrote',
      () => new Story({ behalf_name: '张老' }, { who: 'far', reporter: null, household: null }),
      'far',
      cleared,
    ],
    [
      'who placed it for somebody, once they claimed it: nothing',
      () =>
        new Story({ behalf_name: '张老' }, { who: 'far', reporter: null, household: null }).redeem('elder'),
      'far',
      uncleared,
    ],
    [
      'intake that goes on for somebody who is gone: masked',
      () => until.working().applyTriggeredEvent('carry_on', { leaving: ['resident'], proxy: 'intake' }),
      'intake',
      masked,
    ],
    ['staff with the right: masked', until.working, 'steward', masked],
    ['the lead: nothing', until.working, 'property', uncleared],
    [
      'the lead whom the reporter shares it with: masked',
      () => until.working().do('resident', 'share_contact'),
      'property',
      masked,
    ],
    [
      'the lead, once it is taken back: nothing',
      () => until.working().do('resident', 'share_contact').do('resident', 'unshare_contact'),
      'property',
      uncleared,
    ],
    [
      'the lead who looked: what they asked for',
      () => until.working().do('resident', 'share_contact').do('property', 'reveal', reveal('phone')),
      'property',
      { ...masked, phone: 'full' },
    ],
    [
      'the lead who looked, once it is taken back: nothing',
      () =>
        until
          .working()
          .do('resident', 'share_contact')
          .do('property', 'reveal', reveal('phone'))
          .do('resident', 'unshare_contact'),
      'property',
      uncleared,
    ],
    ['who looked: what they asked for', seen, 'steward', { name: 'masked', phone: 'full', room: 'full' }],
    ['somebody else: masked still', seen, 'secretary', masked],
    [
      'who looked, a day later',
      () => seen().wait(DAY),
      'steward',
      { name: 'masked', phone: 'full', room: 'full' },
    ],
    ['who looked, later still', () => seen().wait(DAY + 1), 'steward', masked],
    [
      'who looked, at whoever reported it before',
      () =>
        until
          .working()
          .do('neighbour', 'endorse')
          .do('steward', 'reveal', reveal('name'))
          .do('resident', 'leave'),
      'steward',
      masked,
    ],
  ])('%s', (_, story, id, expected) => expect(clearance(story(), id)).toEqual(expected));
});

test.each<[string, Persona, Clearance]>([
  ['who came with the code and lives elsewhere: masked', 'far', masked],
  ['who came with the code and lives there: all', 'elder', cleared],
])('of whom it was placed for is read by %s', (_, id, expected) => {
  const story = new Story(
    { behalf_name: '张老' },
    { who: 'intake', reporter: null, household: 'e1-201' },
  ).redeem(id);
  expect(clearanceOfPlaced(story.ticket, story.actor(id), clearance(story, id))).toEqual(expected);
});
