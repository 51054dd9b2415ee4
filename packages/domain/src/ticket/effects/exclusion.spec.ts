import { refusalOf } from '../../../test/refusal.ts';
import { until, type Story } from '../../../test/story.ts';
import { DAY } from '../../kernel/time.ts';
import { noticesOf } from '../reading/notices.ts';
import { exclusionOf } from '../ticket.ts';

/** 剔除: a closed ticket is left out of the shares that judge the work, by two people; the objection to it. */

const form = { reason: 'not_ours', words: '这段路归市政养护' };
const closed = (): Story => until.rating().do('resident', 'rate_partly', { stars: 2 });
const excluded = (): Story => closed().ask('property', 'exclude', form).grant('committee');
const objected = (): Story => excluded().do('resident', 'object', { words: '路在小区里面' });
const told = (story: Story): string[] =>
  noticesOf(story.ticket, story.events.at(-1)!, story.areaStaff).map(
    ({ title, people }) => `${title}: ${people.join(' ')}`,
  );

describe('exclude: asked by the unit concerned or the branch, granted by an arbiter of another unit', () => {
  test('the unit that led asks, the committee grants, the reporter is told', () => {
    const story = excluded();
    expect(exclusionOf(story.ticket)).toMatchObject({
      asker: 'property',
      by: 'committee',
      reason: 'not_ours',
      status: 'standing',
    });
    expect(told(story)).toContain('您的点单不计入考核，不同意可以提出异议: resident');
    expect(story.ticket.state).toBe('closed');
  });

  test('nobody does it alone, and residents do not ask for it', () => {
    expect(refusalOf(() => closed().do('committee', 'exclude', form))).toBe('ASK_FIRST');
    expect(refusalOf(() => closed().ask('resident', 'exclude', form))).toBe('NOT_RELATED');
    expect(refusalOf(() => closed().ask('secretary', 'exclude', form).grant('secretary'))).toBe(
      'NOT_RELATED',
    );
  });

  test('an arbiter of the unit that led does not grant it; the next level up does', () => {
    const story = closed();
    const member = { ...story.areaStaff.authorities.community[0]!, units: ['property'] };
    story.areaStaff = {
      ...story.areaStaff,
      authorities: { ...story.areaStaff.authorities, community: [member] },
    };
    story.ask('property', 'exclude', form);
    expect(story.offers('street')).toContain('grant');
  });

  test('10 working days, once, and not where it is left out already', () => {
    expect(
      closed()
        .wait(13 * DAY)
        .offers('property'),
    ).toContain('ask exclude');
    expect(
      refusalOf(() =>
        closed()
          .wait(15 * DAY)
          .ask('property', 'exclude', form),
      ),
    ).toBe('GUARD_FAILED');
    expect(refusalOf(() => excluded().ask('property', 'exclude', form))).toBe('GUARD_FAILED');
    expect(refusalOf(() => until.pool().do('resident', 'withdraw').ask('secretary', 'exclude', form))).toBe(
      'GUARD_FAILED',
    );
  });

  test('bad faith is for the residents’ council to say', () => {
    const malicious = { ...form, reason: 'malicious' };
    expect(refusalOf(() => closed().ask('property', 'exclude', malicious))).toBe('COUNCIL_MISSING');
    const proven = closed().ask('property', 'exclude', { ...malicious, files: ['minutes'] });
    expect(proven.offers('committee')).toContain('grant');
  });

  test('silence refuses it', () => {
    const story = closed().ask('property', 'exclude', form).sweep();
    expect([story.ticket.exclusions, story.ticket.requests.at(-1)!.status]).toEqual([[], 'refused']);
  });
});

describe('object: the reporter or the branch, once within 5 days; the street rules', () => {
  test('the street hears of it, and its ruling is final', () => {
    const story = objected();
    expect(told(story)).toEqual(['剔除有异议，请裁定: street street2']);
    expect(exclusionOf(story.ticket)!.status).toBe('objected');
    story.do('street', 'uphold_exclusion', { words: '产权属于市政' });
    expect(told(story)).toEqual(['剔除的异议有了结果: resident', '剔除的异议有了结果: property']);
    expect(exclusionOf(story.ticket)!.status).toBe('upheld');
    expect(story.offers('resident')).not.toContain('object');
  });

  test('put back, it counts again and is not excluded a second time', () => {
    const story = objected().do('street', 'count_again', { words: '路在红线以内' });
    expect([exclusionOf(story.ticket), story.ticket.exclusions[0]!.status]).toEqual([null, 'counted']);
    expect(refusalOf(() => story.ask('property', 'exclude', form))).toBe('GUARD_FAILED');
  });

  test('without a ruling in 5 working days it counts again', () => {
    const story = objected().sweep();
    expect([story.events.at(-1)!.action, story.ticket.exclusions[0]!.status]).toEqual([
      'lapse_objection',
      'lapsed',
    ]);
  });

  test('after 5 days, a second time, by who asked for it, or by the unit: refused', () => {
    const words = { words: '不同意' };
    expect(
      refusalOf(() =>
        excluded()
          .wait(6 * DAY)
          .do('resident', 'object', words),
      ),
    ).toBe('GUARD_FAILED');
    expect(refusalOf(() => objected().do('secretary', 'object', words))).toBe('GUARD_FAILED');
    const byBranch = closed().ask('secretary', 'exclude', form).grant('committee');
    expect(refusalOf(() => byBranch.do('secretary', 'object', words))).toBe('NOT_IMPARTIAL');
    expect(refusalOf(() => excluded().do('property', 'object', words))).toBe('NOT_RELATED');
  });

  test('who granted it does not rule on it', () => {
    const story = closed();
    story.areaStaff = { ...story.areaStaff, authorities: { ...story.areaStaff.authorities, community: [] } };
    story.ask('property', 'exclude', form).grant('street').do('resident', 'object', { words: '不同意' });
    expect(
      [story.offers('street'), story.offers('street2')].map((all) => all.includes('count_again')),
    ).toEqual([false, true]);
  });
});

test('a ticket that is worked on again is judged again', () => {
  const story = excluded().do('resident', 'reopen', { stars: 1, words: '又坏了' });
  expect([exclusionOf(story.ticket), story.ticket.exclusions[0]!.status]).toEqual([null, 'ended']);
});
