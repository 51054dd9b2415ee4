import type { Story } from '../story.ts';

/** Closed otherwise: disputed, unsolved, unrated, unreachable, withdrawn; and what few may see. */
export const hardStories: readonly Story[] = [
  {
    ends: 'disputed', ago: '4D', by: 'resident14', kind: 'complaint', category: 'noise', building: 'czy-4', place: '4栋楼下水泵房',
    words: '水泵房就在我家卧室下面，夜里嗡嗡响，睡不着觉，要求把泵房搬走。',
    steps: [
      ['secretary-czy', 'dispatch', '3wh', { lead: 'property-czy', due: '4wd' }],
      ['property-czy', 'sign', '1wh'],
      ['property-czy', 'finish', '1wd', { words: '加装了减振垫，夜间改低频运行，实测二十九分贝。', files: ['board'] }],
      ['secretary-czy', 'verify', '4wh', { way: 'on_site', words: '晚上去听了，很轻。' }],
      ['resident14', 'rate_unsolved', '1D', { stars: 1, words: '还是有声音，必须搬。' }],
      ['secretary-czy', 'dispatch', '3wh', { lead: 'property-czy', due: '4wd', words: '再做一次隔声，并请第三方测。' }],
      ['property-czy', 'sign', '1wh'],
      ['property-czy', 'finish', '1.5wd', { words: '泵房内墙做了隔声棉，第三方夜间检测二十六分贝，报告已公示。', files: ['board'] }],
      ['secretary-czy', 'verify', '4wh', { way: 'documents', words: '检测报告合格。' }],
      ['resident14', 'rate_unsolved', '1D', { stars: 1, words: '不搬就是没解决。' }],
      ['committee', 'uphold', '5wh', { words: '两次整改、第三方检测均达到夜间标准，搬迁泵房没有条件。维持办理结论，如仍有异议可通过下列渠道。', channel: '街道信访接待窗口，或依法提起民事诉讼', files: ['board'] }],
    ],
  },
  {
    ends: 'unsolved', ago: '10D', by: 'resident3', kind: 'complaint', category: 'pets', building: 'xfl-1', place: '1栋2单元',
    words: '楼下的狗一有人上楼就叫，半夜也叫，跟主人说就吵架。',
    steps: [
      ['steward', 'accept', '2wh'],
      ['steward', 'report', '4wh', { words: '上门三次，对方不开门。', lead: 'group1', title: '犬吠扰邻' }],
      ['secretary', 'dispatch', '2wh', { lead: 'group1', due: '6wd' }],
      ['group1', 'sign', '2wh'],
      ['resident3', 'remark', '4wh', { to: 'all', words: '昨晚两点又叫了半小时。' }],
      ['group1', 'finish', '2wd', { words: '对方答应装止吠器，但一直没有装。我们能做的都做了，如实报告。', files: ['board'] }],
      ['secretary', 'verify', '4wh', { way: 'phone', words: '情况属实，没有解决，请居民决定。' }],
      ['resident3', 'archive_unsolved', '1D', { stars: 2, words: '没解决，但知道你们尽力了，先这样。' }],
    ],
  },
  {
    ends: 'unrated', ago: '9D', by: 'resident10', kind: 'help', category: 'lighting', building: 'hfy-2', place: '2栋门厅', files: ['lampOff'],
    words: '门厅灯坏了一个。',
    steps: [
      ['steward-hfy', 'accept', '3wh'],
      ['steward-hfy', 'settle', '3wh', { words: '换了灯泡。', files: ['lampOn'] }],
      ['secretary-hfy', 'verify', '3wh', { way: 'on_site' }],
    ],
  },
  {
    ends: 'unrated', ago: '11D', by: 'resident15', kind: 'hazard', category: 'fire', haste: 'today', building: 'czy-4', place: '4栋2单元楼道',
    words: '有人在楼道烧纸，把墙都熏黑了，火星子还在。',
    steps: [
      ['secretary-czy', 'dispatch', '15min', { lead: 'property-czy', due: '5h' }],
      ['property-czy', 'sign', '5min'],
      ['property-czy', 'finish', '40min', { words: '火星已浇灭，墙面次日粉刷，提醒了住户到指定点祭扫。', files: ['hallway'] }],
    ],
  },
  {
    ends: 'unreachable', ago: '7D', by: 'resident9', kind: 'complaint', category: 'property', building: 'hfy-1', place: '1栋信报箱',
    words: '信报箱锁坏了，信件老丢。',
    steps: [
      ['steward-hfy', 'accept', '2wh'],
      ['steward-hfy', 'settle', '3wh', { words: '换了锁，钥匙放在物业前台。', files: ['hallway'] }],
      ['secretary-hfy', 'attempt_contact', '2wh', { channel: 'phone', reached: false, words: '无人接听。' }],
      ['secretary-hfy', 'attempt_contact', '2wh', { channel: 'visit', reached: false, words: '上门没人，留了字条。' }],
      ['steward-hfy', 'attempt_contact', '4wh', { channel: 'message', reached: false, words: '发了消息，没有回。' }],
      ['secretary-hfy', 'mark_unreachable', '2wh'],
    ],
  },
  {
    ends: 'withdrawn', ago: '13D', by: 'resident2', kind: 'help', category: 'waste', building: 'xfl-1', place: '1栋门口',
    words: '旧沙发没人收，放在门口好几天了。',
    steps: [['resident2', 'withdraw', '3wh']],
  },
  {
    ends: 'explained', ago: '4D', by: 'neighbour', kind: 'consult', category: 'policy', building: 'xfl-3',
    words: '独生子女费还有吗？退休以后怎么领？',
    steps: [
      ['neighbour', 'withdraw', '1wh'],
      ['neighbour', 'restore', '20h'],
      ['steward', 'accept', '2wh'],
      ['steward', 'answer', '3wh', '有的。退休时由最后的单位或社区一次性办理，带光荣证和退休证来社区窗口即可。'],
      ['neighbour', 'accept_explanation', '1D', { stars: 5, words: '差点没问，幸好又恢复了。' }],
    ],
  },
  {
    ends: 'solved', ago: '14D', by: 'neighbour', kind: 'help', category: 'other', building: 'xfl-3', private: true,
    words: '家里老人最近总说有人上门推销保健品，买了好几千，我不好当面说，想请你们悄悄提醒一下。',
    steps: [
      ['secretary', 'hand_to_steward', '2wh', { case_steward: 'steward', words: '注意方式，不要对外说是谁反映的。' }],
      ['steward', 'start', '2wh'],
      ['steward', 'report_progress', '1wd', '陪老人参加了防诈讲座，推销点已请市场监管查看。'],
      ['steward', 'finish', '4wh', { words: '老人自己提出退货，已退回大部分钱款。', files: ['board'] }],
      ['secretary', 'verify', '4wh', { way: 'phone' }],
      ['neighbour', 'rate_solved', '1D', { stars: 5, words: '处理得很体面，谢谢。' }],
    ],
  },
  {
    ends: 'explained', ago: '17D', by: 'resident4', kind: 'complaint', category: 'other', building: 'xfl-2', about: ['person:steward2'],
    words: '吴管家上次答应周三来看，结果没来，打电话也没接。不是要追究，就想知道为什么。',
    steps: [
      ['secretary', 'dispatch', '3wh', { lead: 'branch', due: '4wd', words: '支部自己了解。' }],
      ['secretary', 'sign', '1wh'],
      ['secretary', 'finish', '1wd', { words: '当天他送邻居去急诊，手机没电，事后忘了回。已当面提醒，本人愿意登门道歉。', files: ['board'] }],
      ['grid', 'verify', '4wh', { way: 'phone', words: '向双方核实过。' }],
      ['resident4', 'accept_explanation', '1D', { stars: 4, words: '原来是救人去了，理解。' }],
    ],
  },
];
