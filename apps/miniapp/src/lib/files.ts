import Taro from '@tarojs/taro';
import { isH5 } from './platform';

/** What stands in a file that was just downloaded. */
export async function textOf(path: string): Promise<string> {
  if (isH5) return (await fetch(path)).text();
  return Taro.getFileSystemManager().readFileSync(path, 'utf8') as string;
}

/** Gives a downloaded file to its owner: a browser saves it, WeChat sends it to a chat of theirs. */
export async function handOut(path: string, fileName: string): Promise<void> {
  if (!isH5) return void (await Taro.shareFileMessage({ filePath: path, fileName }));
  const link = Object.assign(document.createElement('a'), { href: path, download: fileName });
  document.body.append(link);
  link.click();
  link.remove();
}
