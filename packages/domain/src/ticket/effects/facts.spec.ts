import { filled, type Story, until } from '../../../test/story.ts';
import { refusalOf } from '../../../test/refusal.ts';
import { DAY, HOUR } from '../../kernel/time.ts';
import { rungsReached } from '../time/ladder.ts';
import { elapsed } from '../time/clocks.ts';

/** One test for each `note` of the facts, in their order. */

const remark = { words: '什么时候来？', to: 'all' };
const closed = (): Story => until.rating().do('resident', 'rate_solved', {});
const task = { unit: 'group', words: '挨家通知', due: '2026-11-25' };

test('no fact changes state or version', () => {
  const story = until.working();
  const { version, state } = story.ticket;
  story
    .do('resident', 'remark', remark)
    .do('resident', 'nudge')
    .do('property', 'report_progress', { words: '在修' })
    .do('neighbour', 'endorse');
  expect([
    story.ticket.version,
    story.ticket.state,
    story.events.slice(-4).every(({ from, to }) => from === to),
  ]).toEqual([version, state, true]);
});

test('a fact needs no version: it is never too late for a word', () => {
  expect(until.working().do('resident', 'remark', remark, { version: 1 }).ticket.state).toBe('working');
  expect(refusalOf(() => until.working().do('property', 'finish', filled.evidence, { version: 1 }))).toBe(
    'VERSION_MOVED_ON',
  );
});

test('remark: after closing for 15 days; to all or to staff only', () => {
  expect(
    closed()
      .wait(15 * DAY)
      .do('resident', 'remark', remark)
      .events.at(-1)!.form,
  ).toEqual(remark);
  expect(
    refusalOf(() =>
      closed()
        .wait(15 * DAY + 1)
        .do('resident', 'remark', remark),
    ),
  ).toBe('CONVERSATION_CLOSED');
  expect(refusalOf(() => closed().do('resident', 'remark', { ...remark, to: 'neighbours' }))).toBe(
    'NOT_A_CHOICE',
  );
  expect(refusalOf(() => closed().do('resident', 'remark', { words: '在吗' }))).toBe('MISSING_FIELD');
});

test('nudge: once a day, by the local calendar', () => {
  const story = until.working().do('resident', 'nudge');
  expect(refusalOf(() => story.wait(14 * HOUR).do('resident', 'nudge'))).toBe('ALREADY_TODAY');
  expect(story.wait(HOUR).do('resident', 'nudge').ticket.nudgedAt).toBe(story.at);
});

describe('answer_nudge', () => {
  const answer = { words: '灯管周四到，到了就换' };

  test('the lead answers in one sentence, and nobody waits any longer', () => {
    const story = until.working().do('resident', 'nudge');
    expect(
      [story.offers('property'), story.offers('resident')].map((all) => all.includes('answer_nudge')),
    ).toEqual([true, false]);
    story.wait(HOUR).do('property', 'answer_nudge', answer);
    expect(story.ticket.askedAt).toBeNull();
    expect(refusalOf(() => story.do('property', 'answer_nudge', answer))).toBe('NOT_OFFERED');
  });

  test('answers nothing where only a remark waits, now or since', () => {
    const story = until.working().do('resident', 'remark', remark);
    expect(story.offers('property')).not.toContain('answer_nudge');
    story.wait(HOUR).do('resident', 'nudge').do('property', 'answer_nudge', answer);
    story.wait(HOUR).do('resident', 'remark', remark);
    expect(story.offers('property')).not.toContain('answer_nudge');
  });

  test('a remark that is taken back after the answer brings no waiting back', () => {
    const story = until.working().do('resident', 'nudge').do('resident', 'remark', remark);
    const { seq } = story.events.at(-1)!;
    story.do('property', 'answer_nudge', answer).do('resident', 'retract_remark', { remark: String(seq) });
    expect(story.ticket.askedAt).toBeNull();
  });
});

describe('a question', () => {
  const toStaff = { ...remark, to: 'staff' };
  const progress = { words: '在修' };
  test.each<[string, Story, boolean]>([
    ['a remark of the reporter', until.working().do('resident', 'remark', remark), true],
    ['a remark of the reporter to staff', until.working().do('resident', 'remark', toStaff), true],
    [
      'a remark of an endorser',
      until.working().do('neighbour', 'endorse').do('neighbour', 'remark', remark),
      true,
    ],
    ['a remark of a side', until.deliberating().do('elder', 'remark', remark), true],
    ['a nudge', until.working().do('resident', 'nudge'), true],
    ['a remark of staff', until.working().do('steward', 'remark', remark), false],
    ['answered to all', until.working().do('resident', 'nudge').do('property', 'remark', remark), false],
    [
      'answered among staff only',
      until.working().do('resident', 'nudge').do('property', 'remark', toStaff),
      true,
    ],
    [
      'work that goes on is no answer',
      until.working().do('resident', 'nudge').do('property', 'report_progress', progress),
      true,
    ],
  ])('%s: waits for an answer %s', (_, story, waits) =>
    expect(story.ticket.askedAt).toBe(waits ? story.at : null),
  );

  test('waits since the first', () => {
    const story = until.working().do('resident', 'remark', remark);
    const since = story.at;
    expect(
      story.wait(HOUR).do('resident', 'nudge').wait(HOUR).do('resident', 'remark', remark).ticket.askedAt,
    ).toBe(since);
    expect(
      story.do('steward', 'remark', remark).wait(HOUR).do('resident', 'remark', remark).ticket.askedAt,
    ).toBe(story.at);
  });
});

test('report_progress: restarts the update clock only', () => {
  const story = until.working();
  const { work } = story.ticket.clocks;
  story.wait(2 * HOUR).do('property', 'report_progress', { words: '配件已到' });
  expect([
    story.ticket.clocks.work,
    story.ticket.clocks.update!.since,
    story.ticket.clocks.update!.run,
  ]).toEqual([work, story.at, 2]);
  expect(elapsed(story.ticket.clocks.work!, story.now)).toBe(2 * HOUR);
  expect(story.intervals.at(-1)).toMatchObject({ clock: 'update', why: 'report_progress' });
});

describe('attempt_contact', () => {
  const called = (verdict: string): Story =>
    until.rating().do('intake', 'attempt_contact', { channel: 'phone', reached: true, verdict });

  test('with a verdict makes a caller, who may record that verdict and no other', () => {
    const story = called('partly_solved');
    expect(story.offers('intake')).toContain('rate_partly');
    expect(refusalOf(() => story.do('intake', 'rate_solved', {}))).toBe('NOT_OFFERED');
    const { ticket, events } = story.do('intake', 'rate_partly', {});
    expect([ticket.outcome, ticket.ratings[0]!.called, events.at(-1)!.as]).toEqual([
      'partly_solved',
      true,
      'caller',
    ]);
  });

  test('of yesterday makes none', () => {
    expect(refusalOf(() => called('solved').wait(DAY).do('intake', 'rate_solved', {}))).toBe('NOT_RELATED');
  });

  test('a verdict of somebody who was not reached is none', () => {
    const story = until
      .rating()
      .do('intake', 'attempt_contact', { channel: 'message', reached: false, verdict: 'solved' });
    expect(story.ticket.contacts[0]!.verdict).toBeNull();
    expect(refusalOf(() => story.do('intake', 'rate_solved'))).toBe('NOT_RELATED');
  });

  test('the last word of the day counts', () => {
    const story = called('solved')
      .wait(HOUR)
      .do('intake', 'attempt_contact', { channel: 'phone', reached: true, verdict: 'unsolved' });
    expect(refusalOf(() => story.do('intake', 'rate_solved', {}))).toBe('NOT_OFFERED');
    expect(story.do('intake', 'rate_unsolved', {}).ticket.state).toBe('dispatching');
  });
});

test('assign_task, do_task: the task of the own unit, once', () => {
  const story = until
    .working()
    .do('property', 'assign_task', task)
    .do('property', 'assign_task', { ...task, unit: 'selfgov' });
  const [mine, other] = story.ticket.tasks;
  expect(refusalOf(() => story.do('group', 'do_task', { task: other!.id, words: '好了' }))).toBe(
    'NOT_OFFERED',
  );
  story.do('group', 'do_task', { task: mine!.id, words: '好了' });
  expect([story.ticket.tasks[0]!.status, story.offers('group')]).toEqual([
    'done',
    expect.not.arrayContaining(['do_task']),
  ]);
});

test('refuse_task: refused does not block finish', () => {
  const story = until.working().do('property', 'assign_task', task);
  story.do('group', 'refuse_task', { task: story.ticket.tasks[0]!.id, words: '人手不足' });
  expect(story.do('property', 'finish', filled.evidence).ticket.tasks[0]!.status).toBe('refused');
});

test('endorse: own rating, once each; the case steward who endorses lets go of the case', () => {
  const story = until.working().do('neighbour', 'endorse');
  expect(story.ticket.endorsements).toEqual([
    {
      seq: story.ticket.seq,
      id: `${story.ticket.seq}-1`,
      person: 'neighbour',
      household: 'e1-102',
      at: story.at,
      from: null,
    },
  ]);
  expect(refusalOf(() => story.do('neighbour', 'endorse'))).toBe('NOT_RELATED');
  const own = until.pool().do('steward2', 'accept').do('steward2', 'endorse');
  expect([own.ticket.caseSteward, own.offers('steward2'), own.offers('secretary')]).toEqual([
    null,
    expect.not.arrayContaining(['report']),
    expect.arrayContaining(['report']),
  ]);
});

test('unendorse: takes it back', () => {
  expect(until.working().do('neighbour', 'endorse').do('neighbour', 'unendorse').ticket.endorsements).toEqual(
    [],
  );
});

test('rate_own: records only; reopen stands beside it', () => {
  const story = until
    .working()
    .do('neighbour', 'endorse')
    .do('property', 'finish', filled.evidence)
    .do('secretary', 'verify', filled.verification);
  story.do('neighbour', 'rate_own', { verdict: 'unsolved', stars: 2 });
  expect([story.ticket.state, story.ticket.ratings[0]]).toMatchObject([
    'rating',
    { by: 'neighbour', verdict: 'unsolved', stars: 2 },
  ]);
  story.do('resident', 'rate_solved', {});
  expect(story.offers('neighbour')).toEqual(expect.arrayContaining(['reopen', 'rate_own']));
});

test('set_hearing: time, place, seats; needed after demand_hearing', () => {
  const story = until.rating();
  for (const lead of ['property', 'group'] as const)
    story
      .do('resident', 'rate_unsolved', {})
      .do('secretary', 'dispatch', { lead })
      .do(lead, 'sign')
      .do(lead, 'finish', filled.evidence)
      .do('secretary', 'verify', filled.verification);
  story.do('resident', 'demand_hearing', filled.reason);
  expect([story.ticket.state, story.ticket.hearings[0]!.set]).toEqual(['deliberating', false]);
  expect(refusalOf(() => story.do('secretary', 'resolve', filled.resolution))).toBe('NO_HEARING_SET');
  story.do('secretary', 'set_hearing', filled.hearing);
  expect(story.ticket.hearings[0]).toMatchObject({
    set: true,
    place: '活动室',
    seats: [{ unit: 'property', duty: null }],
    sides: ['elder', 'far'],
  });
  expect(story.do('secretary', 'resolve', filled.resolution).ticket.state).toBe('dispatching');
});

test('state_position: attended or absent, and what they said; the last word counts', () => {
  const story = until
    .deliberating()
    .do('property', 'state_position', { attended: false })
    .do('elder', 'state_position', { attended: true, words: '太吵' });
  story.do('property', 'state_position', { attended: true, words: '改时间' });
  expect(story.ticket.hearings[0]!.positions).toEqual([
    { by: 'elder', unit: null, attended: true, words: '太吵' },
    { by: 'property', unit: 'property', attended: true, words: '改时间' },
  ]);
});

test('sign_mediation: once by each side; a hearing set anew is signed anew', () => {
  const story = until.deliberating().do('elder', 'sign_mediation').do('far', 'sign_mediation');
  expect([story.ticket.hearings[0]!.signed, story.offers('elder').includes('sign_mediation')]).toEqual([
    ['elder', 'far'],
    false,
  ]);
  expect(refusalOf(() => story.do('elder', 'sign_mediation'))).toBe('NOT_OFFERED');
  expect(story.do('secretary', 'set_hearing', filled.hearing).ticket.hearings[0]!.signed).toEqual([]);
  expect(story.do('elder', 'sign_mediation').ticket.hearings[0]!.signed).toEqual(['elder']);
});

test('recuse: moves on to the next one up', () => {
  const story = until
    .dispatching()
    .do('secretary', 'recuse', { party: { person: 'secretary' }, words: '亲属' });
  expect([story.offers('secretary').includes('dispatch'), story.offers('grid').includes('dispatch')]).toEqual(
    [false, true],
  );
  expect(
    refusalOf(() =>
      until.triage().do('steward', 'recuse', { party: { person: 'secretary' }, words: '有关系' }),
    ),
  ).toBe('NOT_RELATED');
  expect(
    refusalOf(() => until.triage().do('steward', 'recuse', { party: { unit: 'team' }, words: '有关系' })),
  ).toBe('NOT_RELATED');
  const own = until.triage().do('steward', 'recuse', { party: { person: 'steward' }, words: '亲属' });
  expect([own.ticket.caseSteward, own.offers('secretary').includes('report')]).toEqual([null, true]);
  const team = until
    .triage()
    .do('secretary', 'recuse', { party: { unit: 'team' }, words: '亲属' }, { inputs: { stewardOut: true } });
  expect([
    team.ticket.caseSteward,
    team.ticket.pastStewards.map(({ person }) => person),
    team.offers('secretary').includes('report'),
  ]).toEqual([null, ['steward'], true]);
});

test('share_contact: this ticket only, until closed; reveal: the lead only while it is shared', () => {
  const reveal = { fields: ['phone'], words: '联系上门' };
  const story = until.working();
  expect(refusalOf(() => story.do('property', 'reveal', reveal))).toBe('NOT_OFFERED');
  story.do('resident', 'share_contact').do('property', 'reveal', reveal);
  expect(story.offers('resident')).toEqual(expect.arrayContaining(['unshare_contact']));
  expect(refusalOf(() => story.do('resident', 'unshare_contact').do('property', 'reveal', reveal))).toBe(
    'NOT_OFFERED',
  );
  expect(
    story
      .do('resident', 'share_contact')
      .do('secretary', 'transfer', filled.reason)
      .do('resident', 'withdraw').ticket.contactShared,
  ).toBe(false);
  expect(story.do('committee2', 'reveal', reveal).events.at(-1)!.as).toBe('arbiter');
});

test.each<[string, (story: Story) => Story]>([
  [
    'goes to another unit',
    (story) =>
      story
        .do('secretary', 'transfer', filled.reason)
        .do('secretary', 'dispatch', { ...filled.dispatch, lead: 'selfgov' }),
  ],
  [
    'comes back to the same one',
    (story) => story.do('secretary', 'transfer', filled.reason).do('secretary', 'dispatch', filled.dispatch),
  ],
  [
    'is inputs to another by the arbiter',
    (story) =>
      story
        .do('secretary', 'convene', filled.hearing)
        .do('secretary', 'resolve', filled.resolution)
        .do('committee', 'appoint', { ...filled.dispatch, lead: 'selfgov' }),
  ],
  [
    'ends with a rework',
    (story) =>
      story
        .do('property', 'finish', filled.evidence)
        .do('secretary', 'verify', filled.verification)
        .do('resident', 'rate_unsolved'),
  ],
])('what the reporter shared with the lead is not shared with the next: the work %s', (_, on) => {
  expect(on(until.working().do('resident', 'share_contact')).ticket.contactShared).toBe(false);
});

test('a number shared with a steward in person ends with a hand-over; shared before anybody led it holds for the first', () => {
  const own = until.triage().do('steward', 'start').do('resident', 'share_contact');
  own.do('secretary', 'hand_over', { successor: 'steward2', words: '调岗' }, { mode: 'ask' });
  expect(own.do('steward2', 'grant', { request: own.ticket.requests[0]!.id }).ticket).toMatchObject({
    caseSteward: 'steward2',
    contactShared: false,
  });
  expect(
    until
      .dispatching()
      .do('resident', 'share_contact')
      .do('secretary', 'dispatch', filled.dispatch)
      .do('property', 'sign').ticket.contactShared,
  ).toBe(true);
});

test('the ladder is silent while the work is paused', () => {
  const story = until
    .working()
    .do('secretary', 'hold', filled.hold)
    .wait(10 * DAY);
  expect(rungsReached(story.ticket, story.now)).toEqual([]);
});

test('nobody rates what they worked on, however they came to speak for its reporter', () => {
  const settled = (): Story =>
    until.pool().do('steward2', 'accept').do('steward2', 'settle', filled.evidence);
  const own = settled()
    .do('steward2', 'endorse')
    .do('resident', 'leave')
    .do('secretary', 'verify', filled.verification);
  expect(own.ticket.reporter).toBe('steward2');
  for (const action of ['rate_solved', 'rate_partly', 'accept_explanation', 'archive_unsolved'])
    expect([action, refusalOf(() => own.do('steward2', action))]).toEqual([action, 'NOT_IMPARTIAL']);
  expect(own.offers('steward2')).toEqual(expect.arrayContaining(['rate_unsolved']));
  const beside = settled().do('steward2', 'endorse').do('secretary', 'verify', filled.verification);
  expect(refusalOf(() => beside.do('steward2', 'rate_own', { verdict: 'solved' }))).toBe('NOT_IMPARTIAL');
});
