import assert from 'node:assert/strict';
import { errands, type Ticket } from '../errands.ts';
import type { Stage } from '../phone.ts';
import { find, mine, pick } from '../taps.ts';

/** Including the demo's tickets. */
const OPEN = 7;

/** A steward leaves: open duties are handed over first. */
export async function handedOver({ phoneOf, world, step }: Stage): Promise<void> {
  const { placed, act: move } = errands(world);
  const [secretary, successor, resident] = [
    await phoneOf('secretary-czy'),
    await phoneOf('grid2'),
    await phoneOf('resident12'),
  ];
  const [leaving, taking] = [world.nameOf('steward-czy'), world.nameOf('grid2')];
  let mineNumber = '';
  let numbers: string[] = [];

  const openDuties = async () => {
    await secretary.tab('我的');
    await secretary.tap('交接');
    await secretary.tap('换一个人看');
    await secretary.tap(world.unit('steward-czy'));
    await secretary.tap(leaving);
  };

  await step(`交接：要走的管家手上有 ${OPEN} 张单，还不能走`, async () => {
    const had = (await inHand()).length;
    for (let at = had + 1; at <= OPEN; at += 1) mineNumber = await taken(at);
    numbers = await inHand();
    await openDuties();
    await secretary.see(`跟着的单（${numbers.length}）`);
    await secretary.see('现在还不能办');
    await secretary.keep('duties');
    const { id } = await world.api.me('steward-czy');
    await assert.rejects(
      world.api.post('secretary-czy', `/people/${id}/leave`, { reason: 'all_posts' }),
      /STILL_ON_DUTY/,
    );
  });
  await step('交接：一次请一位同事全部接手', async () => {
    await secretary.tap(`${numbers.length} 张都交给一个人`);
    await pick(secretary, '接手人', taking);
    await secretary.type('说明', '他下周起调走，请你接着跟。');
    await secretary.keep('bulk-hand-over');
    await secretary.tap('先看看结果');
    await secretary.see(`可以办 ${numbers.length} 张`);
    await secretary.tap(`确认办理（${numbers.length} 张）`);
    await secretary.see(`已办 ${numbers.length} 张`);
    await secretary.tap('返回');
    await secretary.see(`已请${taking}接手`);
    await secretary.keep('duties-asked');
  });
  await step('交接：接手人逐张接下', async () => {
    for (const number of numbers) {
      await find(successor, world, 'requests', number);
      await successor.tap('批准');
      await successor.confirm('确定');
      await successor.see('跟单管家');
    }
    await successor.keep('detail-taken');
  });
  await step('交接：居民看到新管家的名字，原管家离岗', async () => {
    await mine(resident, mineNumber);
    await resident.see(taking);
    await resident.keep('detail-new-steward');
    await resident.tab('消息');
    await resident.see(taking);
    await openDuties();
    await secretary.see('手上没有要交接的事');
    await secretary.keep('leave');
    await secretary.tap('全部卸下');
    await secretary.tap('确认全部卸下');
    await secretary.confirm('确定');
    await secretary.see(`${leaving}已卸下全部工作。`);
    await secretary.keep('left');
    const { units } = await world.api.get<{ units: object[] }>('steward-czy', '/me');
    assert.deepEqual(units, [], 'they go on as a resident');
  });

  async function inHand(): Promise<string[]> {
    const { id } = await world.api.me('steward-czy');
    const { tickets } = await world.api.get<{ tickets: { ticket: Ticket }[] }>(
      'steward-czy',
      `/people/${id}/duties`,
    );
    return tickets.map(({ ticket }) => ticket.number);
  }
  async function taken(at: number): Promise<string> {
    const ticket = await placed({
      by: 'resident12',
      kind: 'help',
      category: 'leak',
      words: `第 ${at} 处渗水，墙皮鼓起来了。`,
      title: '渗水',
    });
    return (await move('steward-czy', ticket, 'accept')).number;
  }
}
