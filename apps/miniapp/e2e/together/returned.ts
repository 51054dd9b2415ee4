import assert from 'node:assert/strict';
import { errands, type Ticket } from '../errands.ts';
import type { Stage } from '../phone.ts';
import { act, find, offers, pick } from '../taps.ts';

const matter = {
  by: 'resident2',
  kind: 'complaint',
  category: 'parking',
  words: '消防通道天天停满车，救护车进不来。',
  title: '1栋消防通道被占',
};

/** The unit that returns it, the reason, and the unit it suggests. */
const refusals = [
  { lead: 'property', reason: '超出权限', instead: 'selfgov', words: '画线要业主同意，物业不能自己定。' },
  { lead: 'selfgov', reason: '不属于我方职责', instead: 'group1', words: '自管会管不了外来车辆。' },
  {
    lead: 'group1',
    reason: '需要其他单位一起办',
    instead: 'property',
    words: '要物业、网格和车主一起坐下来。',
  },
] as const;

/** Three units return it: the five parties are convened by that, meet and name the lead. */
export async function returned({ phoneOf, world, step }: Stage): Promise<void> {
  const { reported, dispatch } = errands(world);
  const [secretary, committee, property] = [
    await phoneOf('secretary'),
    await phoneOf('committee'),
    await phoneOf('property'),
  ];
  let ticket = {} as Ticket;

  await step('退单：三家先后退回，各说理由和该由谁办', async () => {
    ticket = await reported(matter);
    for (const { lead, reason, instead, words } of refusals) {
      await dispatch(ticket, lead);
      const phone = await phoneOf(lead);
      await find(phone, world, 'sign', ticket.number);
      await act(phone, '退单');
      await phone.tap(reason);
      await phone.type('退单说明', words);
      await pick(phone, '应由谁办', world.unit(instead));
      await phone.keep('return');
      await phone.tap('退单');
      await phone.see(lead === 'group1' ? '协商中' : '待派单');
    }
  });
  await step('退单：书记看到三次退单，五方联动已经自动召集', async () => {
    await find(secretary, world, 'hear', ticket.number);
    for (const { words } of refusals) await secretary.see(words);
    await secretary.bring('退单记录');
    await secretary.keep('detail-returns');
    assert.equal(await offers(secretary, '派单'), false, 'no dispatch is left');
  });
  await step('五方联动：书记定时间地点，五方已经填好', async () => {
    await act(secretary, '定协商时间');
    for (const party of ['grid', 'secretary', 'group1', 'steward', 'property'])
      await secretary.see(world.unit(party));
    await secretary.type('协商事项', '消防通道怎么清、谁来管。');
    await secretary.pickDay('时间', 2);
    await secretary.type('地点', '党群服务站');
    await secretary.pickDay('最迟答复');
    await secretary.dark(true);
    await secretary.keep('convene-dark');
    await secretary.dark(false);
    await secretary.tap('定协商时间');
    await secretary.see('协商中');
    await secretary.bring('五方联动');
    await secretary.keep('detail-hearing');
  });
  await step('五方联动：形成决议，定下主办和任务', async () => {
    await act(secretary, '形成决议');
    await secretary.tap('是');
    await secretary.type('决议内容', '物业主办：画禁停线、装道闸；党小组上门通知车主。');
    await pick(secretary, '主办单位', world.unit('property'));
    await secretary.tap('加一个任务');
    await pick(secretary, '单位', world.unit('group1'));
    await secretary.type('说明', '一周内逐户通知车主。');
    await secretary.pickDay('办结期限', 3);
    await secretary.keep('resolve');
    await secretary.tap('形成决议');
    await secretary.see('待派单');
    await secretary.keep('detail-resolved');
  });
  await step('指定承办：社区党委照决议指定，不能再退再转', async () => {
    await find(committee, world, 'scope', ticket.number);
    await act(committee, '指定承办');
    await committee.see(world.unit('property'));
    await committee.keep('appoint');
    await committee.tap('指定承办');
    await committee.see('办理中');
    await find(property, world, 'work', ticket.number);
    await property.see('逐户通知车主');
    await property.keep('detail-appointed');
    await property.bring('协办任务');
    await property.keep('tasks');
    assert.equal(await offers(property, '申请转办'), false, 'who was appointed cannot pass it on');
  });
}
