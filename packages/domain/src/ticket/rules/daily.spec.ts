import { checkDailyLimit, DAILY_LIMIT_IN_ALL, dailyLimits } from './daily.ts';
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
