import Taro from '@tarojs/taro';

/** A toast. Long ones stay longer; WeChat shortens titles beside an icon, so there is none. */
export function say(title: string): void {
  void Taro.showToast({ title, icon: 'none', duration: title.length > 12 ? 3000 : 2000 });
}

export async function confirm(question: string, yes: string, content = ''): Promise<boolean> {
  const answer = await Taro.showModal({
    title: question,
    content,
    confirmText: yes.slice(0, 4), // WeChat refuses more than four characters
    cancelText: '再想想',
    confirmColor: '#c8102e',
  });
  return answer.confirm;
}
