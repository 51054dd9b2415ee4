import type { Form } from '../kernel/form.ts';
import { files, said, staff, unit, words, type TicketRef } from './fields.ts';

/** The forms of a hearing: setting it, taking part and concluding it. */
export const hearingForms = {
  hearing: {
    fields: {
      matter: said('协商事项', 500),
      at: { type: 'datetime', label: '时间', after: 'now' },
      place: words('地点', 100),
      reply_by: { type: 'date', label: '最迟答复', after: 'now', required: true },
      host: staff('召集人'),
      seats: {
        type: 'group',
        label: '参加单位',
        fields: { unit: { ...unit('单位'), required: true }, duty: words('职责', 200) },
        many: true,
        min: 1,
        max: 12,
        required: true,
      },
      sides: { type: 'ref', ref: 'side', label: '当事人', many: true, max: 6 },
    },
  },
  position: {
    fields: { attended: { type: 'bool', label: '到场', required: true }, words: words('说明', 1000) },
  },
  resolution: {
    fields: {
      agreed: { type: 'bool', label: '达成一致', required: true },
      words: said('决议内容', 2000),
      lead: unit('主办单位'),
      tasks: {
        type: 'group',
        label: '任务',
        fields: {
          unit: { ...unit('单位'), required: true },
          words: said('说明', 300),
          due: { type: 'date', label: '办结期限', required: true },
        },
        many: true,
        max: 10,
      },
      files,
    },
  },
  minutes: { fields: { words: said('调解记录', 2000), files } },
} as const satisfies Record<string, Form<TicketRef>>;
