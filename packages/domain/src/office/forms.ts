import type { Form } from '../kernel/form.ts';
import { offices } from '../org/words.ts';

/** What an event keeps of an appointment. */
export const officeForms = {
  appoint: {
    fields: {
      office: { type: 'choice', label: '职务', choices: offices, required: true },
      area: { type: 'ref', ref: 'area', label: '范围', required: true },
      person: { type: 'ref', ref: 'person', label: '任职人', required: true },
      deputy: { type: 'bool', label: '副职' },
    },
  },
} as const satisfies Record<string, Form>;
