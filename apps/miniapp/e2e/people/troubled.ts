import type { Stage } from '../phone.ts';
import type { Fault } from '../world.ts';

const SIGN_IN = 'jscode2session';

/** WeChat's possible errors on signing in, and the message for each. */
const troubles: readonly (readonly [string, Omit<Fault, 'endpoint'>, string])[] = [
  ['系统繁忙', { errcode: -1, times: 0 }, '微信忙不过来'],
  ['调用太频繁', { errcode: 45011, times: 0 }, '微信忙不过来'],
  ['凭证过期', { errcode: 40029 }, '登录凭证无效或已过期'],
  ['凭证用过', { errcode: 40163 }, '登录凭证无效或已过期'],
  ['高风险账号', { errcode: 40226 }, '微信认为这个账号有风险'],
  ['密钥不对', { errcode: 40125 }, '微信服务还没有设置好'],
  ['额度用完', { errcode: 45009 }, '今天微信服务的次数用完了'],
  ['答非所问', { broken: true, times: 0 }, '微信服务暂时无法连接'],
  ['服务器出错', { status: 502, times: 0 }, '微信服务暂时无法连接'],
  ['断开连接', { closed: 'early', times: 0 }, '微信服务暂时无法连接'],
];

/** Every WeChat error shows a message that says what to do, and locks nobody out. */
export async function troubled({ phoneOf, world, step }: Stage): Promise<void> {
  const phone = await phoneOf('elder');
  for (const [what, fault, sentence] of troubles) {
    await step(`微信出错：${what}`, async () => {
      await phone.tab('我的');
      await phone.tap('换一个人');
      await world.plant({ endpoint: SIGN_IN, ...fault });
      await phone.tap(world.nameOf('elder'));
      await phone.hear(sentence);
      await world.mend();
      await phone.open();
    });
  }
}
