import assert from 'node:assert/strict';
import type { Stage } from '../phone.ts';
import { act, find, mine, subject } from '../taps.ts';

const CODE = /[0-9A-Z]{3,5}(-[0-9A-Z]{3,5})+/;
const HAZARD = '三楼楼道天天堆着煤气罐，我不敢说是谁家的。';
const CALLED = '老人打电话来说，家里水管爆了。';

/** An anonymous ticket is followed by its code; a ticket on behalf is claimed by its code. */
export async function unnamed({ phoneOf, world, step }: Stage): Promise<void> {
  const [resident, intake, elder] = [
    await phoneOf('resident6'),
    await phoneOf('intake'),
    await phoneOf('elder'),
  ];
  let code = '';

  await step('匿名反映：只给一次查询码', async () => {
    const { kind, category } = world.subject('hazard');
    await resident.tap('我要点单');
    await subject(resident, kind, category);
    await resident.type('请说说是什么事', HAZARD);
    await resident.tap('补充说明');
    await resident.tap('匿名');
    await resident.bring('要留名字吗？');
    await resident.keep('place-anonymous');
    await resident.tap('提交');
    await resident.see('您的查询码');
    code = await resident.see(CODE);
    await resident.keep('code-anonymous');
    await resident.tap('我已记下');
    assert.equal(await resident.shows(HAZARD.slice(0, 8)), false, 'nothing leads from the phone to it');
  });
  await step('匿名反映：管家看得到事，看不到人', async () => {
    const { items } = await world.api.get<{ items: { number: string; summary: string }[] }>(
      'steward2',
      '/tickets?box=pool&limit=50',
    );
    const { number } = items.find(({ summary }) => HAZARD.startsWith(summary.slice(0, 8)))!;
    const steward = await phoneOf('steward2');
    await find(steward, world, 'pool', number);
    await act(steward, '接单');
    await steward.see('已接单');
    await steward.bring('点单人');
    await steward.see('匿名居民');
    await steward.keep('detail-anonymous');
    assert.equal(await steward.has('查看信息'), false, 'there is nobody to look at');
  });
  await step('匿名反映：凭查询码看进展', async () => {
    await resident.tab('我的');
    await resident.tap('领取和查询');
    await resident.type('查询码', code);
    await resident.tap('查询');
    await resident.see('接单');
    await resident.keep('followed');
  });
  await step('代居民点单：给居民一个领取码', async () => {
    const { kind, category } = world.subject('help', 'leak');
    await intake.tab('首页');
    await intake.tap('我要点单');
    await intake.tap('代居民点单');
    await intake.type('居民姓名', '钱奶奶');
    await subject(intake, kind, category);
    await intake.tap('请选择楼栋');
    await intake.tap('幸福里小区3栋');
    await intake.type('请说说是什么事', CALLED);
    await intake.tap('提交');
    await intake.see('居民的领取码');
    code = await intake.see(CODE);
    await intake.keep('code-behalf');
    await intake.tap('看这张单');
    await intake.see(CALLED);
  });
  await step('领取：单归居民自己', async () => {
    await elder.tab('我的');
    await elder.tap('领取和查询');
    await elder.keep('codes');
    await elder.type('领取码', code);
    await elder.tap('领取');
    await elder.see(CALLED);
    const number = await elder.see(/[A-Z]{2,6}-\d{4}-\d{3,}/);
    await mine(elder, number);
    await elder.keep('detail-redeemed');
  });
}
