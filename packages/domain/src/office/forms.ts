import type { Form } from '../kernel/form.ts';
import { offices } from '../org/words.ts';
import { OFFICE_LABEL_MAX } from './words.ts';

/** What an event keeps of an appointment. */
export const officeForms = {
  appoint: {
    fields: {
      office: { type: 'choice', label: '职务', choices: offices, required: true },
      area: { type: 'ref', ref: 'area', label: '范围', required: true },
      person: { type: 'ref', ref: 'person', label: '任职人', required: true },
      deputy: { type: 'bool', label: '副职' },
      label: { type: 'text', label: '本地叫法', max: OFFICE_LABEL_MAX },
    },
  },
} as const satisfies Record<string, Form>;
