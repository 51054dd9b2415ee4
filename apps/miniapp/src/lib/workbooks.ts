import Taro from '@tarojs/taro';
import { filesChosen } from './browser-files';
import { explainNo } from './permission';
import { isH5 } from './platform';

/** A file that was chosen: its path is released once it is sent. */
export interface ChosenFile {
  name: string;
  path: string;
}

/** The workbook chosen in a browser, or from a chat in WeChat, which opens no other files; null if cancelled. */
export async function chooseWorkbook(): Promise<ChosenFile | null> {
  if (isH5) {
    const [file] = await filesChosen({ accept: '.xlsx', multiple: false });
    return file ? { name: file.name, path: URL.createObjectURL(file) } : null;
  }
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] });
    return tempFiles[0] ?? null;
  } catch (error) {
    void explainNo('聊天里的文件', error);
    return null;
  }
}

/** A browser keeps a chosen file in memory until then. */
export function releaseWorkbook({ path }: ChosenFile): void {
  if (isH5) URL.revokeObjectURL(path);
}
