import assert from 'node:assert/strict';
import { errands } from '../errands.ts';
import type { Stage } from '../phone.ts';
import { find, subject } from '../taps.ts';

const WORDS = '单元门关不上，夜里很响。';

/** A person erases the account: the case continues under a code name. */
export async function erased({ phoneOf, world, step }: Stage): Promise<void> {
  const { stewardFor } = errands(world);
  const leaving = await phoneOf('new-and-gone');
  let number = '';

  await step('注销：先点一单，选好楼栋', async () => {
    const { kind, category } = world.subject('help');
    await leaving.tap('我要点单');
    await subject(leaving, kind, category);
    await leaving.tap('请选择楼栋');
    await leaving.tap('幸福里小区1栋');
    await leaving.type('请说说是什么事', WORDS);
    await leaving.tap('提交');
    await leaving.tap('同意');
    number = await leaving.see(/[A-Z]{2,6}-\d{4}-\d{3,}/);
  });
  await step('我的数据：同意了哪一版，可以导出', async () => {
    await leaving.tab('我的');
    await leaving.tap('我的数据');
    await leaving.see('您在');
    await leaving.keep('rights');
    await leaving.tap('导出我的数据');
    await leaving.takeFile();
    await leaving.hear('已导出');
  });
  await step('注销：没办完的单先选怎么办，再手工填写一句话', async () => {
    await leaving.tap('注销账号');
    await leaving.see(number);
    await leaving.tap('由社区受理员代为跟进');
    await leaving.type('确认注销的话', '删除我的信息');
    await leaving.keep('erase');
    await leaving.tap('注销账号');
    await leaving.confirm('注销');
    await leaving.see('选一个人');
  });
  await step('注销：单还在办，单上没有人', async () => {
    const { items } = await world.api.get<{
      items: { id: string; number: string; version: number; actions: [] }[];
    }>('steward', '/tickets?box=pool&limit=50');
    const steward = await phoneOf(await stewardFor(items.find((one) => one.number === number)!));
    await find(steward, world, 'pool', number);
    await steward.see(WORDS);
    await steward.bring('点单人');
    await steward.keep('detail-of-nobody');
    assert.equal(await steward.shows('微信用户'), false, 'nobody is named');
  });
}
