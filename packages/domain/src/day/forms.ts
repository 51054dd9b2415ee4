import type { Form } from '../kernel/form.ts';
import { dayEffects, dayLimits } from './words.ts';

const what = {
  date: { type: 'date', label: '哪一天', required: true },
  effect: { type: 'choice', label: '这一天', choices: dayEffects, required: true },
  label: { type: 'text', label: '说明', required: true, max: dayLimits.label },
} as const;

export const dayForms = {
  open: { fields: { community: { type: 'ref', ref: 'area', label: '社区', required: true }, ...what } },
  amend: { fields: what },
} as const satisfies Record<string, Form>;
