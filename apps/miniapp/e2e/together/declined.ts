import assert from 'node:assert/strict';
import { errands, type Ticket } from '../errands.ts';
import type { Stage } from '../phone.ts';
import { act, find, mine, offers } from '../taps.ts';

const matter = {
  by: 'resident3',
  kind: 'complaint',
  category: 'other',
  words: '要求社区把老家的宅基地判给我。',
  title: '宅基地',
};

/** 不予受理 needs two people: one requests it, another grants it. */
export async function declined({ phoneOf, world, step }: Stage): Promise<void> {
  const { placed } = errands(world);
  const [intake, second, resident] = [
    await phoneOf('intake'),
    await phoneOf('intake2'),
    await phoneOf('resident3'),
  ];
  let ticket = {} as Ticket;

  await step('不予受理：一人申请，自己不能批', async () => {
    ticket = await placed(matter);
    await find(intake, world, 'scope', ticket.number);
    assert.equal(await offers(intake, '不予受理'), false, 'nobody declines alone');
    await act(intake, '申请不予受理');
    await intake.tap('应走其他法定渠道');
    await intake.type('说明', '宅基地归属社区不能判，已向居民说明。');
    await intake.type('正确渠道', '宅基地所在乡镇政府或人民法院');
    await intake.keep('ask-decline');
    await intake.tap('申请不予受理');
    await intake.see('待批申请');
    await intake.keep('detail-asked');
    assert.equal(await intake.has('批准'), false, 'who asks does not grant');
  });
  await step('待批申请：另一人批准，居民看到原因和去处', async () => {
    await find(second, world, 'requests', ticket.number);
    await second.keep('detail-request');
    await second.tap('批准');
    await second.confirm('确定');
    await second.see('不予受理');
    await mine(resident, ticket.number);
    await resident.see('宅基地所在乡镇政府或人民法院');
    await resident.see('不同意可以申诉。');
    await resident.keep('detail-declined');
    assert.ok(await offers(resident, '申诉'), 'there is a way to appeal');
  });
}
