import assert from 'node:assert/strict';
import { errands } from '../errands.ts';
import type { Step } from '../phone.ts';
import { act, find, mine } from '../taps.ts';
import type { World } from '../world.ts';
import { LIMITS } from './limits.ts';
import type { WeappPhone } from './phone.ts';

interface Stage {
  phoneOf: (persona: string) => Promise<WeappPhone>;
  world: World;
  step: Step;
}

/** The requests one remark may cause: itself, the timeline and the read mark. */
const REMARK = 3;

/** Only in WeChat: prompts, ten pages, request limits, shared cards, new versions. */
export async function onThePhone({ phoneOf, world, step }: Stage): Promise<void> {
  const { placed, stewardFor, act: done } = errands(world);
  const phone = await phoneOf('resident');
  const { app } = phone;
  const matter = {
    by: 'resident',
    kind: 'help',
    category: 'lighting',
    words: '2单元门厅的灯一闪一闪。',
    title: '',
  };
  const led = () => app.prompts.opened.splice(0);
  let ticket = await placed(matter);

  await step('不让用相机：说明原因，带到设置', async () => {
    await phone.tab('首页');
    await phone.tap('我要点单');
    led();
    for (const [how, question, where] of [
      ['denied', '去设置', 'openSetting'],
      ['system', '去设置', 'openAppAuthorizeSetting'],
      ['privacy', '看一看', 'openPrivacyContract'],
    ] as const) {
      app.prompts.refuse('chooseImage', how);
      await phone.tap('拍照或选照片');
      await phone.confirm(question);
      await phone.keep('refused');
      assert.deepEqual(led(), [where]);
    }
    app.prompts.refuse('chooseImage', 'cancel');
    await phone.tap('拍照或选照片');
    assert.deepEqual([await phone.has('拍照或选照片'), app.asked.length, led()], [true, 0, []]);
    app.prompts.refuse('chooseImage');
    await phone.photo();
  });
  await step('不给微信的手机号：请自己填写', async () => {
    await phone.tab('我的');
    await phone.tap('姓名和手机号');
    await phone.tapNative('getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' });
    await phone.hear('请在下面填写');
  });
  await step('不让存图片：带到设置', async () => {
    const secretary = await phoneOf('secretary');
    await secretary.tab('我的');
    await secretary.tap('小区码');
    await secretary.tap('选择');
    await secretary.tap('幸福里小区3栋');
    secretary.app.prompts.refuse('saveImageToPhotosAlbum', 'denied');
    await secretary.tap('保存图片');
    await secretary.confirm('去设置');
    secretary.app.prompts.refuse('saveImageToPhotosAlbum');
    await secretary.tap('保存图片');
    await secretary.hear('已保存');
  });
  await step('一条留言要几次请求', async () => {
    await phone.tab('首页');
    await mine(phone, ticket.number);
    await phone.tap('留言补充');
    await phone.type('留言', '我下午都在家。');
    await phone.keep('before');
    app.traffic.sent.splice(0);
    await phone.tap('留言补充');
    await phone.see('我下午都在家。');
    await phone.keep('after');
    console.log(
      `        one remark: ${app.traffic.sent.length} requests: ` +
        `${app.traffic.sent.map((one) => one.replace(/[0-9a-f-]{36}/, ':id')).join(', ')}`,
    );
    assert.ok(app.traffic.sent.length <= REMARK, app.traffic.sent.join('\n'));
  });
  await step('回到列表和首页才读新的', async () => {
    app.traffic.sent.splice(0);
    await phone.back();
    await phone.keep('list');
    const atList = app.traffic.sent.splice(0);
    assert.ok(atList.length > 0 && atList.every((one) => one.includes('box=placed')), atList.join('\n'));
    await phone.tab('首页');
    await phone.keep('home');
    assert.ok(
      app.traffic.sent.some((one) => one.endsWith('/api/v1/home')),
      app.traffic.sent.join('\n'),
    );
  });
  await step('第十页：办理的页面还打得开，办完回到那张单', async () => {
    ticket = await placed(matter);
    const persona = await stewardFor(ticket);
    await done(persona, ticket, 'accept');
    const steward = await phoneOf(persona);
    // A month after the last use.
    await steward.open();
    await find(steward, world, 'accepted', ticket.number);
    const [home, list] = steward.app.pages.open.map(({ route }) => route);
    steward.app.navigate('navigateBack', '');
    while (steward.app.pages.open.length < LIMITS.pages - 1) {
      steward.app.navigate('navigateTo', `/resident/holds/index?n=${steward.app.pages.open.length}`);
      await steward.keep('deeper');
    }
    steward.app.navigate('navigateTo', `/ticket/detail/index?id=${ticket.id}`);
    await act(steward, '上报派单');
    await steward.type('研判意见', '到现场看过，请支部派单。');
    const open = () => steward.app.pages.open.map(({ route }) => route);
    assert.deepEqual([open().length, open()[9]], [LIMITS.pages, 'ticket/act/index']);
    await steward.tap('上报派单');
    await steward.see('待派单');
    assert.deepEqual(
      [open().length, open()[0], open()[1], open()[9]],
      [LIMITS.pages, home, list, 'ticket/detail/index'],
    );
    await steward.tab('首页');
  });
  await step('可以转发的页面，和不能转发的', async () => {
    await phone.tab('首页');
    const card = app.page.onShareAppMessage?.({ from: 'menu' });
    assert.deepEqual(
      { ...card },
      { title: '三单通：有事请说，管家来接', path: '/pages/home/index', imageUrl: '/assets/share.png' },
    );
    await mine(phone, ticket.number);
    assert.equal(app.page.onShareAppMessage, undefined);
  });
  await step('有新版本：问过以后才换', async () => {
    app.update.ready?.();
    await phone.confirm('更新');
    await phone.see('您好');
  });
}
