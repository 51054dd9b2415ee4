import type { Form } from '../kernel/form.ts';
import { membershipFacts } from '../membership/forms.ts';
import { OFFICE_LABEL_MAX } from '../office/words.ts';
import { offices } from '../org/words.ts';
import { NAME_MAX } from '../person/contact.ts';

/** The post: an office over an area, or a membership in a unit that serves an area. */
const post = {
  office: { type: 'choice', label: '职务', choices: offices },
  unit: { type: 'ref', ref: 'unit', label: '单位' },
  area: { type: 'ref', ref: 'area', label: '范围', required: true },
  deputy: { type: 'bool', label: '副职' },
  label: { type: 'text', label: '本地叫法', max: OFFICE_LABEL_MAX },
  ...membershipFacts,
} as const;

/** The name and number are left out of the event: they are destroyed once the invitation is over. */
export const invitationForms = {
  invite: {
    fields: {
      ...post,
      name: { type: 'text', label: '姓名', required: true, max: NAME_MAX, encrypted: true },
      phone: { type: 'phone', label: '手机号', encrypted: true },
    },
  },
  post: { fields: post },
} as const satisfies Record<string, Form>;
