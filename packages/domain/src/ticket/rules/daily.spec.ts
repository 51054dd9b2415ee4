import { checkDaily, DAILY_MOST, dailyMost } from './daily.ts';
import { actionLabels } from '../workflow.ts';

test.each(Object.entries(dailyMost))('%s, %i a day, then no more', (action, most) => {
  expect(Object.keys(actionLabels)).toContain(action);
  expect(() => checkDaily(action, { same: most - 1, all: most - 1 })).not.toThrow();
  expect(() => checkDaily(action, { same: most, all: most })).toThrow(
    expect.objectContaining({ code: 'LIMIT_REACHED', detail: { of: action, max: most, per: 'day' } }),
  );
});

test('together no more than a day has room for', () => {
  expect(() => checkDaily('accept', { same: 0, all: DAILY_MOST - 1 })).not.toThrow();
  expect(() => checkDaily('accept', { same: 0, all: DAILY_MOST })).toThrow(
    expect.objectContaining({
      code: 'LIMIT_REACHED',
      detail: { of: 'actions', max: DAILY_MOST, per: 'day' },
    }),
  );
});
