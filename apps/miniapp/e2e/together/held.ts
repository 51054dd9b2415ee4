import assert from 'node:assert/strict';
import { errands, type Ticket } from '../errands.ts';
import type { Phone, Stage } from '../phone.ts';
import { act, find, mine, offers } from '../taps.ts';

const matter = {
  by: 'resident5',
  kind: 'help',
  category: 'leak',
  words: '2栋楼道顶上渗水，墙皮掉得厉害，想修好再粉刷。',
  title: '2栋楼道粉刷',
};
const LINE = '2栋楼道粉刷：等维修资金列支，业主正在签字';

async function readEstate(phone: Phone): Promise<void> {
  await phone.tab('小区');
  await phone.tap('小区公示');
  await phone.see('暂时办不了');
}

/** A ticket that waits for money is put on hold publicly, and continues automatically on its day. */
export async function held({ phoneOf, world, step }: Stage): Promise<void> {
  const { working } = errands(world);
  const [property, secretary, resident, neighbour] = [
    await phoneOf('property'),
    await phoneOf('secretary'),
    await phoneOf('resident5'),
    await phoneOf('resident'),
  ];
  let ticket = {} as Ticket;

  await step('挂账：主办申请，写明公示内容', async () => {
    ticket = await working(matter);
    await find(property, world, 'work', ticket.number);
    await act(property, '申请挂账');
    await property.tap('资金未到位');
    await property.pickDay('复核日期', 2);
    await property.type('公示内容', LINE);
    await property.type('说明', '维修资金要三分之二业主签字才能列支。');
    await property.keep('ask-hold');
    await property.tap('申请挂账');
    await property.see('我申请挂账');
    await property.keep('detail-hold-asked');
  });
  await step('挂账：书记从待批申请里两下批准', async () => {
    await find(secretary, world, 'requests', ticket.number);
    await secretary.see('维修资金要三分之二业主签字');
    await secretary.keep('detail-hold-request');
    await secretary.tap('批准');
    await secretary.confirm('确定');
    await secretary.see('已挂账');
    await secretary.bring('挂账');
    await secretary.keep('detail-held');
    await find(property, world, 'work', ticket.number);
    assert.equal(await offers(property, '报办结'), false, 'nothing is finished while it is put off');
  });
  await step('挂账：邻居在小区公示里读到', async () => {
    await mine(resident, ticket.number);
    await resident.see('已挂账');
    await readEstate(neighbour);
    await neighbour.see(LINE);
    await neighbour.keep('holds');
  });
  await step('挂账：到了复核日期自动恢复', async () => {
    await world.pass('P3D');
    await mine(resident, ticket.number);
    await resident.see('挂账到期');
    assert.equal(await resident.shows('已挂账'), false);
    await resident.keep('detail-resumed');
    await find(property, world, 'work', ticket.number);
    assert.ok(await offers(property, '报办结'), 'the work goes on');
    await neighbour.open();
    await readEstate(neighbour);
    assert.equal(await neighbour.shows(LINE), false, 'what goes on waits no longer');
  });
}
