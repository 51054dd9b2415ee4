import { createRequire } from 'node:module';
import { spawnSync } from 'node:child_process';
import { dateOfDay, dayOfDate, dueAfter, weekdays, workingDays } from '@sandan/domain';
import { calendar, WorkCalendar } from './calendar.ts';
import { lawfulDays, provisionalDays } from './festivals.ts';

const day = (date: string): number => dayOfDate(date)!;
const yearDays = (year: number): number[] =>
  Array.from({ length: day(`${year + 1}-01-01`) - day(`${year}-01-01`) }, (_, n) => day(`${year}-01-01`) + n);
const named = (year: number, label: string): string[] =>
  lawfulDays(year)
    .filter((one) => one.label === label)
    .map((one) => dateOfDay(one.day));
const announced = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as {
  holidays: Record<string, string>;
  workdays: Record<string, string>;
};

/**
 * Prints working days and promises over three years, with and without data, from a process in another time
 * zone.
 */
const PROGRAM = `
  const { calendar } = await import('./src/common/calendar.ts');
  const { dateOfDay, dayOfDate, dueAfter, startOfDay, workingDays } = await import('@sandan/domain');
  for (let day = dayOfDate('2025-12-01'); day < dayOfDate('2028-02-01'); day++) {
    const due = dueAfter(startOfDay(day) + 17 * 3600000, workingDays(1), calendar);
    console.log(dateOfDay(day), calendar.isWorkingDay(day) ? '班' : '休', new Date(due).toISOString());
  }`;
const HOOK = `data:text/javascript,${encodeURIComponent(`import { registerHooks } from 'node:module';
  const domain = new URL('../../packages/domain/src/index.ts', 'file://' + process.cwd() + '/').href;
  registerHooks({ resolve: (name, context, next) => next(name === '@sandan/domain' ? domain : name, context) });`)}`;

function listedIn(TZ: string): string {
  const run = spawnSync(process.execPath, ['--import', HOOK, '--input-type=module', '-e', PROGRAM], {
    cwd: new URL('../..', import.meta.url),
    env: { ...process.env, TZ },
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout;
}

test('a machine in any zone counts the same days and promises the same instants', () => {
  const [first, ...others] = ['Asia/Shanghai', 'America/Los_Angeles', 'UTC', 'Pacific/Kiritimati'].map(
    listedIn,
  );
  expect(first!.split('\n')).toHaveLength(793);
  expect(first).toContain('2026-11-30 班 2026-12-01T09:00:00.000Z');
  for (const other of others) expect(other).toBe(first);
});

describe('years whose arrangement came with the program', () => {
  test.each([
    ['2026-02-14', true],
    ['2026-02-16', false],
    ['2026-02-23', false],
    ['2026-11-28', false],
    ['2026-11-30', true],
    ['2026-09-20', true],
    ['2026-10-10', true],
  ])('%s is worked: %s', (date, isWorked) => {
    expect([calendar.isWorkingDay(day(date)), calendar.isProvisional(day(date))]).toEqual([isWorked, false]);
  });

  test('are as they were announced, day by day', () => {
    for (const year of [2024, 2025, 2026])
      for (const one of yearDays(year)) {
        const date = dateOfDay(one);
        expect([date, calendar.isWorkingDay(one)]).toEqual([
          date,
          date in announced.workdays || (weekdays.isWorkingDay(one) && !(date in announced.holidays)),
        ]);
      }
  });

  test('hold what the law gives: every day off it names was off, since the law named it', () => {
    for (let year = 2008; year <= 2026; year++) {
      // The amendment of 2024 restored 除夕 and added 5月2日.
      const newer = year < 2025 ? [named(year, '春节')[0], named(year, '劳动节')[1]] : [];
      const wrong = lawfulDays(year)
        .filter((one) => calendar.isWorkingDay(one.day))
        .map((one) => dateOfDay(one.day))
        .filter((date) => !newer.includes(date));
      expect([year, wrong]).toEqual([year, []]);
    }
  });

  test('make up for days off on a weekend as we do where nothing is announced', () => {
    for (const year of [2025, 2026]) {
      const ours = provisionalDays(year).map((one) => dateOfDay(one.day));
      expect(ours.filter((date) => !(date in announced.holidays))).toEqual([]);
    }
  });
});

/** 除夕, 春节, 清明, 端午, 中秋 of each year, as the Purple Mountain Observatory's tables have them. */
test.each([
  [2027, '02-05', '02-06', '04-05', '06-09', '09-15'],
  [2028, '01-25', '01-26', '04-04', '05-28', '10-03'],
  [2029, '02-12', '02-13', '04-04', '06-16', '09-22'],
  [2030, '02-02', '02-03', '04-05', '06-05', '09-12'],
  [2031, '01-22', '01-23', '04-05', '06-24', '10-01'],
  [2032, '02-10', '02-11', '04-04', '06-12', '09-19'],
  [2033, '01-30', '01-31', '04-04', '06-01', '09-08'],
  [2034, '02-18', '02-19', '04-05', '06-20', '09-27'],
  [2035, '02-07', '02-08', '04-05', '06-10', '09-16'],
])('%i is provisional, and its festivals are off', (year, eve, spring, tombs, boats, moon) => {
  expect([
    named(year, '春节').slice(0, 2),
    named(year, '清明节'),
    named(year, '端午节'),
    named(year, '中秋节'),
  ]).toEqual([
    [`${year}-${eve}`, `${year}-${spring}`],
    [`${year}-${tombs}`],
    [`${year}-${boats}`],
    [`${year}-${moon}`],
  ]);
  expect(lawfulDays(year)).toHaveLength(13);
  for (const one of lawfulDays(year))
    expect([dateOfDay(one.day), calendar.isWorkingDay(one.day), calendar.isProvisional(one.day)]).toEqual([
      dateOfDay(one.day),
      false,
      true,
    ]);
  // Thirteen days in total, each a working day.
  expect(
    yearDays(year).filter((one) => weekdays.isWorkingDay(one) && !calendar.isWorkingDay(one)),
  ).toHaveLength(13);
});

test('what is entered holds for its year alone, and goes again', () => {
  const days = new WorkCalendar();
  days.enter([
    { day: day('2027-02-14'), label: '春节', isWorked: true },
    { day: day('2027-02-05'), label: '春节', isWorked: false },
  ]);
  expect([
    days.isWorkingDay(day('2027-02-14')),
    days.isWorkingDay(day('2027-02-05')),
    days.isProvisional(day('2027-02-05')),
  ]).toEqual([true, false, false]);
  expect([days.isWorkingDay(day('2028-01-25')), days.isProvisional(day('2028-01-25'))]).toEqual([
    false,
    true,
  ]);
  expect(days.isWorkingDay(day('2026-02-14'))).toBe(true);
  days.enter([]);
  expect([days.isWorkingDay(day('2027-02-14')), days.isProvisional(day('2027-02-14'))]).toEqual([
    false,
    true,
  ]);
});

test('a promise over the Spring Festival of 2027 waits for it', () => {
  const from = Date.parse('2027-02-04T09:00:00+08:00');
  expect(new Date(dueAfter(from, workingDays(1), calendar)).toISOString()).toBe('2027-02-11T01:00:00.000Z');
});
