import { refusalOf } from '../../../test/refusal.ts';
import { until, type Story } from '../../../test/story.ts';
import { HOUR, MINUTE } from '../../kernel/time.ts';
import { noticesOf } from '../reading/notices.ts';
import { actionsFor } from '../engine/allowed-actions.ts';
import { AMENDABLE, amendedEvents } from './remarks.ts';

const say = (words: string, to = 'all') => ({ words, to });
const last = (story: Story): string => String(story.ticket.seq);
const correct = (
  story: Story,
  who: Parameters<Story['do']>[0],
  remark = last(story),
  words = '是 3 单元',
): Story => story.do(who, 'correct_remark', { remark, words });
const retract = (story: Story, who: Parameters<Story['do']>[0], remark = last(story)): Story =>
  story.do(who, 'retract_remark', { remark });
const read = (story: Story) =>
  amendedEvents(story.events)
    .filter(({ action }) => action.includes('remark'))
    .map(({ seq, form, amended }) => [seq, form, amended]);

describe("one's own remark", () => {
  test('is corrected for ten minutes, by whoever said it alone', () => {
    const story = until.working().do('resident', 'remark', say('2 单元漏水'));
    const seq = last(story);
    expect(refusalOf(() => correct(story, 'property', seq))).toBe('REMARK_SETTLED');
    expect(refusalOf(() => correct(story, 'resident', '1'))).toBe('REMARK_SETTLED');
    story.wait(AMENDABLE);
    expect(read(correct(story, 'resident', seq))).toEqual([[Number(seq), say('是 3 单元'), 'corrected']]);
    story.wait(1);
    expect(refusalOf(() => correct(story, 'resident', seq))).toBe('REMARK_SETTLED');
    expect(refusalOf(() => retract(story, 'resident', seq))).toBe('REMARK_SETTLED');
  });

  test('is taken back: no words, no pictures, once', () => {
    const story = until.working().do('property', 'remark', { ...say('明天来', 'staff'), files: ['f'] });
    const seq = last(story);
    retract(correct(story, 'property', seq), 'property', seq);
    expect(read(story)).toEqual([[Number(seq), { to: 'staff' }, 'retracted']]);
    expect(refusalOf(() => retract(story, 'property', seq))).toBe('REMARK_SETTLED');
    expect(refusalOf(() => correct(story, 'property', seq))).toBe('REMARK_SETTLED');
  });

  test('the record keeps what was said', () => {
    const story = until.working().do('resident', 'remark', say('2 单元漏水'));
    correct(story, 'resident');
    expect(story.events.slice(-2).map(({ action, form }) => [action, form['words']])).toEqual([
      ['remark', '2 单元漏水'],
      ['correct_remark', '是 3 单元'],
    ]);
  });

  test('nobody is told of it anew', () => {
    const story = until.working().do('resident', 'remark', say('2 单元漏水'));
    const event = correct(story, 'resident').events.at(-1)!;
    expect(
      noticesOf(story.ticket, event, story.areaStaff).flatMap(({ people, units }) => [...people, ...units]),
    ).toEqual([]);
  });
});

describe('whoever waits for an answer waits as if what was taken back had never been said', () => {
  const asked = (story: Story) => story.ticket.askedAt;
  test('the only question', () =>
    expect(asked(retract(until.working().do('resident', 'remark', say('几点来')), 'resident'))).toBeNull());

  test('the answer', () => {
    const story = until.working().do('resident', 'remark', say('几点来'));
    const since = story.at;
    expect(asked(retract(story.wait(HOUR).do('property', 'remark', say('三点')), 'property'))).toBe(since);
  });

  test('the first of two questions, then the second', () => {
    const story = until.working().do('resident', 'remark', say('几点来'));
    const first = last(story);
    story.wait(MINUTE).do('resident', 'remark', say('带梯子'));
    const second = last(story);
    expect(asked(retract(story, 'resident', first))).toBe(story.at);
    expect(asked(retract(story, 'resident', second))).toBeNull();
  });

  test('a nudge that was answered is answered', () => {
    const story = until.working().do('resident', 'remark', say('几点来'));
    const remark = last(story);
    story.wait(MINUTE).do('resident', 'nudge').wait(MINUTE).do('property', 'remark', say('三点'));
    expect(asked(retract(story, 'resident', remark))).toBeNull();
  });

  test('what was said before closing changes nothing afterwards', () => {
    const story = until.rating().do('resident', 'remark', say('快评吗'));
    story.do('steward', 'remark', say('请评'));
    const remark = last(story);
    expect(asked(retract(story.do('resident', 'rate_solved', {}), 'steward', remark))).toBeNull();
  });

  test('a nudge in between goes on waiting', () => {
    const story = until.working().do('resident', 'remark', say('几点来'));
    const remark = last(story);
    story.wait(MINUTE).do('resident', 'nudge');
    expect(asked(retract(story, 'resident', remark))).toBe(story.at);
  });
});

test('a picture is hidden by staff who follow the case, with a reason; whoever sent it is told', () => {
  const story = until.working();
  expect(refusalOf(() => story.do('resident', 'hide_picture', { picture: 'f', words: '有人脸' }))).toBe(
    'NOT_RELATED',
  );
  expect(refusalOf(() => story.do('steward', 'hide_picture', { picture: 'f' }))).toBe('MISSING_FIELD');
  const event = {
    ...story.do('steward', 'hide_picture', { picture: 'f', words: '有人脸' }).events.at(-1)!,
    inputs: { hasStewards: true, defaultSteward: null, sentBy: 'resident' },
  };
  expect(noticesOf(story.ticket, event, story.areaStaff)).toMatchObject([
    { people: ['resident'], title: '您发的一张照片已被屏蔽' },
  ]);
});

test('what was hidden may be shown again by staff, with a reason; whoever sent it is told', () => {
  const story = until.working();
  const show = (who: 'steward' | 'secretary' | 'resident', picture = 'f') =>
    story.do(who, 'show_picture', { picture, words: '看错了' });
  expect(refusalOf(() => show('steward'))).toBe('NOT_OFFERED');
  story.do('steward', 'hide_picture', { picture: 'f', words: '有人脸' });
  expect(refusalOf(() => show('resident'))).toBe('NOT_RELATED');
  expect(refusalOf(() => show('steward', 'g'))).toBe('NOT_OFFERED');
  const event = {
    ...show('secretary').events.at(-1)!,
    inputs: { hasStewards: true, defaultSteward: null, sentBy: 'resident' },
  };
  expect(story.ticket.hiddenPictures).toEqual([]);
  expect(noticesOf(story.ticket, event, story.areaStaff)).toMatchObject([
    { people: ['resident'], title: '您发的一张照片已恢复' },
  ]);
  expect(refusalOf(() => show('steward'))).toBe('NOT_OFFERED');
});

test('a picture of a remark that was taken back is not shown again', () => {
  const story = until.working().do('resident', 'remark', say('照片'));
  const remark = story.ticket.seq;
  story.do('steward', 'hide_picture', { picture: 'f', words: '有人脸' }, { inputs: { sentWith: remark } });
  expect(story.ticket.hiddenPictures).toMatchObject([{ id: 'f', sentWith: remark }]);
  story.do('resident', 'retract_remark', { remark: String(remark) });
  expect(story.ticket.hiddenPictures).toEqual([]);
});

test('what nobody said lately is not offered', () => {
  const story = until.working();
  const offered = () =>
    actionsFor(story.ticket, story.actor('resident'), story.now)
      .map(({ action }) => action)
      .filter((action) => action.endsWith('_remark'));
  expect(offered()).toEqual([]);
  story.do('resident', 'remark', say('几点来'));
  expect(offered()).toEqual(['correct_remark', 'retract_remark']);
});
