import { CLAIM_LASTS } from '../../person/retention.ts';
import fc from 'fast-check';
import { refusalOf } from '../../../test/refusal.ts';
import { filled, Story } from '../../../test/story.ts';
import { people, type Persona } from '../../../test/world.ts';
import type { Filled } from '../../kernel/form.ts';
import { DAY } from '../../kernel/time.ts';
import { isRecused } from '../rules/recusal.ts';
import { checkCode, CLAIM_LENGTH, CLAIM_SIGNS, readClaimCode, claimUseOf, formatClaimCode } from './claim.ts';
import { kinds } from '../words.ts';

const silent = { by: null, units: [], reporter: null, household: null };
/** Placed by the intake for an old neighbour who has no telephone. */
const onBehalf = (form: Filled = {}): Story =>
  new Story({ behalf_name: '戊', ...form }, { who: 'intake', reporter: null, household: null });
const anonymous = (form: Filled = {}): Story =>
  new Story({ kind: 'hazard', anonymous: true, ...form }, silent);
const dispatched = (): Story =>
  onBehalf()
    .do('steward', 'accept')
    .do('steward', 'report', filled.opinion)
    .do('secretary', 'dispatch', filled.dispatch);
const worked = (story: Story): Story =>
  story.do('steward', 'accept').do('steward', 'settle', filled.evidence);

describe('an anonymous ticket', () => {
  test.each(Object.keys(kinds).map((kind) => [kind, ['hazard', 'idea'].includes(kind)]))(
    'of kind %s may be placed: %s',
    (kind, isAllowed) => {
      if (isAllowed) expect(anonymous({ kind }).ticket.anonymous).toBe(true);
      else expect(refusalOf(() => anonymous({ kind }))).toBe('NOT_ANONYMOUS');
    },
  );

  test.each([{ behalf_name: '戊' }, { behalf_phone: '19900000000' }, { behalf_household: 'h1' }])(
    'is never on behalf: %o',
    (form) => expect(refusalOf(() => anonymous(form))).toBe('NOT_ANONYMOUS'),
  );

  test('said not to be anonymous is placed as always, whatever its kind', () =>
    expect(new Story({ anonymous: false }).ticket).toMatchObject({
      anonymous: false,
      reporter: 'resident',
      household: 'e1-101',
    }));

  test('leads to nobody, and replays', () => {
    const story = worked(anonymous()).sweep().sweep();
    expect(story.ticket).toMatchObject({
      reporter: null,
      household: null,
      proxy: null,
      formerReporters: [],
      outcome: 'unrated',
    });
    expect(story.events[0]).toMatchObject({ by: null, as: 'reporter', units: [], household: null });
    expect(JSON.stringify([story.ticket, story.events])).not.toMatch(/resident|e1-101/);
    expect(story.again()).toEqual(story.ticket);
  });

  test('that is private or about staff starts with the branch, and whom it is about keeps out of it', () => {
    const story = anonymous({ about: [{ person: 'steward' }], private: true });
    expect([story.ticket.state, story.offers('steward')]).toEqual(['dispatching', []]);
  });

  test('is rated by nobody: whoever says they called its reporter cannot have', () => {
    const call = { channel: 'phone', reached: true, verdict: 'solved' };
    const [nameless, named] = [anonymous(), onBehalf()].map((story) =>
      worked(story).do('secretary', 'verify', filled.verification).do('intake2', 'attempt_contact', call),
    );
    expect(named!.offers('intake2')).toContain('rate_solved');
    expect(nameless!.offers('intake2')).not.toContain('rate_solved');
  });

  test('that is asked waits until its clock runs out', () => {
    const asked = anonymous().do('steward', 'accept').do('steward', 'ask', filled.questions);
    expect(asked.sweep().ticket).toMatchObject({ state: 'triage', flags: ['unanswered'] });
  });
});

describe('a code', () => {
  test('is read however it was written down', () =>
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom(...CLAIM_SIGNS), { minLength: CLAIM_LENGTH, maxLength: CLAIM_LENGTH })
          .map((signs) => signs.join('')),
        (code) => {
          const written = formatClaimCode(code);
          expect(
            [
              written,
              written.toLowerCase(),
              ` ${written.replaceAll('-', ' ')} `,
              written.replaceAll('-', '—'),
              code,
            ].map(readClaimCode),
          ).toEqual(Array(5).fill(code));
        },
      ),
    ));

  test.each(['', 'ACDE', 'ACDE347XYWW', 'ACDE347XY0', '认领码认领码认领码认', 'ACDE347XYI'])(
    '“%s” is none',
    (typed) => expect(readClaimCode(typed)).toBeNull(),
  );

  test.each([
    ['on behalf', onBehalf(), 'redeem'],
    ['anonymous', anonymous(), 'follow'],
    ['one’s own', new Story(), null],
  ])('of a ticket that is %s: %s', (_, { ticket }, use) => expect(claimUseOf(ticket)).toBe(use));

  test('serves for what it is, until half a year after the end, and nobody whom it is about', () => {
    const { ticket, at } = anonymous();
    const asking =
      (use: 'redeem' | 'follow', who: Persona, more = {}, when = at) =>
      () =>
        checkCode({ ...ticket, ...more }, use, people[who], when);
    expect(asking('follow', 'far')).not.toThrow();
    expect(refusalOf(asking('redeem', 'far'))).toBe('CLAIM_OTHER_USE');
    expect(asking('follow', 'far', { closedAt: at }, at + CLAIM_LASTS)).not.toThrow();
    expect(refusalOf(asking('follow', 'far', { closedAt: at }, at + CLAIM_LASTS + 1))).toBe('CLAIM_INVALID');
    expect(refusalOf(asking('follow', 'far', { about: [{ person: 'far' }] }))).toBe('CLAIM_INVALID');
    expect(refusalOf(asking('follow', 'property', { recused: [{ unit: 'property' }] }))).toBe(
      'CLAIM_INVALID',
    );
  });
});

describe('redeeming', () => {
  test('makes them the reporter, who may do all that a reporter may; the proxy stays', () => {
    const before = worked(onBehalf());
    const story = before.do('secretary', 'verify', filled.verification);
    expect(story.offers('elder')).toEqual([]);
    const { ticket, events } = story.redeem('elder');
    expect(ticket).toMatchObject({
      reporter: 'elder',
      household: 'e1-201',
      proxy: 'intake',
      formerReporters: [],
      reporterFrom: null,
    });
    expect(events.at(-1)).toMatchObject({
      action: 'claim',
      by: 'elder',
      as: 'reporter',
      household: 'e1-201',
      from: 'rating',
      to: 'rating',
    });
    expect(story.offers('elder')).toContain('rate_solved');
    expect(story.do('elder', 'rate_solved').again()).toEqual(story.ticket);
  });

  test('keeps the home it was placed for, and the version: nobody’s move is lost', () => {
    const { ticket } = new Story(
      { behalf_name: '戊' },
      { who: 'intake', reporter: null, household: 'e1-999' },
    ).redeem('elder');
    expect([ticket.household, ticket.version, ticket.seq]).toEqual(['e1-999', 1, 2]);
  });

  test('their home keeps out beside the one it was placed for', () => {
    const { ticket } = new Story(
      { behalf_name: '戊' },
      { who: 'intake', reporter: null, household: 'e1-999' },
    ).redeem('elder');
    expect([
      ticket.household,
      ticket.otherHouseholds,
      isRecused(ticket, { ...people.group, households: ['e1-201'] }),
    ]).toEqual(['e1-999', ['e1-201'], true]);
  });

  test('what one endorsed becomes one’s own', () => {
    const { ticket } = onBehalf().do('neighbour', 'endorse').do('elder', 'endorse').redeem('elder');
    expect(ticket.endorsements.map(({ person }) => person)).toEqual(['neighbour']);
  });

  const called = onBehalf().do('intake2', 'attempt_contact', { channel: 'phone', reached: false });
  test.each([
    ['the proxy', onBehalf(), 'intake', 'NOT_IMPARTIAL'],
    ['whoever worked on it', worked(onBehalf()), 'steward', 'NOT_IMPARTIAL'],
    ['whoever follows it', onBehalf().do('steward', 'accept'), 'steward', 'NOT_IMPARTIAL'],
    [
      'whoever followed it',
      onBehalf().do('steward', 'accept').do('steward', 'put_back', filled.reason),
      'steward',
      'NOT_IMPARTIAL',
    ],
    [
      'whoever’s unit was given a task',
      dispatched()
        .do('property', 'sign')
        .do('property', 'assign_task', { unit: 'selfgov', words: '看一下', due: '2026-11-25' }),
      'selfgov',
      'NOT_IMPARTIAL',
    ],
    ['whoever dispatched it', dispatched(), 'secretary', 'NOT_IMPARTIAL'],
    [
      'whoever wrote of it to colleagues',
      onBehalf()
        .do('steward', 'accept')
        .do('steward', 'report', filled.opinion)
        .do('secretary', 'remark', { to: 'staff', words: '知道了' }),
      'secretary',
      'NOT_IMPARTIAL',
    ],
    [
      'whoever verified it',
      worked(onBehalf()).do('secretary', 'verify', filled.verification),
      'secretary',
      'NOT_IMPARTIAL',
    ],
    ['whoever’s unit leads it', dispatched(), 'property2', 'NOT_IMPARTIAL'],
    [
      'whoever’s unit led it',
      dispatched().do('property', 'sign').do('secretary', 'transfer', filled.reason),
      'property2',
      'NOT_IMPARTIAL',
    ],
    ['whoever’s unit supports it', dispatched(), 'group', 'NOT_IMPARTIAL'],
    ['whoever called about it', called, 'intake2', 'NOT_IMPARTIAL'],
    ['whom it is about', onBehalf({ about: [{ person: 'elder' }] }), 'elder', 'CLAIM_INVALID'],
    [
      'who sat on a side of it',
      onBehalf()
        .do('steward', 'accept')
        .do('steward', 'report', filled.opinion)
        .do('secretary', 'convene', filled.hearing),
      'elder',
      'CLAIM_INVALID',
    ],
    ['somebody, where one reports it already', onBehalf().redeem('far'), 'elder', 'CLAIM_INVALID'],
    ['somebody, of an anonymous one', anonymous(), 'elder', 'CLAIM_OTHER_USE'],
    ['somebody, of another’s own', new Story(), 'elder', 'CLAIM_OTHER_USE'],
    [
      'somebody, long after',
      worked(onBehalf())
        .sweep()
        .sweep()
        .wait(CLAIM_LASTS + DAY),
      'elder',
      'CLAIM_INVALID',
    ],
  ] as const)('is refused to %s', (_, story, who, code) =>
    expect(refusalOf(() => story.redeem(who))).toBe(code),
  );

  test('is refused to whom a ticket is about that it went into', () => {
    const { ticket } = onBehalf({ about: [{ person: 'elder' }] });
    expect([
      refusalOf(() => onBehalf().redeem('elder', [ticket])),
      onBehalf().redeem('far', [ticket]).ticket.reporter,
    ]).toEqual(['CLAIM_INVALID', 'far']);
  });
});
