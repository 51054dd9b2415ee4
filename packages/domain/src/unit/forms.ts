import type { Form } from '../kernel/form.ts';
import { unitKinds } from '../org/words.ts';
import { unitLimits } from './words.ts';

/** Fields with this name are encrypted wherever a form is kept (see the forms of an area). */
const name = { type: 'text', label: '名称', required: true, max: unitLimits.name, encrypted: true } as const;

const facts = {
  label: { type: 'text', label: '本地叫法（如党总支、楼委会）', max: unitLimits.label },
  skills: { type: 'text', label: '擅长（如水电、心理疏导）', max: unitLimits.skills },
  term_end: { type: 'date', label: '本届到' },
  position: { type: 'int', label: '排序', min: 0, max: unitLimits.position },
} as const;

/** What is left out of `facts` is emptied, so that each is undone by itself. */
export const unitForms = {
  open: {
    fields: {
      kind: { type: 'choice', label: '类型', choices: unitKinds, required: true },
      name,
      area: { type: 'ref', ref: 'area', label: '范围', required: true },
      parent: { type: 'ref', ref: 'unit', label: '上级单位' },
      ...facts,
    },
  },
  rename: { fields: { name } },
  facts: { fields: facts },
  move: {
    fields: {
      area: { type: 'ref', ref: 'area', label: '范围', required: true },
      parent: { type: 'ref', ref: 'unit', label: '上级单位' },
    },
  },
} as const satisfies Record<string, Form>;
