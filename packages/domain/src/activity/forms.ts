import type { Form } from '../kernel/form.ts';
import { activityKindLabels, activityLimits } from './words.ts';

const { title, place, words, why, capacity, others, staff } = activityLimits;

const when = {
  starts: { type: 'datetime', label: '开始', required: true, after: 'now' },
  ends: { type: 'datetime', label: '结束', required: true, after: 'now' },
  place: { type: 'text', label: '地点', ...place, required: true },
} as const;
const reason = { type: 'text', label: '原因', ...why, required: true } as const;

export const activityForms = {
  plan: {
    fields: {
      kind: { type: 'choice', label: '类型', choices: activityKindLabels, required: true },
      title: { type: 'text', label: '名称', ...title, required: true },
      area: { type: 'ref', ref: 'area', label: '范围', required: true },
      ...when,
      capacity: { type: 'int', label: '名额（不填就是不限）', ...capacity },
      host: { type: 'ref', ref: 'unit', label: '主办单位' },
      staff: { type: 'ref', ref: 'person', label: '在岗人员', many: true, max: staff },
    },
  },
  move: { fields: { ...when, reason } },
  reason: { fields: { reason } },
  close: {
    fields: {
      words: { type: 'text', label: '小结', ...words, required: true },
      others: { type: 'int', label: '没登记的到场人数', ...others },
    },
  },
} as const satisfies Record<string, Form>;
