import type { Form } from '../kernel/form.ts';
import { suspensionLimits } from './words.ts';

const { days, words } = suspensionLimits;

/** The reason of a proposal stays in the suspension alone, and is not repeated in its event. */
export const suspensionForms = {
  propose: { fields: { days: { type: 'int', label: '天数', ...days, required: true } } },
  reason: { fields: { why: { type: 'text', label: '理由', ...words, required: true, encrypted: true } } },
  appeal: { fields: { why: { type: 'text', label: '申诉', ...words, required: true, encrypted: true } } },
} as const satisfies Record<string, Form>;
