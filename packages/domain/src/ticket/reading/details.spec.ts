import { filled } from '../../../test/story.ts';
import type { Filled } from '../../kernel/form-check.ts';
import { detailsOf, type Detail } from './details.ts';
import type { FormName } from '../forms.ts';

const line = ({ field, label, parts }: Detail): string =>
  `${field} ${label}: ${parts.map(({ type, value }) => `${String(type)}=${String(value)}`).join(' ')}`;

test.each<[string, FormName | undefined, Filled, string[]]>([
  [
    'dispatch: lead, support on one line, due',
    'dispatch',
    { lead: 'property', support: ['group', 'team'], due: '2026-11-25T10:00:00Z', words: '尽快' },
    [
      'lead 主办单位: unit=property',
      'support 协办单位: unit=group unit=team',
      'due 办结期限: datetime=2026-11-25T10:00:00Z',
    ],
  ],
  [
    'hold: the review date and the public line; the reason stands in the note',
    'hold',
    filled.hold,
    ['review 复核日期: date=2026-12-10', 'public_line 公示内容: text=等待维修资金'],
  ],
  [
    'hearing: each seat on a line of its own, with its duty',
    'hearing',
    { ...filled.hearing, seats: [{ unit: 'property', duty: '到场说明' }, { unit: 'group' }] },
    [
      'at 时间: datetime=2026-12-01T10:00:00Z',
      'place 地点: text=活动室',
      'reply_by 最迟答复: date=2026-12-20',
      'seats 参加单位: unit=property text=到场说明',
      'seats 参加单位: unit=group',
      'sides 当事人: person=elder person=far',
    ],
  ],
  [
    'resolution: each task on a line of its own',
    'resolution',
    { agreed: true, words: '同意', tasks: [{ unit: 'group', words: '通知', due: '2026-12-05' }] },
    ['agreed 达成一致: bool=true', 'tasks 任务: unit=group text=通知 date=2026-12-05'],
  ],
  [
    'opinion: what it suggests, by the form’s own words',
    'opinion',
    { words: '需要物业', lead: 'property', title: '噪音' },
    ['lead 建议主办: unit=property', 'title 标题: text=噪音'],
  ],
  ['a false answer is an answer', 'position', { attended: false }, ['attended 到场: bool=false']],
  ['extension', 'extension', filled.extension, ['due 延到: datetime=2026-12-31T10:00:00Z']],
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
])('%s', (_, form, body, lines) => expect(detailsOf(form, body).map(line)).toEqual(lines));
