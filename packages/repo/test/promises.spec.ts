import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { machines, nouns, type Noun } from '../../domain/src/index.ts';

/**
 * The tables keep their word: whatever a small noun promises under `also` stands here with the test that shows it.
 * Those of the ticket are in `ticket/also.spec.ts`, each with its assertion.
 */

const ROOT = join(import.meta.dirname, '../../..');

/** By noun: the action and its promise, the file, and the title of the test in it. */
const shown: Readonly<Record<string, readonly [file: string, title: string]>> = {
  'absence resume: takes back an end that was a mistake; the deputy must still be able to act': [
    'packages/domain/src/absence/absence.spec.ts',
    'ends early, now or before it began, and is resumed as it was while its time is not over',
  ],
  'office leave: the hand-over of a person who leaves ends all their offices, and tells them once': [
    'apps/api/test/office-case.e2e-spec.ts',
    'ends with a hand-over in the same history, with one notice, and may be taken back',
  ],
  'office resume: takes back an end that was a mistake; the office must be vacant and the person eligible': [
    'apps/api/test/office-case.e2e-spec.ts',
    'is taken back only where it is vacant and the person could be appointed',
  ],
  'home reconsider: takes back a confirmation, a refusal or an end within 30 days': [
    'packages/domain/src/home/home-claim.spec.ts',
    'waits again when staff take a decision back, and counts anew',
  ],
  'membership leave: the hand-over of a person who leaves ends all their memberships, and tells them once': [
    'packages/domain/src/membership/membership.spec.ts',
    'ends with all posts of a person who leaves, and by itself when its time is over',
  ],
  'membership resume: takes back an end that was a mistake, while the unit is in use': [
    'packages/domain/src/membership/membership.spec.ts',
    'is ended and taken back within a week, as it was; the member is told each time',
  ],
  'suspension appeal: once, to the level above the confirming office': [
    'packages/domain/src/suspension/suspension.spec.ts',
    'is appealed once, and the level above the confirming office answers',
  ],
  'activity move: people with a booking are told': [
    'apps/api/test/activity.e2e-spec.ts',
    'tells those who have a booking when it moves and when it is called off',
  ],
  'activity cancel: people with a booking are told': [
    'apps/api/test/activity.e2e-spec.ts',
    'tells those who have a booking when it moves and when it is called off',
  ],
  'activity call_off: less than a day before it counts as missed; people with a booking are told': [
    'packages/domain/src/activity/activity.spec.ts',
    'is cancelled until a day before, and called off afterwards, which counts as missed',
  ],
  'activity expire: an hour after its beginning': [
    'packages/domain/src/activity/activity.spec.ts',
    'was missed when nobody opens it within an hour, which its planner and staff are told',
  ],
  'activity run_out: an hour after its end; who is present stayed until its end': [
    'packages/domain/src/activity/activity.spec.ts',
    'was missed when nobody opens it within an hour, which its planner and staff are told',
  ],
  'booking cancel: the first who waits moves up': [
    'apps/api/test/activity.e2e-spec.ts',
    'gives places in order, then places to wait, and one that becomes free to the first who waits',
  ],
  'day apply: running promises are counted anew; first promises stay on record': [
    'apps/api/test/day.e2e-spec.ts',
    'says what it will touch, moves what is promised in its community alone, and is taken back',
  ],
  'day revoke: as apply; a day that has begun stays': [
    'packages/domain/src/day/day.spec.ts',
    'is planned, amended, in force, and each change is taken back by another',
  ],
  'document object: once a line, for 5 working days': [
    'packages/domain/src/document/document.spec.ts',
    'is objected to line by line, once, for five working days, by whom it is about',
  ],
  'document answer: always two people: it holds once another confirms it': [
    'packages/domain/src/document/document.spec.ts',
    'an answer holds once a second person confirms it',
  ],
  'document ask_seal: once the time to object is over and every objection is settled': [
    'packages/domain/src/document/document.spec.ts',
    'is sealed by two people, after the time to object and every answer',
  ],
  'document seal: by another person than who asked for it; the hash of its inputs is checked': [
    'apps/api/test/document.e2e-spec.ts',
    'a line that was changed behind it cannot be sealed',
  ],
  'area rename: the full names below follow; tickets keep the name of their time': [
    'apps/api/test/area.e2e-spec.ts',
    'renamed, takes along the names below; tickets keep the name of their time; renamed back, all is as before',
  ],
  'area move: what lies in it goes along; tickets keep the place of their time': [
    'apps/api/test/area.e2e-spec.ts',
    'moved, takes along what lies in it; open tickets stay with those who had them; moved back, all is as before',
  ],
  'area merge: what lies in it goes to the other area of its kind': [
    'apps/api/test/area.e2e-spec.ts',
    'merged, gives what lies in it; split off again, all is as before',
  ],
  'area close: it and what lies in it are not offered any more; homes, posts and tickets stay': [
    'apps/api/test/area.e2e-spec.ts',
    'closed, is not offered, nor is what lies in it; what is there stays; reopened, all is as before',
  ],
  'area split: what it gave and still lies there comes back': [
    'packages/domain/src/area/area.spec.ts',
    'merged gives what lies in it, and takes back what is still there',
  ],
  'unit move: its members keep the areas that they serve': [
    'apps/api/test/post.e2e-spec.ts',
    'is opened, named, moved and closed by those who administer its area, each taken back',
  ],
  'unit close: memberships stay, so that reopening is exact, but give no rights': [
    'apps/api/test/post.e2e-spec.ts',
    'closed while tickets are open: announced before, its members lose its rights, every ticket replays',
  ],
  'category rename: tickets keep the name of their version': [
    'apps/api/test/category.e2e-spec.ts',
    'renamed while tickets are open, leaves them their name; found and filtered as before; renamed back, all is as before',
  ],
  'category tell: parent, aliases, emergency text and position': [
    'apps/api/test/category.e2e-spec.ts',
    'is opened, offered at once, told more of, and listed',
  ],
  'category rule: kinds, what neighbours see, required pictures, usual lead; tickets keep their version': [
    'apps/api/test/category.e2e-spec.ts',
    'with other rules, leaves open tickets what neighbours see and what is asked for',
  ],
  'category time: own times by step and urgency; tickets keep their version': [
    'apps/api/test/category.e2e-spec.ts',
    'sets its own times; open tickets keep theirs until they are re-categorised',
  ],
  'category close: it is not offered any more; tickets stay': [
    'apps/api/test/category.e2e-spec.ts',
    'closed, is not offered any more; open tickets go on; reopened, all is as before',
  ],
  'invitation take_up: the post begins in the same transaction, by the rules of office': [
    'apps/api/test/post.e2e-spec.ts',
    'brings a newcomer into a team: code, name, membership, rights; once',
  ],
};

interface Promising {
  readonly action: string;
  readonly also?: string;
}
const promisesOf = (noun: Noun): string[] => {
  const { rows, facts, triggered } = machines[noun];
  return ([...rows, ...facts, ...triggered] as readonly Promising[]).flatMap(({ action, also }) =>
    also ? [`${noun} ${action}: ${also}`] : [],
  );
};

test('every promise of a small noun has its test, and no other has', () => {
  const promised = nouns.filter((noun) => noun !== 'ticket').flatMap(promisesOf);
  expect(Object.keys(shown).sort()).toEqual([...new Set(promised)].sort());
});

test.each(Object.entries(shown))('%s', (_, [file, title]) => {
  expect(readFileSync(join(ROOT, file), 'utf8')).toContain(`it('${title}'`);
});
