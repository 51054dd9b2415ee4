import type { Story } from '../story.ts';

/** Under way, but not straight: returned by three, sent back by the branch, paused for a question. */
export const astrayStories: readonly Story[] = [
  {
    ends: 'working', ago: '1wd', by: 'resident5', kind: 'complaint', category: 'parking', building: 'xfl-2', place: '2栋与5栋之间',
    words: '地锁装得到处都是，公共车位变成私家的了，晚上回来根本没处停。',
    steps: [
      ['steward2', 'accept', '2wh'],
      ['steward2', 'report', '3wh', { words: '共二十一把地锁，需要有人牵头拆。', title: '私装地锁占车位' }],
      ['secretary', 'dispatch', '2wh', { lead: 'property', due: '7wd' }],
      ['property', 'return', '2wh', { reason: 'needs_others', words: '地锁是业主私装，物业拆了要赔。' }],
      ['secretary', 'dispatch', '2wh', { lead: 'selfgov', due: '7wd' }],
      ['selfgov', 'return', '2wh', { reason: 'beyond_power', words: '自管会开过会，没有表决不能动业主的东西。' }],
      ['secretary', 'dispatch', '3wh', { lead: 'team', due: '7wd' }],
      ['steward', 'return', '2wh', { reason: 'not_ours', words: '管家可以上门劝，但拆锁不是管家的职责。' }],
      ['committee', 'appoint', '4wh', { lead: 'property', support: ['selfgov', 'team'], due: '8wd', words: '三次退单，社区指定物业承办：先公告十天，自管会逐户签字，逾期统一拆除。' }],
      ['property', 'report_progress', '1wd', { words: '公告已张贴，已有六户自行拆除。', files: ['board'] }],
    ],
  },
  {
    ends: 'working', ago: '3wh', by: 'resident7', kind: 'hazard', category: 'clutter', building: 'xfl-4', place: '4栋1单元各层', files: ['clutter'],
    words: '每层都有人往楼道放鞋柜、纸箱，消防门都打不开。',
    steps: [
      ['steward3', 'accept', '1wh'],
      ['steward3', 'report', '2wh', { words: '六层都有堆物，请物业统一清理。', lead: 'property', title: '4栋楼道堆物' }],
      ['secretary', 'dispatch', '2wh', { lead: 'property', due: '6wd' }],
      ['property2', 'sign', '1wh'],
      ['property2', 'finish', '1wd', { words: '已清理完毕。', files: ['hallway'] }],
      ['secretary', 'reject', '4wh', '上楼看了，一到三层清了，四层以上没动，消防门前还有柜子。请清完再报。'],
    ],
  },
  {
    ends: 'asking', ago: '20h', by: 'neighbour', kind: 'complaint', category: 'noise', building: 'xfl-3', place: '1单元201楼上',
    words: '楼上像是在家里做木工，锯东西的声音一阵一阵的。',
    steps: [
      ['steward3', 'accept', '1wh'],
      ['steward3', 'report', '3wh', { words: '多次上门没人，请党小组一起了解。', lead: 'group', title: '楼上加工噪音' }],
      ['secretary', 'dispatch', '2wh', { lead: 'group', due: '6wd' }],
      ['group', 'sign', '1wh'],
      ['group', 'ask', '3wh', '我们去了两次都没碰上。请问一般是几点有声音？最近哪天最响？'],
    ],
  },
];
