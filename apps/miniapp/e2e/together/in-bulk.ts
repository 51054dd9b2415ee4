import { errands, type Ticket } from '../errands.ts';
import type { Stage } from '../phone.ts';
import { find, openBox, pick } from '../taps.ts';

const matter = (title: string) => ({
  by: 'resident7',
  kind: 'help',
  category: 'waste',
  words: `${title}，请来看看。`,
  title,
});
const titles = ['4栋纸箱堆在门口', '4栋旧沙发没人收', '4栋垃圾桶盖坏了'];

/** A bulk action with a preview; one ticket changes in the meantime. */
export async function inBulk({ phoneOf, world, step }: Stage): Promise<void> {
  const { reported, dispatch } = errands(world);
  const secretary = await phoneOf('secretary');
  const tickets: Ticket[] = [];

  await step('批量派单：三张里有一张已被别人派出', async () => {
    for (const title of titles) tickets.push(await reported(matter(title)));
    await openBox(secretary, world, 'dispatch');
    await secretary.search('4栋');
    await secretary.tap('批量办理');
    for (const title of titles) await secretary.tap(title);
    await secretary.keep('picking');
    await secretary.tap('下一步（3 张）');
    await secretary.see('选了 3 张单');
    await secretary.tap('派单');
    await pick(secretary, '主办单位', world.unit('property'));
    await secretary.type('派单要求', '本周清完。');
    await secretary.keep('bulk');
    await dispatch(tickets[1] as Ticket, 'selfgov');
  });
  await step('批量派单：先看结果，再办；没办成的说明原因', async () => {
    await secretary.tap('先看看结果');
    await secretary.see('可以办 2 张，办不了 1 张');
    await secretary.see((tickets[1] as Ticket).number);
    await secretary.keep('bulk-preview');
    await secretary.tap('确认办理（2 张）');
    await secretary.see('已办 2 张，没办成 1 张');
    await secretary.keep('bulk-done');
    const property = await phoneOf('property');
    await find(property, world, 'sign', (tickets[0] as Ticket).number);
    await find(property, world, 'sign', (tickets[2] as Ticket).number);
  });
}
