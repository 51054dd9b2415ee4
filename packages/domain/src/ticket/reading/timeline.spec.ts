import { cleared, masked, uncleared } from '../../person/clearance.ts';
import { filled, until, type Story } from '../../../test/story.ts';
import type { TicketEvent } from '../engine/event.ts';
import { titleOf } from './labels.ts';
import { isContentHidden, isVisibleTo, noteFor, type Reader } from './timeline.ts';

const last = ({ events }: Story): TicketEvent => events.at(-1)!;
const held = (): Story => until.working().ask('property', 'hold', filled.hold);
const answered = (story: Story, by: 'secretary' | 'property', action: string): Story =>
  story.do(by, action, {
    request: story.ticket.requests.at(-1)!.id,
    ...(action === 'refuse' && { words: '可以先修' }),
  });
const mediated = (): Story =>
  until
    .deliberating()
    .do('elder', 'sign_mediation')
    .do('far', 'sign_mediation')
    .do('secretary', 'mediate', filled.minutes);

const askedSides = (): Story =>
  mediated().do('grid', 'verify', filled.verification).do('resident', 'rate_solved').sweep();

test.each<[string, Story]>([
  ['点单', until.pool()],
  ['接单', until.triage()],
  ['申请挂账', held()],
  ['批准：挂账', held().grant('secretary')],
  ['不准：挂账', answered(held(), 'secretary', 'refuse')],
  ['撤回申请：挂账', answered(held(), 'property', 'cancel')],
  ['批准：撤回', until.working().ask('resident', 'withdraw').grant('secretary')],
  ['不准：挂账', held().sweep()],
  ['批准：撤回', until.working().ask('resident', 'withdraw').sweep()],
  ['逾期三倍', until.working().sweepOn()],
  ['并入他单', until.working().applyTriggeredEvent('absorb')],
  ['拆出他单', until.working().applyTriggeredEvent('release')],
  ['调解回访', askedSides()],
])('%s', (title, story) => expect(titleOf(last(story), story.ticket.requests)).toBe(title));

const resident: Reader = {
  id: 'neighbour',
  units: [],
  scope: 'whole',
  clearance: uncleared,
  readsStaffNotes: false,
};
const staff: Reader = {
  id: 'steward2',
  units: ['team'],
  scope: 'whole',
  clearance: uncleared,
  readsStaffNotes: true,
};
const seat: Reader = {
  id: 'property2',
  units: ['property'],
  scope: 'hearing',
  clearance: uncleared,
  readsStaffNotes: false,
};
const side: Reader = { id: 'far', units: [], scope: 'hearing', clearance: uncleared, readsStaffNotes: false };

/** The readers who see the last event: resident, staff, seat, side. */
const readersOf = (story: Story): string =>
  Object.entries({ resident, staff, seat, side })
    .filter(([, reader]) => isVisibleTo(last(story), reader, story.ticket))
    .map(([name]) => name)
    .join(' ');

const everybody = 'resident staff seat side';
const whole = 'resident staff';
const say = (to: string) => ({ words: '几点来？', to });
const at = (story: Story, action: string): Story =>
  ({ ticket: story.ticket, events: story.events.filter((event) => event.action === action) }) as Story;

describe('who learns that', () => {
  test.each<[string, Story, string]>([
    ['it was placed', until.pool(), whole],
    ['it was dispatched', until.signing(), whole],
    ['it was reported, though not what was said', until.dispatching(), whole],
    ['a hearing was convened', until.deliberating(), everybody],
    ['its time was set', until.deliberating().do('secretary', 'set_hearing', filled.hearing), everybody],
    [
      'somebody took a position',
      until.deliberating().do('elder', 'state_position', { attended: true }),
      everybody,
    ],
    ['a side signed', until.deliberating().do('elder', 'sign_mediation'), everybody],
    ['it was resolved', until.deliberating().do('secretary', 'resolve', filled.resolution), everybody],
    ['it was mediated', mediated(), everybody],
    ['somebody spoke during a hearing', until.deliberating().do('elder', 'remark', say('all')), everybody],
    [
      'somebody spoke to staff during a hearing',
      until.deliberating().do('elder', 'remark', say('staff')),
      'staff',
    ],
    ['somebody spoke before it', at(until.working().do('resident', 'remark', say('all')), 'remark'), whole],
    [
      'staff answered the sides after they were asked how it stands',
      askedSides().do('secretary', 'remark', say('all')),
      `${whole} side`,
    ],
    ['a side answered', askedSides().do('far', 'remark', say('all')), `${whole} side`],
    ['a hearing ran out of time', until.deliberating().fire('expire'), everybody],
    [
      'somebody called the reporter',
      until.deliberating().do('secretary', 'attempt_contact', { channel: 'phone', reached: true }),
      whole,
    ],
    ['somebody endorsed it', until.working().do('neighbour', 'endorse'), whole],
    ['a lead asked for a hold', held(), 'staff'],
    ['a lead’s request was refused', answered(held(), 'secretary', 'refuse'), 'staff'],
    ['a lead took it back', answered(held(), 'property', 'cancel'), 'staff'],
    ['it was granted', held().grant('secretary'), whole],
    ['intake asked for declining', until.pool().ask('intake', 'decline', filled.decline), 'staff'],
    ['the reporter asked for withdrawal', until.working().ask('resident', 'withdraw'), whole],
    ['another ticket came in', until.working().applyTriggeredEvent('absorb'), whole],
    ['the sides were asked how it stands', askedSides(), `${whole} side`],
  ])('%s', (_, story, who) => expect(readersOf(story)).toBe(who));

  test('they did it themselves: everybody', () => {
    const [asked, reported] = [held(), until.working().do('property', 'report_progress', { words: '在修' })];
    expect(isVisibleTo(last(asked), { ...resident, id: 'property' }, asked.ticket)).toBe(true);
    expect(isVisibleTo(last(reported), { ...seat, id: 'property' }, reported.ticket)).toBe(true);
  });
});

describe('what is read of it', () => {
  test.each<[string, Story, Reader, string | null]>([
    [
      'a hold: its reason',
      until.working().do('secretary', 'hold', { ...filled.hold, words: '差三万' }),
      resident,
      '资金未到位：差三万',
    ],
    ['a hearing: its matter', until.deliberating(), side, '装修时间'],
    ['an opinion: staff', until.dispatching(), staff, '需要物业处理'],
    ['an opinion: not residents', until.dispatching(), resident, null],
    [
      'a word to staff: not residents',
      until.working().do('resident', 'remark', say('staff')),
      resident,
      null,
    ],
    [
      'a call: what was said, for those who know the reporter',
      until.working().do('steward', 'attempt_contact', { channel: 'phone', reached: true, words: '住三楼' }),
      { ...staff, clearance: masked },
      '电话 · 已联系上：住三楼',
    ],
    [
      'a call: that it was made, for other staff',
      until.working().do('steward', 'attempt_contact', { channel: 'phone', reached: true, words: '住三楼' }),
      staff,
      '电话 · 已联系上',
    ],
    [
      'a number: hidden from those who have not asked for it',
      until.working().do('resident', 'remark', { words: '打13800000000', to: 'all' }),
      { ...staff, clearance: masked },
      '打[号码已隐藏]',
    ],
    [
      'a number: read by those who have',
      until.working().do('resident', 'remark', { words: '打13800000000', to: 'all' }),
      { ...staff, clearance: cleared },
      '打13800000000',
    ],
    [
      'a number: hidden in what one granted, for it is the asker’s',
      until
        .working()
        .ask('property', 'hold', { ...filled.hold, words: '打13800000000' })
        .grant('secretary'),
      { ...staff, id: 'secretary', clearance: masked },
      '资金未到位：打[号码已隐藏]',
    ],
    [
      'a number: hidden',
      until.working().do('resident', 'remark', { words: '打13800000000', to: 'all' }),
      staff,
      '打[号码已隐藏]',
    ],
    ['the placing: stands on the ticket', until.pool(), staff, null],
  ])('%s', (_, story, reader, note) => {
    expect(noteFor(last(story), reader, story.ticket)).toBe(note);
    expect(isContentHidden(last(story), reader, story.ticket)).toBe(
      note === null && last(story).action !== 'place',
    );
  });

  test('what somebody wrote themselves, they read', () => {
    const story = until.working().do('resident', 'remark', say('staff'));
    const me = { ...resident, id: 'resident' };
    expect([isContentHidden(last(story), me, story.ticket), noteFor(last(story), me, story.ticket)]).toEqual([
      false,
      '几点来？',
    ]);
  });
});
