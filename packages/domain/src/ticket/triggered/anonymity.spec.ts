import { until, type Story } from '../../../test/story.ts';
import { peopleConcerned } from './anonymity.ts';

const joining = [{ person: 'elder', household: null, at: 0, from: 'x' }];

test.each<[string, Story, string[]]>([
  ['its reporter, not who handles it', until.working(), ['resident']],
  ['whoever stands beside them', until.working().do('neighbour', 'endorse'), ['neighbour', 'resident']],
  [
    'whoever stood beside them',
    until.working().do('neighbour', 'endorse').do('neighbour', 'unendorse'),
    ['neighbour', 'resident'],
  ],
  [
    'a former reporter',
    until.working().do('neighbour', 'endorse').do('resident', 'leave'),
    ['neighbour', 'resident'],
  ],
  [
    'whoever came by another case, and went with it again',
    until
      .pool()
      .applyTriggeredEvent('absorb', { joining })
      .applyTriggeredEvent('release', { leaving: ['x'] }),
    ['elder', 'resident'],
  ],
  [
    'whoever is gone for good',
    until.working().applyTriggeredEvent('carry_on', { leaving: ['resident'], proxy: 'intake' }),
    ['resident'],
  ],
  ['the sides of a hearing', until.deliberating(), ['elder', 'far', 'resident']],
  [
    'whom it is about, in office too',
    until.pool({ about: [{ person: 'steward' }, { unit: 'property' }] }),
    ['resident', 'steward'],
  ],
  [
    'somebody of the staff who stands beside them, and acted in office before',
    until.pool().do('secretary', 'remark', { to: 'all', words: '收到' }).do('selfgov', 'endorse'),
    ['resident', 'selfgov'],
  ],
])('a case is the matter of %s', (_, { ticket, events }, people) =>
  expect([...peopleConcerned(ticket, events)].sort()).toEqual(people),
);
