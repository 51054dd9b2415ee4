import { errands } from '../errands.ts';
import type { Phone, Stage } from '../phone.ts';
import { find, subject } from '../taps.ts';

/** The code beside the door of the third building. */
const SCANNED = 'resident/join/index?scene=DEMOXFL3';
const ENTRANCE = '幸福里小区3栋2单元';
const DOOR = `${ENTRANCE}201`;
const NAMES = { newcomer: '何新来', newer: '何新人', newest: '何新客' };

const home = async (phone: Phone): Promise<void> => {
  await phone.tab('我的');
  await phone.tap('我的家');
};

/**
 * An unknown user scans the code at the door, consents, joins, and is confirmed by the steward; family
 * members join by an invitation.
 */
export async function joined({ phoneOf, world, step }: Stage): Promise<void> {
  const { stewardFor } = errands(world);
  const newcomer = await phoneOf('newcomer');
  let [number, invitation] = ['', ''];
  let steward = newcomer;

  await step('第一次来：先看看，还没有人要他同意什么', async () => {
    await newcomer.see('登记我的家');
    await newcomer.keep('home');
    await newcomer.tab('我的');
    await newcomer.see('还没有填姓名');
    await newcomer.keep('mine');
  });
  await step('加入小区：扫楼栋的小区码，选门牌，说明身份', async () => {
    await newcomer.scan(SCANNED);
    await newcomer.see('您扫的是幸福里小区3栋的小区码');
    await newcomer.type('姓名', NAMES.newcomer);
    await newcomer.tap('请选择住处');
    await newcomer.keep('join-entrance');
    await newcomer.tap(ENTRANCE);
    await newcomer.tap(DOOR);
    await newcomer.tap('租户');
    await newcomer.keep('join');
    await newcomer.tap('提交');
  });
  await step('同意：到这一步才请他看说明，同意以后接着办', async () => {
    await newcomer.see('我们记下什么');
    await newcomer.keep('consent');
    await newcomer.tap('同意');
    await newcomer.see('等管家或社区确认');
    await newcomer.keep('homes-unconfirmed');
  });
  await step('手机号：手工填写，用短信里的数字证明', async () => {
    await newcomer.tab('我的');
    await newcomer.tap('姓名和手机号');
    await newcomer.type('手机号', '19912345678');
    await newcomer.tap('获取验证码');
    await newcomer.see('短信里的 6 位数字');
    await newcomer.type('验证码', /\d{6}/.exec(await world.message())?.[0] ?? '');
    await newcomer.keep('contact');
    await newcomer.tap('保存手机号');
    await newcomer.see('199****5678');
  });
  await step('还没有确认也能点单，管家看到「待确认住户」', async () => {
    const { kind, category } = world.subject('help');
    await newcomer.tab('首页');
    await newcomer.tap('我要点单');
    await subject(newcomer, kind, category);
    await newcomer.type('请说说是什么事', '刚搬来，家里的灯一闪一闪。');
    await newcomer.tap('提交');
    number = await newcomer.see(/[A-Z]{2,6}-\d{4}-\d{3,}/);
    const { items } = await world.api.get<{
      items: { id: string; number: string; version: number; actions: [] }[];
    }>('steward', '/tickets?box=pool&limit=50');
    steward = await phoneOf(await stewardFor(items.find((one) => one.number === number)!));
    await find(steward, world, 'pool', number);
    await steward.bring('点单人');
    await steward.see('待确认住户');
    await steward.keep('detail-unconfirmed');
  });
  await step('管家确认：核对门牌和姓氏', async () => {
    await steward.tab('我的');
    await steward.tap('待确认住户');
    await steward.see('何**');
    await steward.keep('waiting');
    await steward.tapBeside('确认住处', '何**');
    await steward.confirm('确定');
    await home(newcomer);
    await newcomer.see('已确认');
    await newcomer.keep('homes');
  });
  await step('邀请家人：给一个邀请码', async () => {
    await newcomer.tap('家里人和经过');
    await newcomer.see('确认住处');
    await newcomer.keep('home-own');
    await newcomer.tap('邀请家人');
    await newcomer.keep('inviting');
    await newcomer.tap('邀请家人');
    invitation = await newcomer.see(/[2-9A-Z]{10}/);
    await newcomer.keep('invitation');
    await newcomer.tap('关闭');
  });
  await step('家人凭邀请码加入，不用再等', async () => {
    const newer = await phoneOf('newer');
    await home(newer);
    await newer.see('您还没有登记住处');
    await newer.keep('homes-none');
    await newer.tap('加入小区');
    await newer.tap('家里人给了邀请码');
    await newer.type('姓名', NAMES.newer);
    await newer.type('邀请码', invitation);
    await newer.keep('join-invited');
    await newer.tap('提交');
    await newer.tap('同意');
    await newer.see('已确认');
  });
  await step('授权代办：家人可以替他点单', async () => {
    await home(newcomer);
    await newcomer.tap('家里人和经过');
    await newcomer.see('请 TA 代我办');
    await newcomer.tap('请 TA 代我办');
    await newcomer.confirm('授权');
    await newcomer.see('可以代我办');
    await newcomer.keep('homes-delegate');
  });
  await step('不予确认：写明原因，决定以后看到这一处的经过', async () => {
    const newest = await phoneOf('newest');
    await newest.tap('登记我的家');
    await newest.type('姓名', NAMES.newest);
    await newest.tap('请选择住处');
    await newest.tap('幸福里小区3栋');
    await newest.tap(ENTRANCE);
    await newest.tap(DOOR);
    await newest.tap('业主');
    await newest.tap('提交');
    await newest.tap('同意');
    await newest.see('等管家或社区确认');
    await steward.tab('我的');
    await steward.tap('待确认住户');
    await steward.tapBeside('不予确认', '业主');
    await steward.type('原因', '这户的业主是别人，请核对门牌。');
    await steward.keep('refusing');
    await steward.tap('不予确认');
    await steward.see('未通过');
    await steward.see('重新核对');
    await steward.keep('claim-refused');
  });
  await step('重新核对：决定可以收回，住处又等着确认，再决定一次', async () => {
    await steward.tap('重新核对');
    await steward.type('原因', '业主来电话说改过姓名，再核对一次。');
    await steward.keep('reconsidering');
    await steward.tap('重新核对');
    await steward.see('待确认');
    await steward.keep('claim-again');
    await steward.tap('不予确认');
    await steward.type('原因', '这户的业主是别人，请核对门牌。');
    await steward.tap('不予确认');
    await steward.see('未通过');
  });
  await step('本人看得到为什么没有通过', async () => {
    const newest = await phoneOf('newest');
    await home(newest);
    await newest.see('这户的业主是别人，请核对门牌。');
    await newest.keep('homes-refused');
  });
  await step('消息：点开就是这一处的经过', async () => {
    const newest = await phoneOf('newest');
    await newest.tab('消息');
    await newest.tap('您登记的住处没有通过');
    await newest.see('经过');
    await newest.keep('home-refused');
  });
  await step('终止住处：家人搬走了，管家按门牌找到他，写明原因', async () => {
    await steward.tab('我的');
    await steward.tap('待确认住户');
    await steward.tap('查看已确认的住户');
    await steward.tap('幸福里小区3栋');
    await steward.tap(ENTRANCE);
    await steward.tap(DOOR);
    await steward.see('家人');
    await steward.keep('lodgers');
    await steward.tapBeside('终止住处', '家人');
    await steward.type('原因', '已经搬到别的小区。');
    await steward.keep('ending');
    await steward.tap('终止住处');
    await steward.see('已终止');
    await steward.keep('claim-ended');
    await steward.back();
    await steward.see('何**');
    await steward.keep('lodgers-ended');
    const newer = await phoneOf('newer');
    await home(newer);
    await newer.see('已经搬到别的小区。');
    await newer.keep('homes-ended');
  });
  await step('小区码：管家给居民看，也可以打印', async () => {
    await steward.tab('我的');
    await steward.tap('小区码');
    await steward.tap('选择');
    await steward.tap('幸福里小区3栋');
    await steward.see('保存图片');
    await steward.keep('qr');
  });
}
