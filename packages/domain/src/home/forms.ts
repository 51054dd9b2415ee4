import type { Form } from '../kernel/form.ts';
import { householdLimits, roles } from '../household/words.ts';

const { min, max } = householdLimits.words;

/** The forms of a claim. An invitation names household and role itself. */
export const homeClaimForms = {
  register: {
    fields: {
      household: { type: 'ref', ref: 'household', label: '住址', required: true },
      role: { type: 'choice', label: '身份', choices: roles, required: true },
    },
  },
  reason: { fields: { why: { type: 'text', label: '原因', min, max, required: true, encrypted: true } } },
} as const satisfies Record<string, Form>;
