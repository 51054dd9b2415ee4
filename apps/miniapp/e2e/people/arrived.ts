import assert from 'node:assert/strict';
import { errands } from '../errands.ts';
import type { Phone, Stage } from '../phone.ts';

const LOST = '没有找到这个页面';
const FOREIGN = encodeURIComponent('https://example.org/ticket/detail/index?id=1');

async function signOut(phone: Phone): Promise<void> {
  await phone.tab('我的');
  await phone.tap('换一个人');
  await phone.see('选一个人');
}

/** Entering by links, codes and mistyped addresses, and signing out. */
export async function arrived({ phoneOf, world, step }: Stage): Promise<void> {
  const { placed } = errands(world);
  const phone = await phoneOf('neighbour');
  const enter = () => phone.tap(world.entryOf('neighbour'));
  const devices = async () =>
    (await world.api.get<{ items: object[] }>('neighbour', '/sessions')).items.length;
  let ticket = { id: '', number: '' };

  await step('退出：服务器也不再认这个登录', async () => {
    ticket = await placed({
      by: 'neighbour',
      kind: 'help',
      category: 'lighting',
      words: '3栋门厅的灯不亮。',
      title: '',
    });
    const before = await devices();
    await signOut(phone);
    await phone.keep('login');
    assert.equal(await devices(), before - 1);
  });
  await step('没登录时打开一张单的链接：登录以后就是那张单', async () => {
    await phone.scan(`ticket/detail/index?id=${ticket.id}`);
    await phone.see('接着看您要看的那一页');
    await phone.keep('login-on');
    await enter();
    await phone.see(ticket.number);
    await phone.back();
    await phone.see('您好');
  });
  await step('没登录时扫小区码：登录以后接着登记', async () => {
    await signOut(phone);
    await phone.scan('resident/join/index?scene=DEMOXFL3');
    await phone.see('接着看您要看的那一页');
    await enter();
    await phone.see('您扫的是幸福里小区3栋的小区码');
  });
  await step('没登录时打开别处的地址：登录以后是首页', async () => {
    await phone.tab('首页');
    await signOut(phone);
    await phone.scan(`pages/login/index?to=${FOREIGN}`);
    await enter();
    await phone.see('您好');
  });
  await step('写坏的小区码：一句话，还能自己选', async () => {
    await phone.scan('resident/join/index?scene=50%');
    await phone.see('没有认出这个小区码');
    await phone.keep('join-broken');
  });
  await step('没有这个页面：回到首页，说一声', async () => {
    await phone.scan('pages/nowhere/index');
    await phone.hear(LOST);
    await phone.see('您好');
  });
  await step('链接里少了单号，或者单号不对：一句话', async () => {
    for (const path of [
      'ticket/detail/index',
      'ticket/detail/index?id=50%',
      'ticket/act/index?id=x',
      'ticket/list/index?box=attic&label=x',
    ]) {
      await phone.scan(path);
      await phone.see(/没有|不在|不能|有误/);
    }
    await phone.open();
  });
}
