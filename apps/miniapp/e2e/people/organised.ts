import type { Stage } from '../phone.ts';
import { act } from '../taps.ts';

/** The organisation, by those who administer it: its places, a change announced and taken back. */
export async function organised({ phoneOf, step }: Stage): Promise<void> {
  const committee = await phoneOf('committee');

  await step('管理：地方一层一层往下看', async () => {
    await committee.tab('我的');
    await committee.tap('管理');
    await committee.keep('administration');
    await committee.tap('地方');
    await committee.see('网格');
    await committee.keep('areas');
    await committee.tap('第一网格');
    await committee.tap('幸福里小区');
    await committee.see('楼栋');
    await committee.keep('areas-estate');
  });
  await step('新增一栋楼，改名：先看会带来什么', async () => {
    await committee.tap('新增');
    await committee.see('在幸福里小区');
    await committee.type('名称', '10栋');
    await committee.keep('area-adding');
    await committee.tap('新增');
    await committee.see('已新增：10栋');
    await committee.tap('加完了');
    await committee.tap('10栋');
    await committee.see('这里还没有地方');
    await committee.keep('areas-none');
    await committee.tap('10栋的信息和修改');
    await act(committee, '改名');
    await committee.type('名称', '十栋');
    await committee.tap('改名');
    await committee.see('幸福里小区十栋');
    await committee.keep('area');
  });
  await step('补充信息：已有的不用再填', async () => {
    await act(committee, '补充信息');
    await committee.type('面积（平方米）', '3600.5');
    await committee.keep('area-facts');
    await committee.tap('补充信息');
    await committee.see('3600.5 平方米');
  });
  await step('移到别处：只能选放得下它的地方', async () => {
    await act(committee, '移到别处');
    await committee.tap('请选择上级');
    await committee.see('第二网格');
    await committee.keep('area-picking');
    await committee.tap('第一网格');
    await committee.tap('和风苑');
    await committee.tap('移到别处');
    await committee.see('和风苑十栋');
  });
  await step('停用，再恢复：经过都记着', async () => {
    await act(committee, '停用');
    await committee.confirm('确定');
    await committee.see('已停用');
    await act(committee, '恢复使用');
    await committee.see('在用');
    await act(committee, '停用');
    await committee.confirm('确定');
    await committee.see('已停用');
    await committee.keep('area-closed');
  });
}
