import assert from 'node:assert/strict';
import { errands, type Ticket } from '../errands.ts';
import type { Phone, Stage } from '../phone.ts';
import { act, find, mine, subject } from '../taps.ts';

const title = '3栋电梯停在四楼';
const matter = {
  by: 'resident',
  kind: 'hazard',
  category: 'lift',
  words: '电梯停在四楼不动了，老人上下不便。',
  title,
};
const ENDORSE = '附议：我家也有这事';

/** An endorser's own rating. */
async function rateOwn(phone: Phone, number: string, verdict: string): Promise<void> {
  await mine(phone, number);
  await act(phone, '附议人评价');
  await phone.tap(verdict);
  await phone.tap('4 星，满意');
  await phone.keep('rate-own');
  await phone.tap('附议人评价');
  await phone.see('4 星');
}

/** Three neighbours endorse one ticket; one is not satisfied and gets it reopened alone. */
export async function endorsed({ phoneOf, world, step }: Stage): Promise<void> {
  const { dispatched, act: move, finish, verify } = errands(world);
  const [resident, neighbour, elder] = [
    await phoneOf('resident'),
    await phoneOf('neighbour'),
    await phoneOf('elder'),
  ];
  const [other, secretary] = [await phoneOf('resident6'), await phoneOf('secretary')];
  let ticket = {} as Ticket;

  await step('附议：邻居在首页附近的事里看到', async () => {
    ticket = await dispatched(matter);
    await neighbour.open();
    await neighbour.tab('小区');
    await neighbour.see(title);
    await neighbour.keep('estate');
    await neighbour.tapBeside(ENDORSE, title);
    await neighbour.confirm('附议');
    await mine(neighbour, ticket.number);
    await neighbour.see('我已附议');
    await neighbour.keep('detail-endorsed');
  });
  await step('附议：另一位正要点单，发现邻居已经反映过', async () => {
    await elder.tab('首页');
    await elder.tap('我要点单');
    await subject(elder, '隐患', '电梯故障');
    await elder.see('邻居已经反映过');
    await elder.keep('place-alike');
    await elder.tapBeside(ENDORSE, title);
    await elder.confirm('附议');
    await elder.see('2 位邻居附议，我已附议');
  });
  await step('附议：第三位在附近的全部里看到', async () => {
    await other.tab('小区');
    await other.tap('附近的事');
    await other.see(title);
    await other.keep('nearby');
    await other.tapBeside(ENDORSE, title);
    await other.confirm('附议');
    await mine(resident, ticket.number);
    await resident.see('3 位邻居附议');
  });
  await step('附议：办结后各自评价，点单人和一位邻居满意', async () => {
    ticket = await move('property', ticket, 'sign');
    ticket = await verify(await finish(ticket));
    await elder.tab('消息');
    await elder.see('请');
    await elder.keep('inbox-endorser');
    await elder.tab('首页');
    await elder.see('请您评价');
    await rateOwn(elder, ticket.number, '已解决');
    await mine(resident, ticket.number);
    await resident.tap('已解决');
    await resident.tap('5 星，很满意');
    await resident.tap('已解决');
    await resident.see('评价');
  });
  await step('附议：一位不满意，独自申请重办', async () => {
    await rateOwn(other, ticket.number, '未解决');
    assert.ok(await other.has('申请重办'), 'reopening stands beside the own rating');
    await other.keep('detail-reopenable');
    await act(other, '申请重办');
    await other.type('想说的话', '修好第二天又停了，我家老人被困在里面。');
    await other.keep('reopen');
    await other.tap('申请重办');
    await other.see('待派单');
    await find(secretary, world, 'dispatch', ticket.number);
    await secretary.see('我家老人被困在里面');
    await secretary.bring('评价');
    await secretary.keep('detail-reopened');
    await mine(resident, ticket.number);
    await resident.see('待派单');
  });
}
