import { kinds, type Kind, type Openness } from '@sandan/domain';

/**
 * The categories of requests in residents' words, each with the kinds that offer it and how far neighbours
 * may see it. 其他 belongs to every kind, so that no request needs a wrong category.
 */
export const categories: readonly (readonly [
  code: string,
  name: string,
  kinds: readonly Kind[],
  neighbours: Openness,
])[] = [
  ['ebike', '电瓶车进楼栋', ['hazard', 'complaint'], 'yes'],
  ['clutter', '楼道堆放', ['hazard', 'complaint'], 'yes'],
  ['falling', '高空抛物', ['hazard', 'complaint'], 'yes'],
  ['fire', '消防设施', ['hazard'], 'yes'],
  ['lighting', '路灯不亮', ['help', 'hazard'], 'yes'],
  ['drain', '化粪池堵塞', ['help'], 'yes'],
  ['leak', '漏水渗水', ['help', 'complaint'], 'yes'],
  ['lift', '电梯故障', ['hazard', 'help', 'complaint'], 'yes'],
  ['waste', '垃圾清运', ['help', 'complaint'], 'yes'],
  ['parking', '停车占位', ['complaint', 'help'], 'ask'],
  ['renovation', '装修扰民', ['complaint'], 'never'],
  ['noise', '噪音扰民', ['complaint'], 'never'],
  ['pets', '养犬纠纷', ['complaint'], 'never'],
  ['property', '物业服务', ['complaint', 'consult'], 'ask'],
  ['charging', '充电车棚', ['idea', 'complaint'], 'ask'],
  ['greening', '补种绿化', ['idea', 'help', 'complaint'], 'ask'],
  ['activity', '活动建议', ['idea'], 'ask'],
  ['policy', '政策咨询', ['consult'], 'never'],
  ['certificate', '证明办理', ['consult', 'help'], 'never'],
  ['canteen', '老年餐桌', ['service', 'consult', 'idea'], 'never'],
  ['care', '上门照护', ['service', 'help'], 'never'],
  ['repair', '便民维修', ['service', 'help'], 'never'],
  ['other', '其他', Object.keys(kinds) as Kind[], 'ask'],
];
