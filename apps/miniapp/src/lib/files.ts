import Taro from '@tarojs/taro';
import { confirm } from './dialog';
import { whyNot } from './permission';
import { isH5 } from './platform';
import { promised } from './promised';

/** What stands in a file that was just downloaded. */
export async function textOf(path: string): Promise<string> {
  if (isH5) return (await fetch(path)).text();
  return Taro.getFileSystemManager().readFileSync(path, 'utf8') as string;
}

/** WeChat sends a file only at a touch, and the one that asked for it lies too far back by now. */
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

/**
 * Gives a downloaded file to its owner: a browser saves it, WeChat sends it to a chat of theirs. False where
 * they changed their mind.
 */
export async function handOut(path: string, fileName: string): Promise<boolean> {
  if (!isH5) return send(path, fileName);
  const link = Object.assign(document.createElement('a'), { href: path, download: fileName });
  document.body.append(link);
  link.click();
  link.remove();
  return true;
}
