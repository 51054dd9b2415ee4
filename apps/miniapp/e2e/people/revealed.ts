import assert from 'node:assert/strict';
import { errands, type Ticket } from '../errands.ts';
import type { Stage } from '../phone.ts';
import { act, find, mine } from '../taps.ts';

const matter = {
  by: 'resident',
  kind: 'help',
  category: 'leak',
  words: '厨房漏水，楼下也滴水了。',
  title: '厨房漏水',
};
const REASON = '核对楼上住户，关总阀要本人同意。';

/** A reveal needs a reason, and the person revealed is notified. */
export async function revealed({ phoneOf, world, step }: Stage): Promise<void> {
  const { placed, stewardFor, act: move, dispatched } = errands(world);
  const resident = await phoneOf('resident');
  let ticket = {} as Ticket;
  let steward = resident;

  await step('查看信息：管家先只看到隐去的姓名、电话、门牌', async () => {
    ticket = await placed(matter);
    const persona = await stewardFor(ticket);
    await move(persona, ticket, 'accept');
    steward = await phoneOf(persona);
    await find(steward, world, 'accepted', ticket.number);
    await steward.bring('点单人');
    await steward.see(world.maskedOf('resident'));
    assert.equal(await steward.shows(world.nameOf('resident')), false, 'the name is not there');
    await steward.keep('detail-masked');
  });
  await step('查看信息：两下就能打电话', async () => {
    await steward.tap('查看信息');
    await steward.keep('reveal-reasons');
    await steward.tap('打电话问清情况');
    await steward.see(/打电话 \d{11}/);
    await steward.bring('点单人');
    await steward.keep('detail-revealed');
    assert.equal(await steward.shows('2单元301'), false, 'the door was not asked for');
  });
  await step('查看信息：别的理由要写明', async () => {
    await steward.tap('查看信息');
    await steward.tap('其他理由');
    await steward.tap('门牌');
    await steward.type('查看理由', REASON);
    await steward.keep('reveal');
    await steward.tap('查看信息');
    await steward.see('2单元301');
  });
  await step('谁看过我的信息：居民看到谁、什么时候、为什么', async () => {
    await resident.tab('我的');
    await resident.tap('谁看过我的信息');
    await resident.see(REASON);
    await resident.see('打电话问清情况');
    await resident.see(world.nameOf(steward.owner));
    await resident.keep('looks');
    await resident.dark(true);
    await resident.keep('looks-dark');
    await resident.dark(false);
  });
  await step('授权联系：物业只知道是居民，授权以后才看得到', async () => {
    const property = await phoneOf('property');
    ticket = await dispatched({ ...matter, words: '卫生间也漏水。' });
    await find(property, world, 'sign', ticket.number);
    assert.equal(await property.shows(world.maskedOf('resident')), false, 'a code name alone');
    await mine(resident, ticket.number);
    await resident.bring('上门联系');
    await resident.keep('sharing');
    await act(resident, '授权联系');
    await resident.confirm('确定');
    await resident.see('您已授权承办单位');
    await resident.keep('shared');
    await find(property, world, 'sign', ticket.number);
    await property.see(world.maskedOf('resident'));
    await property.tap('查看信息');
    await property.tap('上门办理');
    await property.see(world.nameOf('resident'));
    await property.bring('点单人');
    await property.keep('detail-shared');
  });
  await step('收回授权：物业又只知道是居民', async () => {
    await resident.tap('收回授权');
    await resident.confirm('确定');
    await resident.see('平时用留言联系');
    const property = await phoneOf('property');
    await find(property, world, 'sign', ticket.number);
    assert.equal(await property.shows(world.nameOf('resident')), false, 'what was opened is closed again');
  });
  await step('没人看过：新邻居那里是空的', async () => {
    const neighbour = await phoneOf('neighbour');
    await neighbour.tab('我的');
    await neighbour.tap('谁看过我的信息');
    await neighbour.see('还没有人看过您的完整信息');
    await neighbour.keep('looks-none');
  });
}
