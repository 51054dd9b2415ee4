import { errands, type Ticket } from '../errands.ts';
import type { Stage } from '../phone.ts';
import { act, find } from '../taps.ts';

const matter = {
  by: 'resident9',
  kind: 'help',
  category: 'leak',
  words: '阳台顶上渗水，刚装的柜子泡了。',
  title: '阳台渗水',
};

/** The only steward of an estate is away: the deputy sees new tickets and accepts one. */
export async function onLeave({ phoneOf, world, step }: Stage): Promise<void> {
  const { placed } = errands(world);
  const [away, deputy, resident] = [
    await phoneOf('steward-hfy'),
    await phoneOf('steward2'),
    await phoneOf('resident9'),
  ];
  let ticket = {} as Ticket;

  await step('排班：居民首页看到今天谁在岗', async () => {
    await away.tab('我的');
    await away.tap('今日我在岗');
    await away.see('改我的排班');
    await away.keep('roster');
    await away.tap('改我的排班');
    await away.keep('roster-edit');
    await away.tap('不改了');
    await resident.see('今日在岗管家');
    await resident.keep('home');
  });
  await step('请假：请另一个小区的管家代理', async () => {
    await away.tab('我的');
    await away.tap('请假与代理');
    await away.see('现在没有人请假');
    await away.keep('absences-none');
    await away.tap('请假');
    await away.pickDay('到哪一天', 3);
    await away.tap('请选择代理人');
    await away.tap(world.unit('steward2'));
    await away.tap(world.nameOf('steward2'));
    await away.type('原因', '回老家办事');
    await away.keep('absence');
    await away.tap('确认请假');
    await away.see('请假中');
    await away.keep('absences');
  });
  await step('代理：新点的单出现在代理人的待接单里', async () => {
    ticket = await placed(matter);
    await find(deputy, world, 'pool', ticket.number);
    await act(deputy, '接单');
    await deputy.see('已接单');
    await deputy.keep('detail-deputy');
  });
  await step('居民看到是谁在跟', async () => {
    await resident.tab('我的');
    await resident.tap('我的点单');
    await resident.search(ticket.number);
    await resident.tapCard();
    await resident.see(world.nameOf('steward2'));
  });
  await step('销假：回来以后自己接', async () => {
    await away.tab('我的');
    await away.tap('请假与代理');
    await away.tap('看经过');
    await away.see('登记请假');
    await away.tap('销假');
    await away.see('已销假');
    await away.keep('absence-over');
    await away.tap('恢复请假');
    await away.see('请假中');
    await away.back();
    await away.tap('销假');
    await away.see('提前结束的');
    await away.keep('absences-ended');
    ticket = await placed({ ...matter, words: '厨房顶上也渗水了。' });
    await find(away, world, 'pool', ticket.number);
  });
}
