import { filled, Story, until } from '../../../test/story.ts';
import { refusalOf } from '../../../test/refusal.ts';
import { DAY, HOUR, startOfDay, dayOf } from '../../kernel/time.ts';
import { WORKING_DAY } from '../../kernel/calendar.ts';
import { elapsed } from '../time/clocks.ts';
import { assignmentOf } from '../ticket.ts';
import { timerOf } from '../time/timer.ts';

/** One test for each `also` of the table, in its order. */

const { reason, dispatch, hold, extension, hearing, resolution, verification, ruling, decline, evidence } =
  filled;
const leadOf = ({ ticket }: Story) => assignmentOf(ticket)!;
const ofWork = ({ ticket }: Story) => ticket.clocks.work!;
const due = ({ ticket, now }: Story): number => timerOf(ticket, now)!.due;

describe('pool', () => {
  test('accept: becomes case steward', () => expect(until.triage().ticket.caseSteward).toBe('steward'));

  test('assign: case steward = the building’s default', () => {
    const { ticket } = until.pool().do('secretary', 'assign', dispatch);
    expect([ticket.state, ticket.caseSteward, ticket.spent.dispatches]).toEqual(['signing', 'steward3', 1]);
  });

  test('expire: counts against the pool; case steward = the building’s default', () => {
    const { ticket } = until.pool().fire('expire');
    expect([ticket.caseSteward, ticket.flags]).toEqual(['steward3', ['pool_missed']]);
  });

  test('a default steward who placed it, endorsed it or is named in it is passed over', () => {
    const inputs = { inputs: { defaultSteward: 'elder' } };
    const expire = (story: Story) =>
      story.wait(30 * DAY).do('system', 'expire', {}, inputs).ticket.caseSteward;
    expect(expire(until.pool())).toBe('elder');
    expect(expire(until.pool().do('elder', 'endorse'))).toBeNull();
    expect(expire(new Story({}, { who: 'elder' }))).toBeNull();
    expect(expire(new Story({ about: [{ person: 'elder' }] }))).toBeNull();
  });
});

describe('triage', () => {
  test('settle and start: lead = the case steward, in person', () => {
    const started = until.triage().do('steward', 'start');
    expect(leadOf(started)).toMatchObject({
      person: 'steward',
      unit: 'team',
      status: 'active',
      appointed: false,
    });
    const settled = until.triage().do('steward', 'settle', evidence);
    expect(leadOf(settled)).toMatchObject({ person: 'steward', status: 'suspended' });
  });

  test('report: may suggest lead and support, and gives it a title', () => {
    const { ticket } = until.triage().do('steward', 'report', {
      ...filled.opinion,
      lead: 'property',
      support: ['group'],
      title: '装修扰民',
    });
    expect([ticket.suggestion, ticket.title]).toEqual([{ lead: 'property', support: ['group'] }, '装修扰民']);
  });

  test('put_back: case steward and lead are cleared, the pool goes on counting', () => {
    const story = until
      .pool()
      .wait(HOUR)
      .do('steward', 'accept')
      .wait(5 * HOUR)
      .do('steward', 'put_back', reason);
    expect([story.ticket.state, story.ticket.caseSteward]).toEqual(['pool', null]);
    expect(elapsed(story.ticket.clocks.response!, story.now)).toBe(HOUR);
  });

  test('put_back of a building that has lost its stewards goes to the branch', () => {
    const { ticket } = until
      .triage()
      .do('steward', 'put_back', reason, { inputs: { hasStewards: false, defaultSteward: null } });
    expect([ticket.state, ticket.caseSteward]).toEqual(['dispatching', null]);
  });
});

describe('dispatching', () => {
  test('dispatch: one lead, 0..n support, due date', () => {
    const when = { ...dispatch, due: '2026-11-25T10:00:00Z' };
    expect(leadOf(until.dispatching().do('secretary', 'dispatch', when))).toMatchObject({
      unit: 'property',
      person: null,
      support: ['group'],
      due: Date.parse(when.due),
      appointed: false,
      external: false,
    });
    expect(
      leadOf(until.dispatching().do('secretary', 'dispatch', { lead: 'police', support: ['police'] })),
    ).toMatchObject({ support: [], due: null, external: true });
  });

  test('dispatch: its promise is never later than the work limit, unless that is past', () => {
    const far = { ...dispatch, due: '2027-06-01T10:00:00Z' };
    expect(refusalOf(() => until.dispatching().do('secretary', 'dispatch', far))).toBe('DUE_TOO_LATE');
    const late = until
      .working()
      .wait(60 * DAY)
      .do('secretary', 'transfer', reason);
    expect(leadOf(late.do('secretary', 'dispatch', far)).due).toBe(Date.parse(far.due));
    expect(ofWork(late).first).toBeLessThan(late.at);
  });

  test('hand_to_steward: names the case steward', () => {
    const { ticket } = until.dispatching().do('secretary', 'hand_to_steward', { case_steward: 'steward2' });
    expect([ticket.state, ticket.caseSteward]).toEqual(['triage', 'steward2']);
  });

  test('appoint: the assignment can be neither returned nor transferred', () => {
    const story = until
      .deliberating()
      .do('secretary', 'resolve', resolution)
      .do('committee2', 'appoint', dispatch);
    expect([story.ticket.state, leadOf(story).appointed]).toEqual(['working', true]);
    expect(refusalOf(() => story.do('secretary', 'transfer', reason))).toBe('GUARD_FAILED');
    expect(refusalOf(() => story.do('property', 'return', filled.return))).toBe('STATE_MOVED_ON');
    expect(refusalOf(() => story.ask('property', 'transfer', reason))).toBe('GUARD_FAILED');
  });

  test('escalate: level + 1, with a dispatch clock of its own', () => {
    const story = until.dispatching().wait(HOUR).do('secretary', 'escalate', reason);
    expect([
      story.ticket.level,
      story.ticket.clocks.dispatch!.since,
      story.ticket.clocks.dispatch!.run,
    ]).toEqual(['grid', story.at, 2]);
    story.do('grid', 'escalate', reason).do('committee', 'escalate', reason);
    expect(refusalOf(() => story.do('street', 'escalate', reason))).toBe('GUARD_FAILED');
  });

  test('expire: level + 1; at street level weekly', () => {
    const story = until.dispatching().fire('expire').fire('expire').fire('expire');
    expect(story.ticket.level).toBe('street');
    const first = story.fire('expire').at;
    expect([story.ticket.state, story.ticket.level, due(story)]).toEqual([
      'dispatching',
      'street',
      first + 7 * DAY,
    ]);
    expect(due(story.fire('expire'))).toBe(first + 14 * DAY);
  });

  test('uphold: the outside channel is told', () => {
    const story = disputed().do('committee2', 'uphold', ruling);
    expect([story.ticket.outcome, story.events.at(-1)!.form['channel'], story.ticket.upheldBy]).toEqual([
      'disputed',
      '12345',
      'committee2',
    ]);
    expect(refusalOf(() => disputed().do('committee2', 'uphold', { words: '维持' }))).toBe('MISSING_FIELD');
  });

  const rated = (story: Story): Story => story.do('resident', 'rate_unsolved', {});
  const disputed = (): Story =>
    rated(
      rated(until.rating())
        .do('secretary', 'dispatch', { lead: 'group' })
        .do('group', 'sign')
        .do('group', 'finish', evidence)
        .do('secretary', 'verify', verification),
    );
});

describe('working', () => {
  test('extend: the first promise stays on record', () => {
    const story = until.working();
    const first = ofWork(story).first;
    story.do('secretary', 'extend', extension);
    expect(ofWork(story).first).toBe(first);
    expect(ofWork(story).due).toBe(startOfDay(dayOf(Date.parse(extension.due))) + 18 * HOUR);
    expect(leadOf(story).due).toBe(Date.parse(extension.due));
    expect(
      refusalOf(() => story.do('secretary', 'extend', { ...extension, due: '2026-12-30T10:00:00Z' })),
    ).toBe('TOO_EARLY');
  });

  test('hold: authority ≤ 30 days, arbiter ≤ 90', () => {
    const far = { ...hold, review: '2027-12-31' };
    const days = (story: Story): number => (story.ticket.holds.at(-1)!.review - story.at) / DAY;
    expect(days(until.working().do('secretary', 'hold', far))).toBe(30);
    expect(days(until.working().do('committee', 'hold', far))).toBe(90);
    expect(until.working().do('secretary', 'hold', hold).ticket.holds[0]!.review).toBe(
      Date.parse('2026-12-11T00:00:00+08:00'),
    );
  });

  test('hold: who is authority and arbiter at once holds as arbiter', () => {
    const story = until.working();
    story.ticket = { ...story.ticket, level: 'community' };
    expect(
      story.do('committee', 'hold', { ...hold, review: '2027-12-31' }).ticket.holds[0]!.review - story.at,
    ).toBe(90 * DAY);
    expect(story.events.at(-1)!.as).toBe('arbiter');
  });

  test('hold: never past 180 days in all', () => {
    const far = { ...hold, review: '2028-12-31' };
    const story = until
      .working()
      .do('committee', 'hold', far)
      .fire('hold_expired')
      .wait(DAY)
      .do('committee', 'hold', far);
    story
      .wait(80 * DAY)
      .do('secretary', 'resume')
      .do('committee', 'hold', far);
    expect(story.ticket.holds[2]!.review - story.at).toBe(10 * DAY);
    expect(refusalOf(() => story.fire('hold_expired').do('committee', 'hold', far))).toBe('GUARD_FAILED');
  });

  test('hold: the work clock pauses, and its own promise moves by as long', () => {
    const story = until
      .dispatching()
      .do('secretary', 'dispatch', { ...dispatch, due: '2026-11-25T10:00:00Z' })
      .do('property', 'sign')
      .wait(HOUR);
    const worked = elapsed(ofWork(story), story.now);
    story.do('secretary', 'hold', hold).wait(14 * DAY);
    expect([ofWork(story).since, ofWork(story).due, elapsed(ofWork(story), story.now)]).toEqual([
      null,
      null,
      worked,
    ]);
    story.do('secretary', 'resume');
    expect(leadOf(story).due).toBe(Date.parse('2026-12-09T10:00:00Z'));
    expect(elapsed(ofWork(story), story.now)).toBe(worked);
  });

  test('hold: nothing is asked, convened or finished while it is open', () => {
    const story = until.working().do('secretary', 'hold', hold);
    for (const [action, form] of [
      ['ask', filled.questions],
      ['convene', hearing],
      ['finish', evidence],
    ] as const)
      expect(refusalOf(() => story.do('property', action, form))).toBe('GUARD_FAILED');
  });

  test('transfer: a hold ends', () => {
    const story = until.working().do('secretary', 'hold', hold).wait(DAY).do('secretary', 'transfer', reason);
    expect([story.ticket.state, story.ticket.holds[0]!.until, assignmentOf(story.ticket)]).toEqual([
      'dispatching',
      story.at,
      null,
    ]);
    expect(story.intervals.at(-1)).toMatchObject({ clock: 'held', to: story.at, why: 'transfer' });
  });

  test('overrun: level + 1', () => {
    const story = until.working().fire('overrun');
    expect([story.ticket.state, story.ticket.level, story.ticket.flags]).toEqual([
      'dispatching',
      'grid',
      ['overrun'],
    ]);
    expect(elapsed(ofWork(story), story.now)).toBe(30 * WORKING_DAY);
  });

  test('remind: weekly, once the overrun is spent or the lead was appointed', () => {
    const story = until.working().fire('overrun').do('grid', 'dispatch', dispatch).do('property', 'sign');
    const weeks = [1, 2, 3].map(() => story.fire('remind').at);
    expect([weeks[1]! - weeks[0]!, weeks[2]! - weeks[1]!, story.ticket.state]).toEqual([
      7 * DAY,
      7 * DAY,
      'working',
    ]);
    const appointed = until
      .deliberating()
      .do('secretary', 'resolve', resolution)
      .do('committee', 'appoint', dispatch)
      .fire('remind');
    expect(due(appointed)).toBe(appointed.at + 7 * DAY);
  });

  test('reappoint: marked appointed', () => {
    const story = until
      .working()
      .fire('overrun')
      .do('grid', 'dispatch', dispatch)
      .do('property', 'sign')
      .do('committee', 'reappoint', { lead: 'group' });
    expect(leadOf(story)).toMatchObject({ unit: 'group', appointed: true, status: 'active' });
    expect(story.ticket.assignments.filter(({ status }) => status !== 'ended')).toHaveLength(1);
  });

  test('finish waits for support tasks, but not for overdue ones', () => {
    const story = until
      .working()
      .do('property', 'assign_task', { unit: 'group', words: '挨家通知', due: '2026-11-24' });
    expect(refusalOf(() => story.do('property', 'finish', evidence))).toBe('GUARD_FAILED');
    expect(story.wait(2 * DAY).do('property', 'finish', evidence).ticket.state).toBe('verifying');
    const done = until
      .working()
      .do('property', 'assign_task', { unit: 'group', words: '挨家通知', due: '2026-11-24' });
    done.do('group', 'do_task', { task: done.ticket.tasks[0]!.id, words: '已通知' });
    expect(done.do('property', 'finish', evidence).ticket.state).toBe('verifying');
  });
});

describe('asking', () => {
  test('expire: flagged; never closed for it', () => {
    const story = until.working().do('property', 'ask', filled.questions).fire('expire');
    expect([story.ticket.state, story.ticket.flags]).toEqual(['working', ['unanswered']]);
    expect(until.triage().do('steward', 'ask', filled.questions).fire('expire').ticket.state).toBe('triage');
  });

  test('the work clock is paused, and the work is nobody else’s', () => {
    const story = until.working().wait(HOUR).do('property', 'ask', filled.questions);
    expect([ofWork(story).since, leadOf(story).status]).toEqual([null, 'suspended']);
    story.wait(DAY).do('resident', 'supplement', filled.answers);
    expect([elapsed(ofWork(story), story.now), leadOf(story).status, story.ticket.returnTo]).toEqual([
      HOUR,
      'active',
      null,
    ]);
  });

  test('withdraw is the reporter’s own only where the question was asked in triage', () => {
    expect(
      until.triage().do('steward', 'ask', filled.questions).do('resident', 'withdraw').ticket.outcome,
    ).toBe('withdrawn');
    expect(
      refusalOf(() => until.working().do('property', 'ask', filled.questions).do('resident', 'withdraw')),
    ).toBe('GUARD_FAILED');
  });
});

describe('deliberating', () => {
  test('resolve: agreed or not agreed; may name a lead, and leaves its tasks', () => {
    const tasks = [
      { unit: 'group', words: '通知住户', due: '2026-12-05' },
      { unit: 'selfgov', words: '监督', due: '2026-12-06' },
    ];
    const { ticket } = until
      .deliberating()
      .do('secretary', 'resolve', { ...resolution, agreed: false, lead: 'property', tasks });
    expect([ticket.state, ticket.suggestion]).toEqual(['dispatching', { lead: 'property', support: [] }]);
    expect(ticket.tasks.map(({ id, unit }) => [id, unit])).toEqual([
      [`${ticket.seq}-1`, 'group'],
      [`${ticket.seq}-2`, 'selfgov'],
    ]);
    expect(ticket.hearings[0]!.status).toBe('resolved');
  });

  test('mediate: when both sides signed; the convenor’s unit leads', () => {
    const story = until.deliberating();
    expect(
      refusalOf(() => story.do('elder', 'sign_mediation').do('secretary', 'mediate', filled.minutes)),
    ).toBe('GUARD_FAILED');
    story.do('far', 'sign_mediation').do('secretary', 'mediate', filled.minutes);
    expect([
      story.ticket.state,
      story.ticket.mediated,
      leadOf(story).unit,
      leadOf(story).person,
      leadOf(story).status,
    ]).toEqual(['verifying', true, 'branch', null, 'suspended']);
    expect(story.ticket.workers).toEqual(['secretary']);
  });

  test('expire: level + 1', () => {
    const { ticket } = until.deliberating().fire('expire');
    expect([ticket.state, ticket.level, ticket.hearings[0]!.status]).toEqual([
      'dispatching',
      'grid',
      'expired',
    ]);
  });
});

describe('verifying', () => {
  const mediated = (): Story =>
    until
      .deliberating()
      .do('elder', 'sign_mediation')
      .do('far', 'sign_mediation')
      .do('secretary', 'mediate', filled.minutes);

  test('reject: work clock goes on', () => {
    const story = until
      .working()
      .wait(HOUR)
      .do('property', 'finish', evidence)
      .wait(3 * HOUR)
      .do('secretary', 'reject', reason);
    expect([
      ofWork(story).run,
      elapsed(ofWork(story), story.now),
      leadOf(story).unit,
      leadOf(story).status,
    ]).toEqual([1, HOUR, 'property', 'active']);
  });

  test('refer_up: level + 1 unless mediated', () => {
    expect(mediated().do('grid', 'refer_up', reason).ticket.level).toBe('estate');
    expect(refusalOf(() => mediated().do('grid', 'reject', reason))).toBe('GUARD_FAILED');
    const story = until.verifying();
    expect(refusalOf(() => story.do('secretary', 'refer_up', reason))).toBe('GUARD_FAILED');
    for (let n = 0; n < 3; n++) story.do('secretary', 'reject', reason).do('property', 'finish', evidence);
    expect(story.do('secretary', 'refer_up', reason).ticket.level).toBe('grid');
  });

  test('expire: flagged 未核验', () => {
    const { ticket } = until.verifying().fire('expire');
    expect([ticket.state, ticket.flags]).toEqual(['rating', ['unverified']]);
  });

  test('mark_unreachable: after three attempts on two channels', () => {
    const story = until.verifying();
    const call = (channel: string) => story.do('secretary', 'attempt_contact', { channel, reached: false });
    for (let n = 0; n < 3; n++) call('phone');
    expect(refusalOf(() => story.do('secretary', 'mark_unreachable'))).toBe('GUARD_FAILED');
    call('visit');
    expect(story.do('secretary', 'mark_unreachable').ticket.outcome).toBe('unreachable');
  });
});

describe('rating and closed', () => {
  test('rate_unsolved and reopen: a new run of the work clock, the lead chosen again', () => {
    const story = until.rating().do('resident', 'rate_unsolved', { stars: 1 });
    expect([
      story.ticket.state,
      ofWork(story).run,
      ofWork(story).spent,
      ofWork(story).first,
      assignmentOf(story.ticket),
    ]).toEqual(['dispatching', 2, 0, null, null]);
    story.do('secretary', 'dispatch', dispatch).do('property', 'sign');
    expect(ofWork(story)).toMatchObject({ run: 2, since: story.at, first: ofWork(story).due });
    const reopened = until.rating().do('resident', 'rate_solved', {}).wait(DAY).do('resident', 'reopen', {});
    expect([
      ofWork(reopened).run,
      reopened.ticket.outcome,
      reopened.ticket.closedAt,
      reopened.ticket.spent.reworks,
    ]).toEqual([2, null, null, 1]);
  });

  test('expire: not satisfied', () => {
    const { ticket } = until.rating().fire('expire');
    expect([ticket.outcome, ticket.ratings]).toEqual(['unrated', []]);
  });

  test('each rating: its outcome and its verdict', () => {
    for (const [action, outcome, verdict] of [
      ['rate_solved', 'solved', 'solved'],
      ['rate_partly', 'partly_solved', 'partly_solved'],
      ['accept_explanation', 'explained', 'explained'],
      ['archive_unsolved', 'unsolved', 'unsolved'],
    ] as const) {
      const { ticket } = until.rating().do('resident', action, { stars: 3 });
      expect([ticket.outcome, ticket.ratings[0]]).toMatchObject([
        outcome,
        { verdict, stars: 3, called: false, by: 'resident', run: 1 },
      ]);
    }
  });

  test('appeal: to the level above whoever declined', () => {
    const declined = (by: 'committee' | 'intake2') =>
      until.pool().ask('intake', 'decline', decline).grant(by).do('resident', 'appeal', reason);
    expect(declined('committee').ticket.level).toBe('street');
    expect(declined('intake2').ticket.level).toBe('street');
    const higher = declined('committee').ticket;
    expect([higher.state, higher.outcome]).toEqual(['dispatching', null]);
  });

  test('decline: always two people, with reason, channel and appeal', () => {
    const story = until.pool();
    expect(refusalOf(() => story.do('intake', 'decline', decline))).toBe('ASK_FIRST');
    expect(refusalOf(() => story.ask('intake', 'decline', { ...decline, channel: '' }))).toBe(
      'MISSING_FIELD',
    );
    expect(refusalOf(() => story.ask('intake', 'decline', { ...decline, reason: 'busy' }))).toBe(
      'NOT_A_CHOICE',
    );
    story.ask('intake', 'decline', decline).grant('intake2');
    expect([story.ticket.outcome, story.offers('resident')]).toEqual([
      'declined',
      expect.arrayContaining(['appeal']),
    ]);
  });

  test('split: own timeline and elapsed time return', () => {
    const story = until
      .pool()
      .wait(2 * HOUR)
      .do('secretary', 'merge', { master: 'm' })
      .wait(DAY);
    const seqs = story.ticket.seq;
    story.do('secretary', 'split');
    expect([story.ticket.state, story.ticket.mergedInto, story.ticket.seq, story.ticket.reporter]).toEqual([
      'pool',
      null,
      seqs + 1,
      'resident',
    ]);
    expect(elapsed(story.ticket.clocks.response!, story.now)).toBe(2 * HOUR);
  });

  test('restore: where it would start, once', () => {
    const story = until.triage().do('resident', 'withdraw').wait(DAY).do('resident', 'restore');
    expect([story.ticket.state, story.ticket.caseSteward, story.ticket.outcome]).toEqual([
      'pool',
      null,
      null,
    ]);
    expect(refusalOf(() => story.do('resident', 'withdraw').do('resident', 'restore'))).toBe('BUDGET_SPENT');
  });

  test('how long each may be taken back', () => {
    const after =
      (story: Story, days: number, action: string, form = {}) =>
      () =>
        story.wait(days * DAY + 1).do('resident', action, form);
    expect(refusalOf(after(until.rating().do('resident', 'rate_solved', {}), 15, 'reopen'))).toBe(
      'GUARD_FAILED',
    );
    expect(refusalOf(after(until.pool().do('resident', 'withdraw'), 7, 'restore'))).toBe('GUARD_FAILED');
    expect(
      refusalOf(after(until.pool().ask('intake', 'decline', decline).grant('intake2'), 15, 'appeal', reason)),
    ).toBe('GUARD_FAILED');
    const merged = until
      .pool()
      .do('secretary', 'merge', { master: 'm' })
      .wait(30 * DAY + 1);
    expect(refusalOf(() => merged.do('secretary', 'split'))).toBe('GUARD_FAILED');
  });
});

describe('from anywhere', () => {
  test('leave: the first endorser becomes the reporter', () => {
    const story = until
      .working()
      .do('neighbour', 'endorse')
      .do('elder', 'endorse')
      .do('resident', 'share_contact')
      .do('resident', 'leave');
    const { reporter, household, endorsements, contactShared, state } = story.ticket;
    expect([reporter, household, endorsements.map(({ person }) => person), contactShared, state]).toEqual([
      'neighbour',
      'e1-102',
      ['elder'],
      false,
      'working',
    ]);
    expect(refusalOf(() => until.working().do('resident', 'leave'))).toBe('GUARD_FAILED');
  });

  test('merge: into an open ticket of the same place, never a private one into a public one', () => {
    const master = {
      id: 'm',
      estate: 'e1',
      open: true,
      merged: false,
      sensitive: false,
      opposed: false,
      rated: false,
    };
    const { ticket } = until.triage().do('secretary', 'merge', { master: 'm' }, { master });
    expect([ticket.outcome, ticket.mergedInto]).toEqual(['merged', 'm']);
    const refused = [{ open: false }, { merged: true }, { estate: 'e2' }, { id: 't1' }, { opposed: true }];
    for (const wrong of refused)
      expect(
        refusalOf(() =>
          until.triage().do('secretary', 'merge', { master: 'm' }, { master: { ...master, ...wrong } }),
        ),
      ).toBe('GUARD_FAILED');
    const hidden = new Story({ private: true });
    expect(refusalOf(() => hidden.do('secretary', 'merge', { master: 'm' }, { master }))).toBe(
      'GUARD_FAILED',
    );
    expect(
      hidden.do('secretary', 'merge', { master: 'm' }, { master: { ...master, sensitive: true } }).ticket
        .outcome,
    ).toBe('merged');
  });

  test('hand_over: changes the case steward, and the lead where that is the steward', () => {
    const handedOver = (story: Story): Story =>
      story.ask('secretary', 'hand_over', { successor: 'steward2' }).grant('steward2');
    const own = handedOver(until.triage().do('steward', 'start'));
    expect([own.ticket.caseSteward, leadOf(own).person, own.ticket.state]).toEqual([
      'steward2',
      'steward2',
      'working',
    ]);
    const theirs = handedOver(until.working());
    expect([theirs.ticket.caseSteward, leadOf(theirs).person, leadOf(theirs).unit]).toEqual([
      'steward2',
      null,
      'property',
    ]);
  });

  test('recategorise: the limit is recomputed, elapsed time stays', () => {
    const story = until
      .working()
      .wait(2 * HOUR)
      .do('steward', 'recategorise', { kind: 'help' });
    expect([ofWork(story).limit.ms, elapsed(ofWork(story), story.now), ofWork(story).run]).toEqual([
      5 * WORKING_DAY,
      2 * HOUR,
      1,
    ]);
    story.do('steward', 'recategorise', { urgency: 'critical' });
    expect([ofWork(story).limit, elapsed(ofWork(story), story.now)]).toEqual([
      { ms: 24 * HOUR, measure: 'always' },
      2 * HOUR,
    ]);
    expect(ofWork(story).due).toBe(story.at + 22 * HOUR);
  });

  test('split: a reporter who came by the ticket that leaves is followed by the first endorser', () => {
    const came = (person: string, from: string | null) => ({ person, household: null, from });
    const story = until
      .working()
      .applyTriggeredEvent('absorb', { joining: [came('elder', 'A'), came('neighbour', 'B')] as never })
      .do('resident', 'leave');
    expect([story.ticket.reporter, story.ticket.reporterFrom]).toEqual(['elder', 'A']);
    story.applyTriggeredEvent('release', { leaving: ['A'] });
    expect([story.ticket.reporter, story.ticket.endorsements]).toEqual(['neighbour', []]);
  });

  test('recategorise: made private, it is sensitive from then on', () => {
    const story = until.pool().do('intake', 'recategorise', { private: true });
    expect([story.ticket.sensitive, story.offers('steward')]).toEqual([true, []]);
  });
});
