import Taro from '@tarojs/taro';
import { confirm } from './dialog';
import { whyNot } from './permission';
import { isH5 } from './platform';
import { promised } from './promised';

/** The text of a downloaded file. */
export async function textOf(path: string): Promise<string> {
  if (isH5) return (await fetch(path)).text();
  return Taro.getFileSystemManager().readFileSync(path, 'utf8') as string;
}

/** WeChat sends a file only shortly after a touch, and the download took too long for that. */
async function send(filePath: string, fileName: string): Promise<boolean> {
  if (!(await confirm('文件准备好了', '发送', '选一个聊天，比如「文件传输助手」，就存到您手里了。')))
    return false;
  return promised((callbacks) => Taro.shareFileMessage({ filePath, fileName, ...callbacks })).then(
    () => true,
    (error: unknown) => {
      if (whyNot(error) === 'changed-mind') return false;
      throw error;
    },
  );
}

/** Saves a downloaded file in a browser; in WeChat sends it to a chat. False if the user cancels. */
export async function handOut(path: string, fileName: string): Promise<boolean> {
  if (!isH5) return send(path, fileName);
  const link = Object.assign(document.createElement('a'), { href: path, download: fileName });
  document.body.append(link);
  link.click();
  link.remove();
  return true;
}
