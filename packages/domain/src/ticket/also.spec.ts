import { refusalOf } from '../../test/refusal.ts';
import { filled, placingBy, Story, until } from '../../test/story.ts';
import { nowAt, people, type Persona } from '../../test/world.ts';
import type { Filled } from '../kernel/form.ts';
import { DAY, HOUR, MINUTE } from '../kernel/time.ts';
import { besideScope } from './rules/visibility.ts';
import { clearanceOf } from './rules/clearance.ts';
import { amendedEvents } from './effects/remarks.ts';
import { noticesOf } from './reading/notices.ts';
import { isContentHidden } from './reading/timeline.ts';
import { elapsed } from './time/clocks.ts';
import { callReason } from './rules/sample.ts';
import { assignmentOf, callOf, exclusionOf, hearingOf, holdOf, supervisionOf } from './ticket.ts';
import { ticketRows } from './figures/rows.ts';
import { facts, rows, triggered } from './workflow.ts';

/**
 * The table keeps its word: whatever it promises under `also` stands here with the assertion that shows it. A new
 * promise without one fails.
 */

const say = (to: 'all' | 'staff'): Filled => ({ to, words: '几点来？' });
const behalf = { behalf_name: '老张' };
const merged = (): Story =>
  until
    .pool()
    .do(
      'secretary',
      'merge',
      { master: 'master' },
      { master: { id: 'master', estate: 'e1', open: true, merged: false, sensitive: false } as never },
    );
const tells = (story: Story, who: string): string[] =>
  noticesOf(story.ticket, story.events.at(-1)!, story.areaStaff)
    .filter((one) => one.people.includes(who) || one.units.includes(who))
    .map(({ title }) => title);
const offers = (story: Story, who: Persona, action: string): boolean => story.offers(who).includes(action);
const disputed = (): Story => {
  const story = until.rating();
  for (let run = 0; run < 2; run++) {
    story.do('resident', 'rate_unsolved', {}).do('secretary', 'dispatch', { lead: 'property' });
    story
      .do('property', 'sign')
      .do('property', 'finish', filled.evidence)
      .do('secretary', 'verify', filled.verification);
  }
  return story;
};
const lastReturn = (): Story => {
  const story = until.signing().do('property', 'return', filled.return);
  for (const lead of ['group', 'selfgov'] as const)
    story.do('secretary', 'dispatch', { lead }).do(lead, 'return', filled.return);
  return story;
};
const supervised = (): Story => until.working().do('street', 'supervise', { words: '请说明', days: '1' });
const overrun = (): Story => {
  const story = until.working();
  while (story.events.at(-1)!.action !== 'overrun') story.sweep();
  return story;
};
const reminded = (): Story => {
  const story = overrun().do('grid', 'dispatch', { lead: 'group' }).do('group', 'sign');
  while (story.events.at(-1)!.action !== 'remind') story.sweep();
  return story;
};
const called = (outcome: 'archive_unsolved' | 'rate_solved'): Story =>
  until.rating().do('resident', outcome, {});
const leftOut = { reason: 'not_ours', words: '这段路归市政养护' };
const excluded = (): Story =>
  until
    .rating()
    .do('resident', 'rate_partly', { stars: 2 })
    .ask('property', 'exclude', leftOut)
    .grant('committee');
const objected = (): Story => excluded().do('resident', 'object', { words: '路在小区里面' });
const remarked = (): Story => until.working().do('resident', 'remark', say('all'));
const pictured = (): Story =>
  until
    .working()
    .do(
      'secretary',
      'hide_picture',
      { picture: 'f1', words: '有人脸' },
      { inputs: { sentBy: 'resident', sentWith: 1 } },
    );

const shown: Readonly<Record<string, () => void>> = {
  'accept: becomes case steward': () => expect(until.triage().ticket.caseSteward).toBe('steward'),
  'assign: case steward = the building’s default': () =>
    expect(until.pool().do('secretary', 'assign', filled.dispatch).ticket.caseSteward).toBe('steward3'),
  'expire: counts against the pool; case steward = the building’s default': () => {
    const { ticket } = until.pool().fire('expire');
    expect([ticket.flags, ticket.caseSteward]).toEqual([['pool_missed'], 'steward3']);
  },
  'start: lead = the case steward': () =>
    expect(assignmentOf(until.triage().do('steward', 'start').ticket)!.person).toBe('steward'),
  'report: may suggest lead and support': () => {
    const story = until
      .triage()
      .do('steward', 'report', { words: '请派物业', lead: 'property', support: ['group'] });
    expect(story.ticket.suggestion).toEqual({ lead: 'property', support: ['group'] });
  },
  'dispatch: one lead, 0..n support, due date': () => {
    const due = '2026-11-25T10:00:00.000Z';
    const story = until.dispatching().do('secretary', 'dispatch', { ...filled.dispatch, due });
    expect(assignmentOf(story.ticket)).toMatchObject({
      unit: 'property',
      support: ['group'],
      due: Date.parse(due),
    });
  },
  'hand_to_steward: names the case steward': () =>
    expect(
      until.dispatching().do('secretary', 'hand_to_steward', { case_steward: 'steward2' }).ticket.caseSteward,
    ).toBe('steward2'),
  'appoint: the assignment is marked appointed: it can be neither returned nor transferred': () => {
    const story = until.deliberating().do('secretary', 'resolve', filled.resolution);
    story.do('committee', 'appoint', { lead: 'group' });
    expect(assignmentOf(story.ticket)!.appointed).toBe(true);
    expect([offers(story, 'group', 'return'), offers(story, 'group', 'ask transfer')]).toEqual([
      false,
      false,
    ]);
  },
  'escalate: level + 1': () =>
    expect(until.dispatching().do('secretary', 'escalate', filled.reason).ticket.level).toBe('grid'),
  'expire: level + 1; at street level weekly, into the report': () => {
    const story = until.dispatching().fire('expire');
    expect(story.ticket.level).toBe('grid');
    for (const level of ['community', 'street', 'street'])
      expect(story.fire('expire').ticket.level).toBe(level);
    const since = story.at;
    expect(story.fire('expire').at - since).toBe(7 * DAY);
  },
  'uphold: outside channel told': () => {
    const story = disputed().do('resident', 'demand_hearing', filled.reason);
    story.fire('expire').do('committee2', 'uphold', filled.ruling);
    const event = story.events.at(-1)!;
    const reader = {
      id: 'resident',
      units: [],
      scope: 'whole',
      readsStaffNotes: false,
      isOwner: true,
    } as never;
    expect([event.form.channel, isContentHidden(event, reader, story.ticket)]).toEqual(['12345', false]);
  },
  'return: the last return convenes a hearing by itself': () => {
    const story = lastReturn();
    expect([story.ticket.state, hearingOf(story.ticket)!.set, story.ticket.spent.hearings]).toEqual([
      'deliberating',
      false,
      1,
    ]);
    expect([offers(story, 'secretary', 'set_hearing'), tells(story, 'secretary')]).toEqual([
      true,
      ['协商中'],
    ]);
  },
  'extend: the first promise stays on record': () => {
    const story = until.working();
    const { first } = story.ticket.clocks.work!;
    expect(story.do('secretary', 'extend', filled.extension).ticket.clocks.work!.first).toBe(first);
  },
  'hold: authority ≤ 30 days, arbiter ≤ 90, never past 180 in all; work clock pauses': () => {
    const far = { ...filled.hold, review: '2027-12-31' };
    const by = (who: 'secretary' | 'committee'): Story => until.working().do(who, 'hold', far);
    const days = (story: Story): number => Math.round((holdOf(story.ticket)!.review - story.at) / DAY);
    expect([days(by('secretary')), days(by('committee'))]).toEqual([30, 90]);
    expect(by('secretary').ticket.clocks.work!.since).toBeNull();
    const story = by('committee').fire('hold_expired').do('committee', 'hold', far).fire('hold_expired');
    expect(refusalOf(() => story.do('committee', 'hold', far))).toBe('GUARD_FAILED');
  },
  'transfer: a hold ends': () => {
    const story = until
      .working()
      .do('secretary', 'hold', filled.hold)
      .do('secretary', 'transfer', filled.reason);
    expect(holdOf(story.ticket)).toBeNull();
  },
  'overrun: level + 1': () => expect(overrun().ticket.level).toBe('grid'),
  'remind: weekly, to lead, arbiter and street': () => {
    const story = reminded();
    const since = story.at;
    expect(['@group', 'committee', 'street'].map((who) => tells(story, who.replace('@', '')))).toEqual([
      ['逾期周报'],
      ['逾期周报'],
      ['逾期周报'],
    ]);
    expect(story.fire('remind').at - since).toBe(7 * DAY);
  },
  'reappoint: marked appointed': () =>
    expect(
      assignmentOf(reminded().do('committee', 'reappoint', { lead: 'property' }).ticket)!.appointed,
    ).toBe(true),
  'expire: flagged; never closed for it': () => {
    const { ticket } = until.triage().do('steward', 'ask', filled.questions).fire('expire');
    expect([ticket.flags, ticket.state]).toEqual([['unanswered'], 'triage']);
  },
  'resolve: agreed or not agreed; may name a lead': () => {
    const resolve = (agreed: boolean): Story =>
      until.deliberating().do('secretary', 'resolve', { agreed, words: '定了', lead: 'group' });
    expect(
      [resolve(true), resolve(false)].map(({ ticket }) => [ticket.state, ticket.suggestion?.lead]),
    ).toEqual([
      ['dispatching', 'group'],
      ['dispatching', 'group'],
    ]);
  },
  'expire: level + 1': () => expect(until.deliberating().fire('expire').ticket.level).toBe('grid'),
  'reject: work clock goes on': () => {
    const story = until.working().wait(HOUR);
    const before = story.ticket.clocks.work!;
    story.do('property', 'finish', filled.evidence).do('secretary', 'reject', filled.reason);
    const after = story.ticket.clocks.work!;
    expect([after.run, after.since !== null, elapsed(after, story.now) >= HOUR]).toEqual([
      before.run,
      true,
      true,
    ]);
  },
  'refer_up: level + 1 unless mediated': () => {
    const story = until.deliberating().do('elder', 'sign_mediation').do('far', 'sign_mediation');
    story.do('secretary', 'mediate', filled.minutes).do('grid', 'refer_up', filled.reason);
    const worked = until.verifying();
    for (let n = 0; n < 3; n++)
      worked.do('secretary', 'reject', filled.reason).do('property', 'finish', filled.evidence);
    worked.do('secretary', 'refer_up', filled.reason);
    expect([story.ticket.level, worked.ticket.level]).toEqual(['estate', 'grid']);
  },
  'expire: flagged 未核验, counts against the branch': () =>
    expect(until.verifying().fire('expire').ticket.flags).toEqual(['unverified']),
  'rate_unsolved: a new run of the work clock': () => {
    const story = until
      .rating()
      .do('resident', 'rate_unsolved', {})
      .do('secretary', 'dispatch', { lead: 'property' });
    expect(story.do('property', 'sign').ticket.clocks.work!.run).toBe(2);
  },
  'expire: not satisfied; three in ten are called, of all closings one in ten, of unsolved and on behalf each':
    () => {
      const { outcome, ratings } = until.rating().fire('expire').ticket;
      expect([outcome, ratings]).toEqual(['unrated', []]);
      const drawn = (ending: 'unrated' | 'solved'): number =>
        Array.from({ length: 5000 }, (_, n) =>
          callReason({ id: `${n}`, proxy: null, anonymous: false }, ending, n),
        ).filter(Boolean).length / 5000;
      expect([drawn('unrated'), drawn('solved')]).toEqual([expect.closeTo(0.3, 1), expect.closeTo(0.1, 1)]);
      expect(callOf(called('archive_unsolved').ticket)!.why).toBe('unsolved');
      const proxied = new Story(behalf, { who: 'intake', reporter: null, household: null }).do(
        'steward',
        'accept',
      );
      proxied
        .do('steward', 'settle', filled.evidence)
        .do('secretary', 'verify', filled.verification)
        .fire('expire');
      expect(callOf(proxied.ticket)!.why).toBe('on_behalf');
    },
  'appeal: to the level above the office that declined': () => {
    const story = until.pool().ask('intake', 'decline', filled.decline).grant('intake2');
    expect(story.do('resident', 'appeal', filled.reason).ticket.level).toBe('street');
  },
  'split: own timeline and elapsed time return': () => {
    const story = merged();
    const { length } = story.events;
    story.do('secretary', 'split', {}, { master: { id: 'master', rated: false } as never });
    expect([story.ticket.mergedInto, story.ticket.state, story.events.length]).toEqual([
      null,
      'pool',
      length + 1,
    ]);
  },
  'leave: the first endorser becomes the reporter': () =>
    expect(until.working().do('neighbour', 'endorse').do('resident', 'leave').ticket.reporter).toBe(
      'neighbour',
    ),
  'merge: reporter becomes an endorser of the master': () => {
    const joining = [{ person: 'elder', household: null, at: 0, from: 'A' }];
    const { endorsements } = until.working().applyTriggeredEvent('absorb', { joining }).ticket;
    expect([merged().ticket.mergedInto, endorsements.map(({ person }) => person)]).toEqual([
      'master',
      ['elder'],
    ]);
  },
  'decline: always two people: reason from the public list, right channel, appeal': () => {
    expect(refusalOf(() => until.pool().do('intake', 'decline', filled.decline))).toBe('ASK_FIRST');
    const asked = until.pool().ask('intake', 'decline', filled.decline);
    expect(refusalOf(() => asked.grant('intake'))).toBe('NOT_RELATED');
    expect(
      refusalOf(() => until.pool().ask('intake', 'decline', { ...filled.decline, reason: 'because' })),
    ).toBe('NOT_A_CHOICE');
    const { channel: _, ...without } = filled.decline;
    expect(refusalOf(() => until.pool().ask('intake', 'decline', without))).toBe('MISSING_FIELD');
    expect(offers(asked.grant('intake2'), 'resident', 'appeal')).toBe(true);
  },
  'hand_over: changes the case steward, and the lead where that is the steward': () => {
    const story = until
      .triage()
      .do('steward', 'start')
      .ask('secretary', 'hand_over', { successor: 'steward2' });
    story.grant('steward2');
    expect([story.ticket.caseSteward, assignmentOf(story.ticket)!.person]).toEqual(['steward2', 'steward2']);
  },
  'recategorise: the limit is recomputed, elapsed time stays': () => {
    const story = until.working().wait(HOUR);
    const before = story.ticket.clocks.work!;
    story.do('secretary', 'recategorise', { kind: 'help', category: 'other_help' });
    const after = story.ticket.clocks.work!;
    expect([after.limit.ms < before.limit.ms, elapsed(after, story.now)]).toEqual([
      true,
      elapsed(before, story.now),
    ]);
  },
  'remark: closed: for 15 days; to all or to staff only; answers are remarks too: the daily conversation':
    () => {
      const closed = (): Story => called('rate_solved').wait(15 * DAY);
      closed().do('resident', 'remark', say('all')).do('steward', 'remark', say('staff'));
      expect(refusalOf(() => closed().wait(1).do('resident', 'remark', say('all')))).toBe(
        'CONVERSATION_CLOSED',
      );
      expect(remarked().do('property', 'remark', say('all')).ticket.askedAt).toBeNull();
    },
  'nudge: once a day; the next actor answers': () => {
    const story = until.working().do('resident', 'nudge');
    expect(refusalOf(() => story.do('resident', 'nudge'))).toBe('ALREADY_TODAY');
    expect(offers(story, 'property', 'answer_nudge')).toBe(true);
  },
  'answer_nudge: in one sentence, to all; a remark to all answers too': () => {
    const nudged = (): Story => until.working().do('neighbour', 'endorse').do('resident', 'nudge');
    const story = nudged().do('property', 'answer_nudge', { words: '周四' });
    expect([tells(story, 'resident'), tells(story, 'neighbour')]).toEqual([
      ['您的催办有了回复'],
      ['您附议的单有了回复'],
    ]);
    expect(nudged().do('property', 'remark', say('all')).ticket.askedAt).toBeNull();
  },
  'report_progress: restarts the update clock only': () => {
    const story = until.working();
    const { work, update } = story.ticket.clocks;
    story.wait(HOUR).do('property', 'report_progress', { words: '在修' });
    expect([story.ticket.clocks.work, story.ticket.clocks.update!.run]).toEqual([work, update!.run + 1]);
  },
  'attempt_contact: needed by mark_unreachable, and with a verdict by caller': () => {
    const story = until.verifying();
    expect([
      offers(story, 'secretary', 'mark_unreachable'),
      offers(until.rating(), 'intake', 'rate_solved'),
    ]).toEqual([false, false]);
    for (const channel of ['phone', 'visit', 'phone'])
      story.do('secretary', 'attempt_contact', { channel, reached: false });
    expect(offers(story, 'secretary', 'mark_unreachable')).toBe(true);
    const call = { channel: 'phone', reached: true, verdict: 'solved' };
    expect(offers(until.rating().do('intake', 'attempt_contact', call), 'intake', 'rate_solved')).toBe(true);
  },
  'refuse_task: an overdue task does not block finish, it is shown': () => {
    const story = until
      .working()
      .do('property', 'assign_task', { unit: 'group', words: '通知', due: '2026-11-24' });
    expect(offers(story, 'property', 'finish')).toBe(false);
    expect([offers(story.wait(3 * DAY), 'property', 'finish'), story.ticket.tasks[0]!.status]).toEqual([
      true,
      'open',
    ]);
  },
  'endorse: own notices, own rating': () => {
    const story = until.working().do('neighbour', 'endorse').do('property', 'finish', filled.evidence);
    expect(tells(story, 'neighbour')).toEqual(['您附议的单有新进展']);
    expect(offers(story.do('secretary', 'verify', filled.verification), 'neighbour', 'rate_own')).toBe(true);
  },
  'rate_own: records only; reopen is a move of its own': () => {
    const story = until.working().do('neighbour', 'endorse').do('property', 'finish', filled.evidence);
    story.do('secretary', 'verify', filled.verification).do('resident', 'rate_solved', {});
    story.do('neighbour', 'rate_own', { verdict: 'unsolved' });
    expect([story.ticket.state, offers(story, 'neighbour', 'reopen')]).toEqual(['closed', true]);
  },
  'set_hearing: time, place, seats; needed after demand_hearing': () => {
    const story = disputed().do('resident', 'demand_hearing', filled.reason);
    expect(refusalOf(() => story.do('secretary', 'resolve', filled.resolution))).toBe('NO_HEARING_SET');
    story.do('secretary', 'set_hearing', filled.hearing);
    expect(hearingOf(story.ticket)).toMatchObject({
      set: true,
      place: '活动室',
      seats: [{ unit: 'property' }],
    });
  },
  'state_position: attended or absent, and what they said': () => {
    const story = until.deliberating().do('elder', 'state_position', { attended: true, words: '同意' });
    expect(hearingOf(story.ticket)!.positions).toEqual([
      { by: 'elder', unit: null, attended: true, words: '同意' },
    ]);
  },
  'sign_mediation: needed by mediate': () => {
    const story = until.deliberating().do('elder', 'sign_mediation');
    expect(offers(story, 'secretary', 'mediate')).toBe(false);
    expect(offers(story.do('far', 'sign_mediation'), 'secretary', 'mediate')).toBe(true);
  },
  'recuse: moves on to the next one up': () => {
    const story = until.dispatching();
    story.do('secretary', 'recuse', { party: { person: 'secretary' }, words: '亲属' });
    expect([tells(story, 'grid'), offers(story, 'grid', 'dispatch')]).toEqual([['待派单'], true]);
  },
  'share_contact: name, phone and room for the lead, this ticket only, until closed': () => {
    const reads = (story: Story) =>
      clearanceOf(
        story.ticket,
        story.areaStaff,
        people.property,
        story.actor('property').relations,
        story.at,
      );
    const story = until.working();
    expect(Object.values(reads(story))).not.toContain('full');
    expect(reads(story.do('resident', 'share_contact'))).not.toEqual(reads(until.working()));
    story.do('property', 'finish', filled.evidence).do('secretary', 'verify', filled.verification);
    expect(story.ticket.contactShared).toBe(false);
  },
  'reveal: lead only while contact is shared; shown to the reporter under 谁看过我的信息': () => {
    const look = { fields: ['phone'], words: '约上门时间' };
    const story = until.working();
    expect(refusalOf(() => story.do('property', 'reveal', look))).toBe('NOT_OFFERED');
    story.do('resident', 'share_contact').do('property', 'reveal', look);
    expect([story.ticket.reveals[0], tells(story, 'resident')]).toMatchObject([
      { by: 'property', of: 'resident', fields: ['phone'] },
      ['工作人员查看了您的信息'],
    ]);
  },
  'grant: see Requests': () => {
    const story = until.working().ask('property', 'transfer', filled.reason);
    expect([story.ticket.state, story.grant('secretary').ticket.state]).toEqual(['working', 'dispatching']);
  },
  'show_card: where its category or kind asks; of an idea also the words and a picture': () => {
    const asks = { inputs: { ...placingBy('resident').inputs, openness: 'ask' as const } };
    const story = new Story({ kind: 'help', neighbours: false }, asks);
    expect([offers(story, 'resident', 'show_card'), offers(until.pool(), 'resident', 'show_card')]).toEqual([
      true,
      false,
    ]);
  },
  'open_words: words, pictures and notes, for endorsers; a case steward may do it only where neighbours may know of the ticket':
    () => {
      const story = until.triage().do('neighbour', 'endorse');
      expect([besideScope(story.ticket), offers(story, 'steward', 'open_words')]).toEqual(['beside', true]);
      expect(besideScope(story.do('resident', 'open_words').ticket)).toBe('whole');
    },
  'correct_remark: the author, for 10 minutes: readers see the new words from then on, marked 已更正': () => {
    const story = remarked();
    const remark = String(story.events.at(-1)!.seq);
    story.wait(10 * MINUTE).do('resident', 'correct_remark', { remark, words: '改好了' });
    expect(amendedEvents(story.events).at(-1)).toMatchObject({
      amended: 'corrected',
      form: { words: '改好了' },
    });
    expect(refusalOf(() => story.wait(1).do('resident', 'correct_remark', { remark, words: '再改' }))).toBe(
      'REMARK_SETTLED',
    );
  },
  ['retract_remark: the author, for 10 minutes: words and pictures are hidden from all readers;' +
  ' the waiting time for an answer counts as before the remark']: () => {
    const story = remarked();
    const remark = String(story.events.at(-1)!.seq);
    story.do('resident', 'retract_remark', { remark });
    expect(amendedEvents(story.events).at(-1)!.form).not.toHaveProperty('words');
    expect(story.ticket.askedAt).toBeNull();
  },
  'supervise: an answer is due in 1 to 3 working days; without one it rises to the next level, twice, then stands in the weekly list':
    () => {
      expect(refusalOf(() => until.working().do('street', 'supervise', { words: '请说明', days: '4' }))).toBe(
        'NOT_A_CHOICE',
      );
      const story = until.working().do('secretary', 'supervise', { words: '请说明', days: '1' });
      const rises: unknown[] = [];
      while (supervisionOf(story.ticket)) {
        story.sweep();
        if (story.events.at(-1)!.action === 'lapse_supervision')
          rises.push(story.ticket.supervisions[0]!.level);
      }
      expect([rises, story.ticket.supervisions[0]!.status]).toEqual([
        ['grid', 'community', 'community'],
        'listed',
      ]);
    },
  'answer_supervision: a new date may be named; the promise to the residents stays': () => {
    const story = supervised();
    const promise = story.ticket.clocks.work;
    story.do('property', 'answer_supervision', { words: '周四', due: '2026-11-30' });
    expect([supervisionOf(story.ticket)!.due !== null, story.ticket.clocks.work]).toEqual([true, promise]);
  },
  'exclude: always two people; out of numerator and denominator of the shares that judge the work, listed by reason':
    () => {
      const alone = () =>
        until.rating().do('resident', 'rate_partly', { stars: 2 }).do('committee', 'exclude', leftOut);
      expect(refusalOf(alone)).toBe('ASK_FIRST');
      const { ticket, at } = excluded();
      const mark = ticketRows(ticket, nowAt(at)).find(({ marks }) => marks.solved_rate !== undefined)!.marks
        .solved_rate;
      expect(mark).toBe('excluded_not_ours');
    },
  'say_pressed: until 15 days after closing; a good rating is then worth nothing, a bad one stays': () => {
    const rated = (stars: number) =>
      until.rating().do('resident', 'rate_solved', { stars }).do('resident', 'say_pressed');
    const mark = ({ ticket, at }: Story) =>
      ticketRows(ticket, nowAt(at)).find(({ marks }) => marks.satisfied_rate !== undefined)!.marks
        .satisfied_rate;
    expect([mark(rated(5)), mark(rated(1))]).toEqual(['pressed', 'no']);
    const late = until
      .rating()
      .do('resident', 'rate_solved', { stars: 5 })
      .wait(16 * DAY);
    expect(offers(late, 'resident', 'say_pressed')).toBe(false);
  },
  'object: once; the street rules within 5 working days': () => {
    const story = objected();
    expect([exclusionOf(story.ticket)!.status, offers(story, 'street', 'count_again')]).toEqual([
      'objected',
      true,
    ]);
    story.do('street', 'uphold_exclusion', { words: '产权属于市政' });
    expect(offers(story, 'resident', 'object')).toBe(false);
  },
  'uphold_exclusion: final': () => {
    const story = objected().do('street', 'uphold_exclusion', { words: '产权属于市政' });
    expect([exclusionOf(story.ticket)!.status, offers(story, 'resident', 'object')]).toEqual([
      'upheld',
      false,
    ]);
  },
  'count_again: final': () => {
    const story = objected().do('street', 'count_again', { words: '路在红线以内' });
    expect(exclusionOf(story.ticket)).toBeNull();
    expect(refusalOf(() => story.ask('property', 'exclude', leftOut))).toBe('GUARD_FAILED');
  },
  'lapse_objection: without a ruling it counts again': () => {
    const story = objected().sweep();
    expect([story.events.at(-1)!.action, exclusionOf(story.ticket)]).toEqual(['lapse_objection', null]);
  },
  'supervise_again: at most twice': () => {
    const story = supervised();
    const answer = (): Story => story.do('property', 'answer_supervision', { words: '周四' });
    for (let n = 0; n < 2; n++) answer().do('street', 'supervise_again', { words: '再说', days: '1' });
    expect(offers(answer(), 'street', 'supervise_again')).toBe(false);
  },
  'call_back: a person who did not handle it, up to 3 tries; the handlers do not read what was said': () => {
    const story = called('archive_unsolved');
    expect([offers(story, 'secretary', 'call_back'), offers(story, 'intake', 'call_back')]).toEqual([
      false,
      true,
    ]);
    for (let n = 0; n < 3; n++) story.do('intake', 'call_back', { reached: false, words: '没人接' });
    expect(offers(story, 'intake', 'call_back')).toBe(false);
    const clearance = { name: 'full', phone: 'full', room: 'full' };
    const steward = { id: 'steward', units: [], scope: 'whole', readsStaffNotes: true, clearance } as never;
    expect(isContentHidden(story.events.at(-1)!, steward, story.ticket)).toBe(true);
  },
  'hide_picture: one picture that should not be seen: no reader can open it any more; the sender is told, the reason is in the timeline':
    () => {
      const story = pictured();
      expect(story.ticket.hiddenPictures).toMatchObject([{ id: 'f1', sentWith: 1 }]);
      expect([tells(story, 'resident'), story.events.at(-1)!.form.words]).toEqual([
        ['您发的一张照片已被屏蔽'],
        '有人脸',
      ]);
    },
  'show_picture: a hidden picture: readers see it again as before; the sender is told': () => {
    const shownAgain = { picture: 'f1', words: '没有人脸' };
    const story = pictured().do('secretary', 'show_picture', shownAgain, { inputs: { sentBy: 'resident' } });
    expect([story.ticket.hiddenPictures, tells(story, 'resident')]).toEqual([[], ['您发的一张照片已恢复']]);
  },
  'rung: a rung of the ladder; from E1 on the reporter is told': () => {
    const story = until.working().sweep();
    expect([story.events.at(-1)!.action, tells(story, 'resident')]).toEqual(['rung', []]);
    expect(tells(story.sweep(), 'resident')).toEqual(['超时了，正在督办']);
  },
  'lapse_supervision: without an answer it rises to the next level': () => {
    const story = until.working().do('secretary', 'supervise', { words: '请说明', days: '1' });
    while (story.events.at(-1)!.action !== 'lapse_supervision') story.sweep();
    expect(story.ticket.supervisions[0]!.level).toBe('grid');
  },
};

interface Promising {
  readonly action: string;
  readonly also?: string;
}
const promised: readonly string[] = ([...rows, ...facts, ...triggered] as readonly Promising[]).flatMap(
  ({ action, also }) => (also ? [`${action}: ${also}`] : []),
);

test('every promise of the table has the assertion that shows it, and no other has', () =>
  expect(Object.keys(shown).sort()).toEqual([...promised].sort()));

test.each(promised)('%s', (promise) => {
  expect.hasAssertions();
  shown[promise]!();
});
