import type { Form } from '../kernel/form.ts';
import { memberTypes, membershipLimits } from './words.ts';

/** What a unit knows of a member. */
export const membershipFacts = {
  is_default: { type: 'bool', label: '这里的首选管家' },
  member_type: { type: 'choice', label: '身份', choices: memberTypes },
  seat: { type: 'text', label: '席位（如主任、委员）', max: membershipLimits.seat },
  constituency: { type: 'text', label: '代表哪里（如3栋）', max: membershipLimits.constituency },
} as const;

/** What is left out of `facts` is emptied, so that each is undone by itself. */
export const membershipForms = {
  join: {
    fields: {
      unit: { type: 'ref', ref: 'unit', label: '单位', required: true },
      area: { type: 'ref', ref: 'area', label: '负责的地方', required: true },
      person: { type: 'ref', ref: 'person', label: '成员', required: true },
      ...membershipFacts,
    },
  },
  facts: { fields: membershipFacts },
} as const satisfies Record<string, Form>;
