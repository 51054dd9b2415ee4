import { filled } from '../../../test/story.ts';
import type { Filled } from '../../kernel/form.ts';
import { referencesOf, shownLines } from '../../case/reading/details.ts';
import { detailsOf } from './details.ts';
import type { FormName } from '../forms.ts';

/** A thing is shown by its kind and id. */
const reading = { text: (words: string) => words, name: (ref: string, id: string) => `${ref}:${id}` };

test.each<[string, FormName | undefined, Filled, string[]]>([
  [
    'dispatch: lead, support on one line, due',
    'dispatch',
    { lead: 'property', support: ['group', 'team'], due: '2026-11-25T10:00:00Z', words: '尽快' },
    [
      'lead 主办单位: unit:property',
      'support 协办单位: unit:group unit:team',
      'due 办结期限: 11月25日 18:00',
    ],
  ],
  [
    'hold: the review date and the public line; the reason stands in the note',
    'hold',
    filled.hold,
    ['review 复核日期: 2026年12月10日', 'public_line 公示内容: 等待维修资金'],
  ],
  [
    'hearing: each seat on a line of its own, with its duty',
    'hearing',
    { ...filled.hearing, seats: [{ unit: 'property', duty: '到场说明' }, { unit: 'group' }] },
    [
      'at 时间: 12月1日 18:00',
      'place 地点: 活动室',
      'reply_by 最迟答复: 2026年12月20日',
      'seats 参加单位: unit:property 到场说明',
      'seats 参加单位: unit:group',
      'sides 当事人: side:elder side:far',
    ],
  ],
  [
    'resolution: each task on a line of its own',
    'resolution',
    { agreed: true, words: '同意', tasks: [{ unit: 'group', words: '通知', due: '2026-12-05' }] },
    ['agreed 达成一致: 是', 'tasks 任务: unit:group 通知 2026年12月5日'],
  ],
  [
    'opinion: what it suggests, by the form’s own words',
    'opinion',
    { words: '需要物业', lead: 'property', title: '噪音' },
    ['lead 建议主办: unit:property', 'title 标题: 噪音'],
  ],
  ['a false answer is an answer', 'position', { attended: false }, ['attended 到场: 否']],
  ['extension', 'extension', filled.extension, ['due 延到: 12月31日 18:00']],
  ['verification: its way stands in the note', 'verification', filled.verification, []],
  ['a request points at a row that is shown beside it', 'decision', { request: '7', words: '同意' }, []],
  [
    'contact: what was said names the reporter',
    'contact',
    { channel: 'phone', reached: true, verdict: 'solved' },
    [],
  ],
  ['place: it stands on the ticket', 'place', { kind: 'help', words: '太吵' }, []],
  ['no form', undefined, { lead: 'property' }, []],
])('%s', (_, form, body, lines) =>
  expect(
    detailsOf(form, body).flatMap((detail) =>
      shownLines(detail, reading).map((line) => `${detail.name} ${detail.field.label}: ${line}`),
    ),
  ).toEqual(lines),
);

test('a detail refers to things by kind', () =>
  expect(
    detailsOf('hearing', { ...filled.hearing, seats: [{ unit: 'property' }] })
      .flatMap(referencesOf)
      .map(({ ref, field, id }) => `${field} ${ref}:${id}`),
  ).toEqual(['seats.unit unit:property', 'sides side:elder', 'sides side:far']));
