import { filled, type Story, until } from '../../../test/story.ts';
import { DAY, HOUR, instantOf } from '../../kernel/time.ts';
import { whyTold } from '../reading/why-told.ts';
import { noticesOf } from '../reading/notices.ts';
import { nextRung, nextWorkRung, noticeAt, rungsReached } from './ladder.ts';
import { ladder } from './rungs.ts';

/** 特急: 24 hours of work from Monday nine, around the clock. */
const critical = (): Story => until.working({ in_danger: true });
const after = (hours: number): string[] => {
  const story = critical().wait(hours * HOUR);
  return rungsReached(story.ticket, story.now);
};

test.each([
  [17.99, 0],
  [18, 1],
  [23.99, 1],
  [24, 2],
  [36, 3],
  [48, 4],
  [71.99, 4],
  [72, 5],
])('after %d of 24 hours %d rungs are reached', (hours, rungs) => {
  expect(after(hours)).toEqual(['E0', 'E1', 'E2', 'E3', 'E4'].slice(0, rungs));
});

test('everybody above hears of it, the street last', () => {
  expect(Object.values(ladder).map(({ to }) => to.at(-1))).toEqual([
    'lead',
    'building_group',
    'supervision_ledger',
    'committee',
    'street_weekly_report',
  ]);
});

const swept = (story: Story): string[] => {
  story.sweep();
  const { action, inputs } = story.events.at(-1)!;
  return [action, inputs.rung ?? '', ...(inputs.told ?? [])];
};

test('every rung is told once, when it is reached, to those it names', () => {
  const story = critical();
  const began = story.at;
  const told = [18, 24, 36, 48, 72].map((hours) => [began + hours * HOUR, swept(story), story.at]);
  expect(told.map(([due, , at]) => [at, due])).toEqual(told.map(([due]) => [due, due]));
  expect(told.map(([, who]) => who)).toEqual([
    ['rung', 'E0', 'property', 'group'],
    ['rung', 'E1', 'property', 'group', 'steward', 'steward2', 'steward3'],
    ['rung', 'E2', 'secretary'],
    ['rung', 'E3', 'grid', 'committee', 'committee2'],
    ['rung', 'E4', 'street', 'street2'],
  ]);
  expect(swept(story).slice(0, 1)).toEqual(['overrun']);
  expect(story.ticket.rungs.map(({ rung, run }) => `${rung} ${run}`)).toEqual(
    ['E0', 'E1', 'E2', 'E3', 'E4'].map((rung) => `${rung} 1`),
  );
  expect(story.again()).toEqual(story.ticket);
});

test('the reporter hears of it once it is late, and not before', () => {
  const story = critical();
  const titles = (): string[] => {
    story.sweep();
    return noticesOf(story.ticket, story.events.at(-1)!, story.areaStaff).map(
      ({ title, people }) => `${title}: ${people.join(' ')}`,
    );
  };
  expect(titles()).toEqual(['督办：即将到期: property group']);
  expect(titles()).toEqual([
    '督办：已到期: property group steward steward2 steward3',
    '超时了，正在督办: resident',
  ]);
});

test('where the named one is missing the next level up is told, and never one who is recused', () => {
  const late = (change: (story: Story) => void): readonly string[] => {
    const story = critical();
    story.sweep().sweep();
    change(story);
    return story.sweep().ticket.rungs.at(-1)!.to;
  };
  const authorities = critical().areaStaff.authorities;
  const without = (gone: object) => (story: Story) => {
    story.areaStaff = { ...story.areaStaff, authorities: { ...authorities, ...gone } };
  };
  expect(late(without({ estate: [] }))).toEqual(['grid']);
  expect(late(without({ estate: [], grid: [], community: [] }))).toEqual(['street', 'street2']);
  expect(late(without({ estate: [], grid: [], community: [], street: [] }))).toEqual([]);
  expect(
    late((story) => {
      story.areaStaff = { ...story.areaStaff, away: [{ person: 'secretary', standIn: null }] };
    }),
  ).toEqual(['grid']);
  expect(
    late((story) => story.do('secretary', 'recuse', { party: { person: 'secretary' }, words: '认识' })),
  ).toEqual(['grid']);
});

test('the level above hears of a step that lay until its clock ran out, with the move', () => {
  const lies = (story: Story): string => {
    story.sweep();
    const { rung, clock, to } = story.ticket.rungs.at(-1)!;
    return `${story.events.at(-1)!.action} ${rung} ${clock}: ${to.join(' ')}`;
  };
  expect(lies(until.pool())).toBe('expire R1 response: secretary');
  expect(lies(until.triage())).toBe('expire R1 triage: secretary');
  expect(lies(until.dispatching())).toBe('expire R1 dispatch: grid');
  expect(lies(until.signing())).toBe('expire R1 sign: secretary');
  expect(lies(until.verifying())).toBe('expire R1 verify: grid');
});

test('R1 is told once in a run of the clock, and again in the next one', () => {
  const story = until.dispatching();
  story.sweep().sweep().sweep().sweep().sweep();
  expect(story.ticket.level).toBe('street');
  expect(story.ticket.rungs.map(({ clock, run }) => `${clock} ${run}`)).toEqual(
    [1, 2, 3, 4, 5].map((run) => `dispatch ${run}`),
  );
});

test('one sentence says why it was told', () => {
  const story = critical();
  story.sweep().sweep();
  const lying = until.triage().sweep();
  expect([...story.ticket.rungs, ...lying.ticket.rungs].map(whyTold)).toEqual([
    '为什么收到：办理时限 1 天，已用 18 小时，满 75% 按规定告知',
    '为什么收到：办理时限 1 天，已用 1 天，满 100% 按规定告知',
    '为什么收到：研判的时限 1 个工作日已用完，按规定告知上一级',
  ]);
});

test('staff see which rung comes next, of work or of the step', () => {
  const next = (story: Story): unknown => {
    const rung = nextRung(story.ticket, story.now);
    return rung && [rung.rung, (rung.due - story.at) / HOUR];
  };
  const story = critical();
  expect([next(story), next(until.triage({ in_danger: true })), next(until.rating())]).toEqual([
    ['E0', 18],
    ['R1', 1],
    null,
  ]);
  story.wait(17 * HOUR).do('property', 'ask', filled.questions);
  expect(next(story)).toBeNull();
});

test('rungs are whole milliseconds, whatever an extension adds', () => {
  const story = critical();
  story.do('secretary', 'extend', { ...filled.extension, due: '2026-12-05T10:00:00.001Z' });
  const { due } = nextWorkRung(story.ticket, story.now)!;
  expect(Number.isInteger(due)).toBe(true);
  expect(rungsReached(story.ticket, { ...story.now, at: due })).toEqual(['E0']);
});

test('no rung comes while the work is paused, and pausing takes none back', () => {
  const story = critical()
    .wait(20 * HOUR)
    .do('property', 'ask', filled.questions)
    .wait(DAY / 8);
  expect([nextWorkRung(story.ticket, story.now), rungsReached(story.ticket, story.now)]).toEqual([
    null,
    ['E0'],
  ]);
  expect(rungsReached(until.pool().ticket, story.now)).toEqual([]);
});

test('a new run begins at the bottom', () => {
  const story = critical()
    .wait(20 * HOUR)
    .do('property', 'finish', filled.evidence)
    .do('secretary', 'verify', filled.verification)
    .do('resident', 'rate_unsolved', {});
  expect(rungsReached(story.ticket, story.now)).toEqual([]);
});

describe('quiet hours', () => {
  const when = (time: string, day = '23') => instantOf(`2026-11-${day}T${time}:00+08:00`)!;
  test.each([
    ['06:59', '07:00', '23'],
    ['07:00', '07:00', '23'],
    ['20:59', '20:59', '23'],
    ['21:00', '07:00', '24'],
    ['23:59', '07:00', '24'],
    ['00:00', '07:00', '23'],
  ])('a notice of %s goes out at %s on the %s', (now, out, day) => {
    expect(noticeAt(when(now), 'normal')).toBe(when(out, day));
    expect(noticeAt(when(now), 'urgent')).toBe(when(out, day));
    expect(noticeAt(when(now), 'critical')).toBe(when(now));
  });
});
