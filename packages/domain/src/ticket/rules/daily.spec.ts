import { checkDailyLimit, DAILY_LIMIT_IN_ALL, dailyLimits, mayReachDailyLimit } from './daily.ts';
import { actionLabels } from '../workflow.ts';

test.each(Object.entries(dailyLimits))('%s, %i a day, then no more', (action, most) => {
  expect(Object.keys(actionLabels)).toContain(action);
  expect(() => checkDailyLimit(action, { same: most - 1, all: most - 1 })).not.toThrow();
  expect(() => checkDailyLimit(action, { same: most, all: most })).toThrow(
    expect.objectContaining({ code: 'LIMIT_REACHED', detail: { of: action, max: most, per: 'day' } }),
  );
});

test('together no more than a day has room for', () => {
  expect(() => checkDailyLimit('accept', { same: 0, all: DAILY_LIMIT_IN_ALL - 1 })).not.toThrow();
  expect(() => checkDailyLimit('accept', { same: 0, all: DAILY_LIMIT_IN_ALL })).toThrow(
    expect.objectContaining({
      code: 'LIMIT_REACHED',
      detail: { of: 'actions', max: DAILY_LIMIT_IN_ALL, per: 'day' },
    }),
  );
});

test('a case with fewer events than a limit needs no counting', () => {
  for (const action of [...Object.keys(dailyLimits), 'accept'])
    for (const events of [0, 1, 5, 20, DAILY_LIMIT_IN_ALL - 1, DAILY_LIMIT_IN_ALL, 500]) {
      const isRefused = ((): boolean => {
        try {
          checkDailyLimit(action, { same: events, all: events });
          return false;
        } catch {
          return true;
        }
      })();
      // One person has done at most all of the events.
      expect([action, events, mayReachDailyLimit(action, events)]).toEqual([action, events, isRefused]);
    }
});
