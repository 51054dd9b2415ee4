import type { Form } from '../kernel/form.ts';
import { unitKinds } from '../org/words.ts';
import { categoryLimits, kinds, opennesses, timedSteps, urgencies } from './words.ts';
import type { TimedStep, Urgency } from './words.ts';

const title = { type: 'text', label: '名称', required: true, max: categoryLimits.title } as const;
const offeredKinds = {
  type: 'choice',
  label: '哪些类型可以选它',
  choices: kinds,
  many: true,
  min: 1,
  required: true,
} as const;
const openness = { type: 'choice', label: '邻居能不能看', choices: opennesses, required: true } as const;

/** How it is found and presented; none of it changes what happens to a ticket. */
const presentation = {
  parent: { type: 'ref', ref: 'category', label: '上级类别' },
  aliases: { type: 'text', label: '常用说法（用顿号隔开）', max: categoryLimits.aliasText },
  emergency: { type: 'text', label: '紧急提示', max: categoryLimits.emergency },
  position: { type: 'int', label: '排序', min: 0, max: categoryLimits.position },
} as const;

/** The field of a time: `work_urgent`. */
export type TimeField = `${TimedStep}_${Urgency}`;

/** The clocks of a normal ticket count service hours, the others every hour. */
const hoursOf = (step: TimedStep, urgency: Urgency) =>
  ({
    type: 'int',
    label: `${timedSteps[step]}·${urgencies[urgency]}（${urgency === 'normal' ? '工作' : ''}小时）`,
    min: 1,
    max: categoryLimits.hours,
  }) as const;

const steps = Object.keys(timedSteps) as TimedStep[];
const allUrgencies = Object.keys(urgencies) as Urgency[];

/** Every time that a category may set, with its field. */
export const timeFields = steps.flatMap((step) =>
  allUrgencies.map((urgency) => ({ step, urgency, field: `${step}_${urgency}` as const })),
);

const times = Object.fromEntries(
  timeFields.map(({ step, urgency, field }) => [field, hoursOf(step, urgency)]),
) as Readonly<Record<TimeField, ReturnType<typeof hoursOf>>>;

/** What is left out of `tell`, `rule` and `time` is emptied, so that each is undone by itself. */
export const categoryForms = {
  open: {
    fields: {
      community: { type: 'ref', ref: 'area', label: '社区', required: true },
      title,
      kinds: offeredKinds,
      public: openness,
      ...presentation,
    },
  },
  rename: { fields: { title } },
  tell: { fields: presentation },
  rule: {
    fields: {
      kinds: offeredKinds,
      public: openness,
      before: { type: 'bool', label: '点单要有照片' },
      after: { type: 'bool', label: '办结要有照片' },
      route: { type: 'choice', label: '一般由谁主办', choices: unitKinds },
    },
  },
  time: { fields: times },
} as const satisfies Record<string, Form>;
