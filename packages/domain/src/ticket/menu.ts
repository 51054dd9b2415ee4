import type { OnMenu } from '../case/row.ts';
import type { Action } from './workflow.ts';

/**
 * The headings of 更多 and its lines of help. An action that is left out stands under 推进, and its label says what
 * it does.
 */
// prettier-ignore
export const menu = {
  extend: { help: '原来的期限留着，居民看得到延到哪天' },
  hold: { help: '现在办不了、要等条件：写明等什么，哪天复核' },
  resume: { help: '条件有了，期限接着算' },
  start: { help: '不用派单，自己去办' },
  recategorise: { help: '类别、紧急程度不对就改，期限跟着重算' },
  merge: { help: '和另一张单是同一件事，并到一起办' },
  split: { help: '不是同一件事，拆出来单独办' },
  hide_picture: { help: '不该给人看的照片，谁也打不开' },
  withdraw: { help: '不用办了，单子就此结束' },

  ask: { group: 'talk', help: '还缺情况：居民答复以前，期限停着' },
  report_progress: { group: 'talk', help: '办到哪一步，居民看得到' },
  attempt_contact: { group: 'talk', help: '打过电话、上过门，记一笔' },
  convene: { group: 'talk', help: '请有关各方坐下来商量' },
  set_hearing: { group: 'talk', help: '定时间、地点和参加的人' },
  nudge: { group: 'talk', help: '一天一次，经办人会收到' },
  supervise: { group: 'talk', help: '请承办单位在 1 到 3 个工作日内答复' },
  supervise_again: { group: 'talk', help: '答复不够，请再答一次' },
  show_card: { group: 'talk', help: '邻居能看到是哪类事、办到哪一步' },
  hide_card: { group: 'talk' },
  open_words: { group: 'talk', help: '一起反映的邻居能看到写的话和照片' },
  close_words: { group: 'talk' },

  assign: { group: 'pass_on', help: '不等管家接单，直接派给承办单位' },
  hand_to_steward: { group: 'pass_on', help: '不用单位办的，交给一位管家' },
  put_back: { group: 'pass_on', help: '放回单池，让别的管家接' },
  assign_task: { group: 'pass_on', help: '请协办单位做其中一件事' },
  transfer: { group: 'pass_on', help: '换一个单位办，由支部重新派单' },
  appoint: { group: 'pass_on', help: '上级指定的，承办单位不能退' },
  reappoint: { group: 'pass_on', help: '换一个单位接着办，不能再退' },
  escalate: { group: 'pass_on', help: '这一级定不了，交给上一级' },
  refer_up: { group: 'pass_on', help: '再办也难有结果，请支部来定' },
  hand_over: { group: 'pass_on', help: '换一位管家跟这张单' },

  return: { group: 'not_mine', help: '不归这个单位办：说清原因和该由谁办' },
  refuse_task: { group: 'not_mine', help: '这件事做不了，退给主办单位' },
  decline: { group: 'not_mine', help: '不归社区管的：要两个人同意，居民可以申诉' },
  recuse: { group: 'not_mine', help: '和这件事有关系的人不办、也不看' },
} as const satisfies Partial<Record<Action, OnMenu>>;
