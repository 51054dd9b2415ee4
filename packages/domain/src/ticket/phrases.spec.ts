import type { Field, Fields } from '../kernel/form.ts';
import { offices, type Office } from '../org/words.ts';
import { forms } from './forms.ts';
import { maySetPhrases, phraseLimits, phrasePurposes, readPhrases } from './phrases.ts';

const offering = Object.values(forms)
  .flatMap(({ fields }) => Object.values<Field>(fields satisfies Fields))
  .flatMap((field) => (field.type === 'text' && field.phrases !== undefined ? [field] : []));

test('each purpose is offered by a field, each field offers one that there is', () => {
  expect(new Set(offering.map(({ phrases }) => phrases))).toEqual(new Set(Object.keys(phrasePurposes)));
});

test('each phrase fits into the texts that offer it', () => {
  for (const { max } of offering) expect(max).toBeGreaterThanOrEqual(phraseLimits.max);
});

test('the secretary and the committee set them', () => {
  expect((Object.keys(offices) as Office[]).filter(maySetPhrases)).toEqual(['secretary', 'committee']);
});

test('a phrase is kept once, in the order given', () => {
  expect(readPhrases(['已转物业', '今天上门', '已转物业'])).toEqual(['已转物业', '今天上门']);
  expect(readPhrases([])).toEqual([]);
  expect(readPhrases(['请拨打 12345 或 110'])).toEqual(['请拨打 12345 或 110']);
});

test.each(['有事打 13800000002', '电话一三八〇〇〇〇〇〇〇二', '微信 wx_zhangsan99'])(
  '%s is no phrase',
  (text) =>
    expect(() => readPhrases(['今天上门', text])).toThrow(
      expect.objectContaining({ code: 'PHRASE_HOLDS_NUMBER', detail: { field: 'texts', at: 1 } }),
    ),
);
