import type { Kind } from '@sandan/domain';

/** What people ask for, in their words; each with the kind that is offered first. */
export const categories: readonly (readonly [code: string, name: string, kind: Kind])[] = [
  ['ebike', '电瓶车进楼栋', 'hazard'],
  ['clutter', '楼道堆放', 'hazard'],
  ['falling', '高空抛物', 'hazard'],
  ['fire', '消防设施', 'hazard'],
  ['lighting', '路灯不亮', 'help'],
  ['drain', '化粪池堵塞', 'help'],
  ['leak', '漏水渗水', 'help'],
  ['lift', '电梯故障', 'hazard'],
  ['waste', '垃圾清运', 'help'],
  ['parking', '停车占位', 'complaint'],
  ['renovation', '装修扰民', 'complaint'],
  ['noise', '噪音扰民', 'complaint'],
  ['pets', '养犬纠纷', 'complaint'],
  ['property', '物业服务', 'complaint'],
  ['charging', '充电车棚', 'idea'],
  ['greening', '补种绿化', 'idea'],
  ['activity', '活动建议', 'idea'],
  ['policy', '政策咨询', 'consult'],
  ['certificate', '证明办理', 'consult'],
  ['canteen', '老年餐桌', 'service'],
  ['care', '上门照护', 'service'],
  ['repair', '便民维修', 'service'],
  ['other', '其他', 'help'],
];
