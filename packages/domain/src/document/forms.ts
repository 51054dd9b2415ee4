import type { Form } from '../kernel/form.ts';
import { sheetLines } from './words.ts';

const line = { type: 'choice', label: '哪一行', choices: sheetLines, required: true } as const;
/** What is said about a person's work is encrypted. */
const words = (label: string) =>
  ({ type: 'text', label, min: 2, max: 500, required: true, encrypted: true }) as const;

export const documentForms = {
  draw_up: {
    fields: {
      from: { type: 'date', label: '从', required: true },
      to: { type: 'date', label: '到', required: true },
    },
  },
  object: { fields: { line, why: words('异议') } },
  answer: {
    fields: { line, upheld: { type: 'bool', label: '异议成立', required: true }, why: words('答复') },
  },
  confirm_answer: { fields: { line } },
} as const satisfies Record<string, Form>;
