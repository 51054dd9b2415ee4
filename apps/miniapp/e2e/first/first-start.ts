import type { PhoneOf, Step } from '../phone.ts';
import { act, subject } from '../taps.ts';

interface Stage {
  readonly phoneOf: PhoneOf;
  readonly step: Step;
  readonly setupCode: string;
}

const [STREET, COMMUNITY, ESTATE, TEAM] = ['向阳街道', '向阳里社区', '向阳花园', '向阳花园红色管家队'];
const PREFIX = '单号前缀（2 至 6 个大写字母）';

/** From an empty system to the first accepted ticket, by the screens alone. */
export async function firstStart({ phoneOf, step, setupCode }: Stage): Promise<void> {
  const founder = await phoneOf('founder');
  let code = '';

  const add = async (kind: string, name: string) => {
    await founder.tap('新增');
    await founder.tap(kind);
    await founder.type('名称', name);
    await founder.tap('新增');
    await founder.see(`已新增：${name}`);
    await founder.tap('加完了');
    await founder.tap(name);
  };

  await step('设置码：第一位工作人员建立街道和社区', async () => {
    await founder.see('系统正在设置');
    await founder.keep('setting-up');
    await founder.tap('我有设置码');
    await founder.tap('看说明');
    await founder.tap('同意');
    await founder.type('设置码', setupCode);
    await founder.type('街道名称', STREET);
    await founder.type('社区名称', COMMUNITY);
    await founder.type(PREFIX, 'XYL');
    await founder.type('您的姓名', '周建新');
    await founder.keep('founding');
    await founder.tap('建立社区');
    await founder.see('以后再做');
    await founder.keep('overview');
  });
  await step('街道再建立一个社区：以后来的居民要选自己的社区', async () => {
    await founder.tap('地方');
    await founder.tap('建立社区');
    await founder.type('社区名称', '望江社区');
    await founder.type(PREFIX, 'WJ');
    await founder.keep('founding-further');
    await founder.tap('建立社区');
    await founder.see('望江社区');
    await founder.keep('areas-street');
  });
  await step('地方：小区、楼栋、单元、户', async () => {
    await founder.tap(COMMUNITY);
    await add('小区', ESTATE);
    await add('楼栋', '1栋');
    await add('单元', '1单元');
    await founder.tap('新增');
    await founder.keep('area-adding');
    for (const room of ['101', '102']) {
      await founder.type('名称', room);
      await founder.tap('新增');
      await founder.see(`已新增：${room === '101' ? '101' : '101、102'}`);
    }
    await founder.tap('加完了');
    await founder.see('102');
    await founder.keep('areas-entrance');
  });
  await step('单位：红色管家队', async () => {
    await founder.tab('我的');
    await founder.tap('管理');
    await founder.tap('单位');
    await founder.tap('新增');
    await founder.tap('红色管家队');
    await founder.type('名称', TEAM);
    await founder.tap('请选择范围');
    await founder.tap(COMMUNITY);
    await founder.tap(ESTATE);
    await founder.tap(`就选「${ESTATE}」`);
    await founder.keep('unit-adding');
    await founder.tap('新增');
    await founder.see(`已新增：${TEAM}`);
    await founder.tap('加完了');
    await founder.see(TEAM);
    await founder.keep('units');
  });
  await step('邀请管家：给一个邀请码', async () => {
    await founder.tap(TEAM);
    await founder.see('看成员');
    await founder.keep('unit');
    await founder.tap('看成员');
    await founder.see('还没有成员');
    await founder.tap('邀请新人');
    await founder.see(TEAM);
    await founder.type('姓名', '孙勤勤');
    await founder.keep('inviting');
    await founder.tap('邀请');
    await founder.see('请把邀请码告诉孙勤勤');
    await founder.keep('invitation-code');
    code = await founder.see(/\b[2-9A-Z]{10}\b|[2-9A-Z]{5}-[2-9A-Z]{5}/);
    await founder.tap('好了');
    await founder.see('等待接受');
    await founder.keep('invitations');
  });
  const steward = await phoneOf('steward');
  await step('管家凭邀请码接下岗位', async () => {
    await steward.see('您在哪个社区');
    await steward.keep('nowhere');
    await steward.tap('我有任职邀请码');
    await steward.type('任职邀请码', code);
    await steward.keep('post');
    await steward.tap('接受任职');
    await steward.tap('同意');
    await steward.see('孙勤勤，您好');
    await steward.keep('home');
  });
  const resident = await phoneOf('resident');
  await step('居民选社区，登记住处', async () => {
    await resident.tap('选择社区');
    await resident.tap(`${COMMUNITY}，${STREET}`);
    await resident.tap('登记我的家');
    await resident.type('姓名', '赵晓云');
    await resident.tap('请选择住处');
    await resident.tap(`${ESTATE}1栋`);
    await resident.tap(`${ESTATE}1栋1单元101`);
    await resident.tap('业主');
    await resident.tap('提交');
    await resident.tap('同意');
    await resident.see('等管家或社区确认');
  });
  let number = '';
  await step('居民点单', async () => {
    await resident.tab('首页');
    await resident.tap('我要点单');
    await subject(resident, '求助', '路灯不亮');
    await resident.type('请说说是什么事', '楼道的灯不亮，晚上看不清台阶。');
    await resident.keep('place');
    await resident.tap('提交');
    number = await resident.see(/XYL-\d{4}-\d{3,}/);
  });
  await step('管家接单', async () => {
    await steward.tab('首页');
    await steward.tap('单池');
    await steward.tapCard();
    await steward.see(number);
    await act(steward, '接单');
    await steward.see('已接单');
    await steward.keep('accepted');
  });
}
