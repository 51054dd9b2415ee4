import { DAY } from '../kernel/time.ts';

/** How far an import is. */
export const importStates = {
  faulty: '有问题，请改好表格再传',
  ready: '可以导入',
  same: '和系统里的一样，不用导入',
  waiting: '排队中',
  writing: '正在导入',
  done: '已导入',
  failed: '没有导入，什么也没有改，请再试一次',
  moved_on: '没有导入：系统里的内容刚刚变了，请重新上传',
  gone: '已过期，请重新上传',
} as const;
export type ImportState = keyof typeof importStates;

/** How long a workbook that was checked can be imported; what it said is kept no longer. */
export const IMPORT_LASTS = DAY;

/** The states in which it can be imported. */
export const mayCommit = (state: ImportState): boolean => state === 'ready' || state === 'failed';
