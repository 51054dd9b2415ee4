import Taro from '@tarojs/taro';
import { say } from './dialog';
import { whyNot } from './permission';

export const isWeapp = process.env.TARO_ENV === 'weapp';
export const isH5 = process.env.TARO_ENV === 'h5';

/** Prints the page; null where there is no printer. */
export const printPage: (() => void) | null = isH5 ? () => window.print() : null;

/** WeChat's one-use login code, good for five minutes. */
export async function wechatCode(): Promise<string> {
  const { code } = await Taro.login();
  return code;
}

const SYSTEMS = ['iPhone', 'iPad', 'Android', 'Windows', 'Macintosh', 'Linux'];

/** A name for this device: its model, never the name its owner gave it. */
export function deviceName(): string | undefined {
  if (!isWeapp) return `${SYSTEMS.find((name) => navigator.userAgent.includes(name)) ?? ''} 浏览器`.trim();
  const { brand = '', model = '' } = (Taro.getDeviceInfo?.() ?? {}) as { brand?: string; model?: string };
  const name = model.toLowerCase().startsWith(brand.toLowerCase()) ? model : `${brand} ${model}`;
  return Array.from(name.trim()).slice(0, 40).join('') || undefined;
}

/** True where the reader has already asked WeChat for large letters (its setting "关怀模式" and up). */
export function prefersLargeType(): boolean {
  if (!isWeapp) return false;
  const setting = Taro.getAppBaseInfo?.() as { fontSizeSetting?: number } | undefined;
  return (setting?.fontSizeSetting ?? 0) >= 20;
}

/** The place of 消息 in the bar. */
const INBOX_TAB = 2;

export function setUnreadBadge(unread: number): void {
  const index = INBOX_TAB;
  const done =
    unread > 0
      ? Taro.setTabBarBadge({ index, text: unread > 99 ? '99+' : String(unread) })
      : Taro.removeTabBarBadge({ index });
  done.catch(() => undefined); // not on a tab page right now: the next one shows it
}

export function setTitle(title: string): void {
  void Taro.setNavigationBarTitle({ title });
}

/** Opens the phone's own dialling. */
export function call(phoneNumber: string): void {
  Taro.makePhoneCall({ phoneNumber }).catch((error: unknown) => {
    if (whyNot(error) !== 'changed-mind') say(`没有拨出，请自己拨打 ${phoneNumber}`);
  });
}

export async function copy(text: string): Promise<void> {
  await Taro.setClipboardData({ data: text });
}
