import { errands, type Ticket } from '../errands.ts';
import type { Stage } from '../phone.ts';
import { act, find, pick } from '../taps.ts';

const matter = {
  by: 'resident10',
  kind: 'hazard',
  category: 'ebike',
  words: '一楼门厅停满电瓶车，还有人飞线充电。',
  title: '门厅飞线充电',
};

/** An office passes on during a case: its rights go with it, past actions stay with their actor. */
export async function passedOn({ phoneOf, world, step }: Stage): Promise<void> {
  const { placed, act: move, finish } = errands(world);
  const [old, grid, next] = [await phoneOf('secretary-hfy'), await phoneOf('grid'), await phoneOf('partner')];
  let ticket = {} as Ticket;

  await step('换届之前：原书记派了单', async () => {
    ticket = await placed(matter);
    await move('steward-hfy', ticket, 'accept');
    await move('steward-hfy', ticket, 'report', { words: '情况属实，请派物业。', title: matter.title });
    await find(old, world, 'dispatch', ticket.number);
    await act(old, '派单');
    await pick(old, '主办单位', world.unit('property-hfy'));
    await old.tap('派单');
    await old.see('待签收');
  });
  await step('换届：网格书记免去原书记，任命新书记', async () => {
    await grid.tab('我的');
    await grid.tap('任职');
    await grid.see(world.nameOf('secretary-hfy'));
    await grid.keep('offices');
    await grid.tapBeside('卸任', world.nameOf('secretary-hfy'));
    await grid.confirm('确定');
    await grid.hear('已卸任');
    await grid.see('最近卸任的');
    await grid.scrollDown();
    await grid.keep('offices-ended');
    await grid.tapBeside('看经过', '已卸任');
    await grid.see('恢复任职');
    await grid.keep('office-over');
    await grid.back();
    await grid.tap('任命');
    await grid.tap('支部书记');
    await pick(grid, '范围', '和风苑');
    await grid.tap('请选择人员');
    await grid.tap(world.unit('partner'));
    await grid.tap(world.nameOf('partner'));
    await grid.keep('appointing');
    await grid.tap('确认任命');
    await grid.see(`${world.nameOf('partner')} · 支部书记`);
    await grid.keep('offices-new');
  });
  await step('换届之后：新书记核验，经过里仍写着原书记派的单', async () => {
    await move('property-hfy', ticket, 'sign');
    await finish(ticket, 'property-hfy');
    world.api.signOut();
    await next.open();
    await find(next, world, 'verify', ticket.number);
    await next.see(`${world.nameOf('secretary-hfy')} · 支部书记`);
    await act(next, '核验办结');
    await next.tap('现场查看');
    await next.tap('核验办结');
    await next.see('待评价');
    await next.keep('detail-verified');
  });
}
