import type { Phone } from './phone.ts';
import { act, find as findIn, subject } from './taps.ts';
import type { World } from './world.ts';

export type Role = 'resident' | 'steward' | 'secretary' | 'property';

interface Place {
  kind: string;
  category: string;
  words: string;
  withPhoto?: boolean;
}

const NUMBER = /[A-Z]{2,6}-\d{4}-\d{3,}/;

/** Repeated steps, done by taps on the person's own phone. */
export function habits(phones: Record<Role, Phone>, world: World) {
  const { resident, steward, secretary, property } = phones;

  const find = (role: Role, box: string, number: string) => findIn(phones[role], world, box, number);
  const mine = async (number: string) => {
    await resident.tab('首页');
    await resident.tap('全部点单');
    await resident.search(number);
    await resident.tapCard();
    await resident.see(number);
  };
  const place = async ({ kind, category, words, withPhoto }: Place) => {
    await resident.tab('首页');
    await resident.tap('我要点单');
    await subject(resident, kind, category);
    await resident.type('请说说是什么事', words);
    if (withPhoto) await resident.photo();
    await resident.keep('place');
    await resident.tap('提交');
    return resident.see(NUMBER);
  };
  const accept = async (number: string) => {
    await find('steward', 'pool', number);
    await act(steward, '接单');
    await steward.see('已接单');
  };
  const report = async () => {
    await act(steward, '上报派单');
    await steward.type('研判意见', '多次劝说无效，建议物业清理并加装阻车设施。');
    await steward.keep('report');
    await steward.tap('上报派单');
    await steward.see('待派单');
  };
  const dispatch = async (number: string) => {
    await find('secretary', 'dispatch', number);
    await secretary.keep('detail-dispatching');
    await act(secretary, '派单');
    await secretary.tap('选择主办单位');
    await secretary.keep('pick-unit');
    await secretary.tap(world.unit('property'));
    await secretary.tap('选择协办单位');
    await secretary.tap(world.unit('group'));
    await secretary.tap('选好了');
    await secretary.pickDay('办结期限');
    await secretary.type('派单要求', '请于期限内处理并现场拍照。');
    await secretary.keep('dispatch');
    await secretary.tap('派单');
    await secretary.see('待签收');
  };
  const work = async (number: string) => {
    await find('property', 'sign', number);
    await act(property, '签收');
    await property.see('办理中');
    await act(property, '办理反馈');
    await property.type('办理进展', '已到现场，正在清理。');
    await property.photo();
    await property.keep('progress');
    await property.tap('办理反馈');
    await property.see('已到现场，正在清理。');
    await property.keep('detail-working');
    await act(property, '报办结');
    await property.type('办理结果', '车辆已移走，充电线已拆除。');
    await property.photo();
    await property.keep('finish');
    await property.tap('报办结');
    await property.see('待核验');
  };
  const verify = async (number: string) => {
    await find('secretary', 'verify', number);
    await act(secretary, '核验办结');
    await secretary.tap('现场查看');
    await secretary.keep('verify');
    await secretary.tap('核验办结');
    await secretary.see('待评价');
  };
  const rate = async (number: string, verdict: string, words: string, ends: string) => {
    await mine(number);
    await resident.see('问题解决了吗？');
    await resident.keep('detail-rating');
    await resident.tap(verdict);
    await resident.tap('4 星，满意');
    await resident.type('想说的话', words);
    await resident.keep('rate');
    await resident.tap(verdict);
    await resident.see('经过');
    await resident.see(ends);
  };
  return { find, mine, place, accept, report, dispatch, work, verify, rate };
}
