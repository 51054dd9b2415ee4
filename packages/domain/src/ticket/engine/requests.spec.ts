import { refusalOf } from '../../../test/refusal.ts';
import { filled, type Story, until } from '../../../test/story.ts';
import { inputsFor, monday } from '../../../test/world.ts';
import { DAY, HOUR } from '../../kernel/time.ts';
import { expire } from './act.ts';

const { extension, hold, reason, decline } = filled;
const statusOf = (story: Story): string => story.ticket.requests.at(-1)!.status;
const held = (): Story => until.working().ask('property', 'hold', hold);

describe('asking', () => {
  test('changes no state and no version, and waits for one working day', () => {
    const before = until.working();
    const { ticket } = held();
    expect([ticket.state, ticket.version, ticket.seq]).toEqual([
      'working',
      before.ticket.version,
      before.ticket.seq + 1,
    ]);
    expect(ticket.requests).toEqual([
      {
        seq: ticket.seq,
        id: String(ticket.seq),
        action: 'hold',
        form: hold,
        asker: 'property',
        as: 'lead',
        until: before.at + DAY,
        status: 'pending',
      },
    ]);
  });

  test('is open to whom the row says, and to nobody who may do it', () => {
    const story = until.working();
    expect(refusalOf(() => story.ask('steward', 'extend', extension))).toBe('NOT_RELATED');
    expect(refusalOf(() => story.ask('secretary', 'transfer', reason))).toBe('NOT_RELATED');
    expect(refusalOf(() => story.ask('resident', 'withdraw').ask('resident', 'withdraw'))).toBe(
      'ALREADY_ASKED',
    );
    expect(refusalOf(() => until.working().do('property', 'extend', extension))).toBe('ASK_FIRST');
  });

  test('somebody who may do a row has nothing to ask for', () => {
    const story = until.dispatching().do('secretary', 'dispatch', { lead: 'branch' }).do('secretary', 'sign');
    expect(refusalOf(() => story.ask('secretary', 'hold', hold))).toBe('NOT_OFFERED');
    expect(story.offers('secretary')).not.toContain('ask hold');
  });

  test('at most one request per action waits, of different actions several', () => {
    const story = held().ask('property', 'extend', extension);
    expect(story.offers('property')).not.toContain('ask hold');
    expect(refusalOf(() => story.ask('property2', 'hold', hold))).toBe('ALREADY_ASKED');
    expect(story.ticket.requests.filter(({ status }) => status === 'pending')).toHaveLength(2);
  });

  test('a fact is not asked for', () => {
    expect(refusalOf(() => until.working().ask('resident', 'nudge'))).toBe('NOT_OFFERED');
  });
});

describe('answering', () => {
  test('granting runs the row with the asker’s form, and spends its budget then', () => {
    const asked = until.working().ask('property', 'extend', extension);
    expect(asked.ticket.spent.extensions).toBeUndefined();
    const { ticket } = asked.grant('secretary');
    expect([ticket.spent.extensions, ticket.assignments.at(-1)!.due]).toEqual([1, Date.parse(extension.due)]);
    expect(ticket.requests[0]!.status).toBe('granted');
  });

  test('nobody grants what they asked for, nor may the asker’s colleague', () => {
    const story = held();
    expect(refusalOf(() => story.grant('property'))).toBe('NOT_RELATED');
    expect(refusalOf(() => story.grant('property2'))).toBe('NOT_RELATED');
    const intake = until.pool().ask('intake', 'decline', decline);
    expect(refusalOf(() => intake.grant('intake'))).toBe('NOT_RELATED');
  });

  test('refusing says why and leaves everything else alone', () => {
    const story = held();
    expect(refusalOf(() => story.do('secretary', 'refuse', { request: story.ticket.requests[0]!.id }))).toBe(
      'MISSING_FIELD',
    );
    story.do('secretary', 'refuse', { request: story.ticket.requests[0]!.id, words: '可以先修' });
    expect([statusOf(story), story.ticket.state, story.ticket.holds]).toEqual(['refused', 'working', []]);
    expect(story.offers('property')).toContain('ask hold');
  });

  test('the asker, and only they, cancel', () => {
    const story = held();
    const request = story.ticket.requests[0]!.id;
    expect(refusalOf(() => story.do('property2', 'cancel', { request }))).toBe('NOT_RELATED');
    expect(statusOf(story.do('property', 'cancel', { request }))).toBe('cancelled');
  });

  test('a request that is not there cannot be answered', () => {
    expect(refusalOf(() => held().do('secretary', 'grant', { request: '999' }))).toBe('UNKNOWN_REFERENCE');
  });

  test.each([
    [
      'an extension that another has overtaken',
      until
        .working()
        .ask('property', 'extend', extension)
        .do('secretary', 'extend', { ...extension, due: '2027-01-31T10:00:00Z' }),
      'TOO_EARLY',
    ],
    [
      'a hold whose review date has passed',
      until
        .working()
        .ask('property', 'hold', { ...hold, review: '2026-11-24' })
        .wait(2 * DAY),
      'TOO_EARLY',
    ],
    [
      'a merge whose master has closed',
      until.triage().ask('steward', 'merge', { master: 'm' }),
      'GUARD_FAILED',
    ],
    [
      'a split whose root has been rated',
      until.pool().do('secretary', 'merge', { master: 'm' }).ask('resident', 'split'),
      'NOT_RELATED',
    ],
  ])('granting reads the form and the master as they are now: %s', (_, story, code) => {
    const gone = {
      id: 'm',
      estate: 'e1',
      open: false,
      merged: false,
      sensitive: false,
      opposed: false,
      rated: true,
    };
    expect([refusalOf(() => story.grant('secretary', { master: gone })), statusOf(story)]).toEqual([
      code,
      'pending',
    ]);
  });

  test('an extension that is past grants nothing more', () => {
    const story = until
      .dispatching()
      .do('secretary', 'dispatch', { lead: 'property' })
      .do('property', 'sign')
      .ask('property', 'extend', { ...extension, due: '2026-12-08T10:00:00Z' });
    expect(
      refusalOf(() =>
        story
          .do('secretary', 'hold', hold)
          .wait(20 * DAY)
          .grant('secretary'),
      ),
    ).toBe('TOO_EARLY');
  });

  test('who may grant may also do it directly, but for declining and handing over', () => {
    expect(until.working().do('secretary', 'hold', hold).ticket.holds).toHaveLength(1);
    expect(refusalOf(() => until.pool().do('committee2', 'decline', decline))).toBe('ASK_FIRST');
    expect(refusalOf(() => until.triage().do('secretary', 'hand_over', { successor: 'steward2' }))).toBe(
      'ASK_FIRST',
    );
  });

  test('only the named successor grants a hand-over', () => {
    const story = until.triage().ask('secretary', 'hand_over', { successor: 'steward2' });
    expect(refusalOf(() => story.grant('steward3'))).toBe('NOT_RELATED');
    expect(story.grant('steward2').ticket.caseSteward).toBe('steward2');
  });
});

describe('a request lapses', () => {
  test('when its state is left', () => {
    expect(statusOf(held().do('secretary', 'transfer', reason))).toBe('lapsed');
  });

  test('when a guard closes its row', () => {
    expect(statusOf(held().do('secretary', 'hold', hold))).toBe('lapsed');
    expect(statusOf(until.working().ask('resident', 'withdraw').do('neighbour', 'endorse'))).toBe('lapsed');
  });

  test('when the state has a row of that name which nobody grants: then the asker may do it', () => {
    const story = until.working().ask('resident', 'withdraw').do('secretary', 'transfer', reason);
    expect(statusOf(story)).toBe('lapsed');
    expect(story.offers('resident')).toContain('withdraw');
  });

  test('not while the next state offers the same row', () => {
    expect(
      statusOf(
        until.triage().ask('steward', 'merge', { master: 'm' }).do('steward', 'report', filled.opinion),
      ),
    ).toBe('pending');
    expect(statusOf(until.pool().ask('intake', 'decline', decline).fire('expire'))).toBe('pending');
  });
});

describe('silence', () => {
  test('after one working day grants the reporter’s withdraw', () => {
    const story = until.working().ask('resident', 'withdraw').sweep();
    expect([story.at, story.ticket.state, story.ticket.outcome, statusOf(story)]).toEqual([
      monday + DAY,
      'closed',
      'withdrawn',
      'granted',
    ]);
  });

  test('refuses the rest, and says why', () => {
    const story = held().sweep();
    expect([statusOf(story), story.ticket.state, story.ticket.holds]).toEqual(['refused', 'working', []]);
    expect(story.events.at(-1)).toMatchObject({
      action: 'refuse',
      by: null,
      as: 'system',
      form: { words: '一个工作日内没有答复' },
    });
    expect(
      refusalOf(() =>
        held()
          .wait(3 * DAY)
          .grant('system'),
      ),
    ).toBe('NOT_RELATED');
  });

  test('answers the one that waited longest first, and all of them before a timer', () => {
    const story = until
      .signing()
      .wait(HOUR)
      .ask('secretary', 'hand_over', { successor: 'steward2' })
      .do('property', 'sign')
      .wait(HOUR)
      .ask('property', 'transfer', reason);
    story
      .wait(60 * DAY)
      .sweep()
      .sweep();
    expect(story.ticket.requests.map(({ action, status }) => [action, status])).toEqual([
      ['hand_over', 'refused'],
      ['transfer', 'refused'],
    ]);
    expect(story.events.slice(-2).map(({ form }) => form['request'])).toEqual(
      story.ticket.requests.map(({ id }) => id),
    );
    expect(story.sweepOn().events.at(-1)!.action).toBe('overrun');
  });

  test('of a withdraw that endorsers forbid meanwhile is none: it has lapsed', () => {
    const story = until
      .working()
      .ask('resident', 'withdraw')
      .do('neighbour', 'endorse')
      .wait(3 * DAY);
    expect(expire(story.ticket, inputsFor('system'), story.now)).toBeNull();
  });

  test('is no answer before the day is over', () => {
    const story = until.working().ask('resident', 'withdraw').wait(HOUR);
    expect(expire(story.ticket, inputsFor('system'), story.now)).toBeNull();
    expect(refusalOf(() => story.grant('system'))).toBe('NOT_RELATED');
  });
});

describe('what was granted replays', () => {
  test('by the standing in which the granter could have done it', () => {
    const story = held().wait(HOUR).grant('committee');
    expect(story.events.at(-1)!.as).toBe('arbiter');
    expect(story.again()).toEqual(story.ticket);
  });

  test('refusals, cancellations and silence too', () => {
    const refused = held();
    refused.do('secretary', 'refuse', { request: refused.ticket.requests[0]!.id, words: '不准' });
    expect(refused.again()).toEqual(refused.ticket);
    const silent = until.working().ask('resident', 'withdraw').sweep();
    expect(silent.again()).toEqual(silent.ticket);
  });
});
