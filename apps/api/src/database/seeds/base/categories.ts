import { kinds, type Kind } from '@sandan/domain';

/** What people ask for, in their words; each with the kinds under which it is offered. 其他 stands under every kind: nobody is to call their matter by a wrong name. */
export const categories: readonly (readonly [code: string, name: string, kinds: readonly Kind[]])[] = [
  ['ebike', '电瓶车进楼栋', ['hazard', 'complaint']],
  ['clutter', '楼道堆放', ['hazard', 'complaint']],
  ['falling', '高空抛物', ['hazard', 'complaint']],
  ['fire', '消防设施', ['hazard']],
  ['lighting', '路灯不亮', ['help', 'hazard']],
  ['drain', '化粪池堵塞', ['help']],
  ['leak', '漏水渗水', ['help', 'complaint']],
  ['lift', '电梯故障', ['hazard', 'help', 'complaint']],
  ['waste', '垃圾清运', ['help', 'complaint']],
  ['parking', '停车占位', ['complaint', 'help']],
  ['renovation', '装修扰民', ['complaint']],
  ['noise', '噪音扰民', ['complaint']],
  ['pets', '养犬纠纷', ['complaint']],
  ['property', '物业服务', ['complaint', 'consult']],
  ['charging', '充电车棚', ['idea', 'complaint']],
  ['greening', '补种绿化', ['idea', 'help', 'complaint']],
  ['activity', '活动建议', ['idea']],
  ['policy', '政策咨询', ['consult']],
  ['certificate', '证明办理', ['consult', 'help']],
  ['canteen', '老年餐桌', ['service', 'consult', 'idea']],
  ['care', '上门照护', ['service', 'help']],
  ['repair', '便民维修', ['service', 'help']],
  ['other', '其他', Object.keys(kinds) as Kind[]],
];
