import type { FilledIn, Form, ValueOf } from '../kernel/form.ts';
import { declineReasons, holdReasons, namedSources, returnReasons } from './choices.ts';
import { factForms } from './fact-forms.ts';
import {
  category,
  channel,
  evidence,
  files,
  hidden,
  kind,
  parties,
  phrased,
  said,
  staff,
  stars,
  support,
  title,
  unit,
  words,
  type TicketRef,
} from './fields.ts';
import { hearingForms } from './hearing-forms.ts';
import { urgencies } from './words.ts';

/** Every form that a row or fact names. Limits are characters, entries or stars. */
export const forms = {
  place: {
    fields: {
      kind: { ...kind, required: true },
      category: { ...category, required: true },
      in_danger: { type: 'bool', label: '有人有危险吗？', required: true },
      today: { type: 'bool', label: '今天必须处理吗？', required: true },
      building: { type: 'ref', ref: 'building', label: '发生在哪栋楼', required: true },
      place: words('具体位置', 100),
      words: words('说明', 1000),
      files,
      private: hidden,
      anonymous: { type: 'bool', label: '匿名' },
      neighbours: { type: 'bool', label: '给邻居看' },
      about: { ...parties, label: '涉及的人员或单位', many: true, max: 5 },
      behalf_name: { ...words('居民姓名', 20), encrypted: true },
      behalf_phone: { type: 'phone', label: '居民电话', encrypted: true },
      behalf_household: { type: 'ref', ref: 'household', label: '居民住址' },
      source: { type: 'choice', label: '怎么来的', choices: namedSources },
      hotline_number: words('热线工单编号', 40),
      hotline_due: { type: 'datetime', label: '热线要求的答复时间' },
    },
    any: ['words', 'files'],
  },
  steward: {
    fields: { case_steward: { ...staff('跟单管家'), required: true }, words: words('说明', 300) },
  },
  opinion: {
    fields: {
      words: phrased('opinion', said('研判意见', 1000)),
      lead: unit('建议主办'),
      support: support('建议协办'),
      title,
      files,
    },
  },
  dispatch: {
    fields: {
      lead: { ...unit('主办单位'), required: true },
      support: support('协办单位'),
      due: { type: 'datetime', label: '办结期限', after: 'now' },
      words: phrased('dispatch', words('派单要求', 500)),
    },
  },
  evidence: { fields: { words: phrased('result', said('办理结果', 1000)), files: evidence } },
  answer: { fields: { words: phrased('answer', said('答复内容', 1000)), files } },
  reason: { fields: { words: phrased('reason', said('理由', 500)) } },
  return: {
    fields: {
      reason: { type: 'choice', label: '原因', choices: returnReasons, required: true },
      words: phrased('return', said('退单说明', 500)),
      unit: unit('应由谁办'),
    },
  },
  questions: { fields: { words: phrased('ask', said('想请居民补充什么', 500)) } },
  answers: { fields: { words: words('补充说明', 1000), files }, any: ['words', 'files'] },
  ...hearingForms,
  verification: {
    fields: {
      way: {
        type: 'choice',
        label: '核验方式',
        choices: { on_site: '现场查看', phone: '电话', documents: '查看材料' },
        required: true,
      },
      words: words('说明', 1000),
      files,
    },
  },
  rating: { fields: { stars, words: words('想说的话', 500), files } },
  ruling: { fields: { words: said('结论说明', 2000), channel: channel('其他救济渠道'), files } },
  extension: {
    fields: {
      due: { type: 'datetime', label: '延到', after: 'due', required: true },
      words: phrased('extension', said('说明', 500)),
    },
  },
  hold: {
    fields: {
      reason: { type: 'choice', label: '原因', choices: holdReasons, required: true },
      review: { type: 'date', label: '复核日期', after: 'now', required: true },
      public_line: { ...words('公示内容', 60), required: true },
      words: words('说明', 500),
    },
  },
  merge: {
    fields: {
      master: { type: 'ref', ref: 'ticket', label: '并入的单', required: true },
      words: words('说明', 300),
    },
  },
  decline: {
    fields: {
      reason: { type: 'choice', label: '原因', choices: declineReasons, required: true },
      words: phrased('decline', said('说明', 500)),
      channel: channel('正确渠道'),
    },
  },
  handover: { fields: { successor: { ...staff('接手人'), required: true }, words: words('说明', 300) } },
  category: {
    fields: {
      kind,
      category,
      urgency: { type: 'choice', label: '紧急程度', choices: urgencies },
      private: hidden,
      title,
      words: words('说明', 300),
    },
    any: ['kind', 'category', 'urgency', 'private', 'title'],
  },
  ...factForms,
} as const satisfies Record<string, Form<TicketRef>>;

type Forms = typeof forms;

export type FormName = keyof Forms;

/** A checked form, by its name; empty for an action without a form. */
export type FilledForm<Name extends FormName | undefined> = Name extends FormName
  ? FilledIn<Forms[Name]['fields']>
  : FilledIn<object>;

/** The checked forms by name. */
export type FilledForms = { readonly [Name in FormName]: FilledForm<Name> };

type FieldName = { [Name in FormName]: keyof Forms[Name]['fields'] }[FormName];

type Field<Key extends FieldName> = {
  [Name in FormName]: Forms[Name]['fields'] extends { readonly [K in Key]: infer One } ? One : never;
}[FormName];

/** A checked form whose name is not known, as an event or a request keeps it: any field of any form. */
export type SomeForm = { readonly [Key in FieldName]?: ValueOf<Field<Key>> };
