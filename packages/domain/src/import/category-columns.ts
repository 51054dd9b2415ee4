import { timeFields, type TimeField } from '../category/forms.ts';
import { categoryLimits, kinds, opennesses, timedSteps, urgencies } from '../category/words.ts';
import { unitKinds } from '../org/words.ts';
import type { Columns } from './columns.ts';
import { CODE, COMMUNITY } from './shared-columns.ts';

/** The clocks of a normal ticket count service hours, the others every hour. */
const hours = (header: string) =>
  ({
    type: 'number',
    ...{ header, least: 1, most: categoryLimits.hours, decimals: 0 },
    ...{ example: '', note: '不填的按社区的时限' },
  }) as const;

/** A column for each time that a category may set itself. */
const times = Object.fromEntries(
  timeFields.map(({ step, urgency, field }) => [
    field,
    hours(`${timedSteps[step]}·${urgencies[urgency]}（${urgency === 'normal' ? '工作' : ''}小时）`),
  ]),
) as Readonly<Record<TimeField, ReturnType<typeof hours>>>;

/** The columns of a category of requests. */
export const categoryColumns = {
  community: { ...COMMUNITY, note: '只管一个社区的可以不填' },
  title: {
    ...{ type: 'text', header: '名称', max: categoryLimits.title },
    ...{ required: true, example: '路灯不亮' },
  },
  kinds: {
    ...{ type: 'choices', header: '哪些类型可以选它', choices: kinds },
    ...{ example: '求助、隐患', note: '新增的要填，用顿号隔开' },
  },
  openness: {
    ...{ type: 'choice', header: '邻居能不能看', choices: opennesses },
    ...{ example: '给邻居看', note: '新增的要填' },
  },
  parent: {
    ...{ type: 'text', header: '上级类别', max: categoryLimits.title },
    ...{ example: '', note: '填上级类别的名称，只有两级' },
  },
  aliases: {
    ...{ type: 'text', header: '常用说法', max: categoryLimits.aliasText },
    ...{ example: '路灯、灯坏了', note: '用顿号隔开' },
  },
  emergency: { type: 'text', header: '紧急提示', max: categoryLimits.emergency, example: '' },
  position: {
    ...{ type: 'number', header: '排序', least: 0, most: categoryLimits.position, decimals: 0 },
    example: '',
  },
  before: { type: 'yes', header: '点单要有照片', example: '否' },
  after: { type: 'yes', header: '办结要有照片', example: '是' },
  route: { type: 'choice', header: '一般由谁主办', choices: unitKinds, example: '物业' },
  ...times,
  code: CODE,
} as const satisfies Columns;
