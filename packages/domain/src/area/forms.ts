import type { Form } from '../kernel/form.ts';
import { areaKinds } from '../org/words.ts';
import { areaLimits } from './words.ts';

/** The name of a room is part of an address, so names are encrypted wherever a form is kept. */
const name = { type: 'text', label: '名称', required: true, max: areaLimits.name, encrypted: true } as const;

const facts = {
  position: { type: 'int', label: '排序', min: 0, max: areaLimits.position },
  m2: { type: 'text', label: '面积（平方米）', max: areaLimits.m2 },
  owner_group: { type: 'text', label: '产权编组', max: areaLimits.ownerGroup },
  point: { type: 'text', label: '位置（经度，纬度）', max: areaLimits.point },
  pilot: { type: 'bool', label: '试点' },
} as const;

/** What is left out of `facts` is emptied, so that each is undone by itself. */
export const areaForms = {
  open: {
    fields: {
      kind: { type: 'choice', label: '类型', choices: areaKinds, required: true },
      name,
      parent: { type: 'ref', ref: 'area', label: '上级', required: true },
      ...facts,
    },
  },
  rename: { fields: { name } },
  facts: { fields: facts },
  move: { fields: { parent: { type: 'ref', ref: 'area', label: '上级', required: true } } },
  merge: { fields: { into: { type: 'ref', ref: 'area', label: '并入', required: true } } },
} as const satisfies Record<string, Form>;
