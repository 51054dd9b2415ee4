import { FALLBACK, kinds, type Kind, type Openness } from './words.ts';

/** A category that every community has when it is founded. */
export interface DefaultCategory {
  readonly code: string;
  readonly title: string;
  readonly kinds: readonly Kind[];
  readonly openness: Openness;
  readonly aliases: readonly string[];
  readonly emergency: string | null;
}

type Row = readonly [
  code: string,
  title: string,
  kinds: readonly Kind[],
  openness: Openness,
  aliases: string,
  emergency?: string,
];

/** In residents' words, each with the kinds that offer it, how far neighbours see it and what else it is called. */
// prettier-ignore
const rows: readonly Row[] = [
  ['ebike', '电瓶车进楼栋', ['hazard', 'complaint'], 'yes', '电瓶车 电动车 飞线充电', '已经冒烟起火的，请先离开，打 119'],
  ['clutter', '楼道堆放', ['hazard', 'complaint'], 'yes', '楼道堆物 杂物 堵住通道'],
  ['falling', '高空抛物', ['hazard', 'complaint'], 'yes', '抛物 楼上扔 掉下来'],
  ['fire', '消防设施', ['hazard'], 'yes', '灭火器 消防栓 消防通道 烟感', '看到明火请先离开，打 119'],
  ['lighting', '路灯不亮', ['help', 'hazard'], 'yes', '路灯 灯不亮 灯坏 照明'],
  ['drain', '化粪池堵塞', ['help'], 'yes', '化粪池 下水道 堵塞 污水'],
  ['leak', '漏水渗水', ['help', 'complaint'], 'yes', '漏水 渗水 滴水 水管'],
  ['lift', '电梯故障', ['hazard', 'help', 'complaint'], 'yes', '电梯', '有人被困请先按电梯里的呼救按钮，打 96333'],
  ['waste', '垃圾清运', ['help', 'complaint'], 'yes', '垃圾 清运 异味'],
  ['parking', '停车占位', ['complaint', 'help'], 'ask', '停车 车位 占位 挡路'],
  ['renovation', '装修扰民', ['complaint'], 'never', '装修 电钻 敲墙'],
  ['noise', '噪音扰民', ['complaint'], 'never', '噪音 吵 广场舞'],
  ['pets', '养犬纠纷', ['complaint'], 'never', '狗 犬 宠物'],
  ['property', '物业服务', ['complaint', 'consult'], 'ask', '物业 物业费 保安'],
  ['charging', '充电车棚', ['idea', 'complaint'], 'ask', '车棚 充电桩'],
  ['greening', '补种绿化', ['idea', 'help', 'complaint'], 'ask', '绿化 树枝 草坪'],
  ['activity', '活动建议', ['idea'], 'ask', '活动'],
  ['policy', '政策咨询', ['consult'], 'never', '政策 补贴 社保 医保'],
  ['certificate', '证明办理', ['consult', 'help'], 'never', '证明 盖章'],
  ['canteen', '老年餐桌', ['service', 'consult', 'idea'], 'never', '助餐 食堂 送餐'],
  ['care', '上门照护', ['service', 'help'], 'never', '照护 陪护 护理'],
  ['repair', '便民维修', ['service', 'help'], 'never', '维修 修理'],
  [FALLBACK, '其他', Object.keys(kinds) as Kind[], 'ask', ''],
];

/** In the order of the lists. */
export const defaultCategories: readonly DefaultCategory[] = rows.map(
  ([code, title, offered, openness, aliases, emergency = null]) => ({
    ...{ code, title, kinds: offered, openness, emergency },
    aliases: aliases.split(' ').filter(Boolean),
  }),
);
