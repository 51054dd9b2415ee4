import type { Story } from '../story.ts';

/** Several people behind one matter: endorsed, merged, and judged by each for themselves. */
export const togetherStories: readonly Story[] = [
  {
    ends: 'signing', ago: '1wh', by: 'neighbour', kind: 'complaint', category: 'clutter', neighbours: true, building: 'xfl-3', place: '3栋1单元二楼平台',
    words: '二楼平台堆了一排花盆和旧沙发，轮椅转不过弯，下雨天还积水招蚊子。',
    steps: [
      ['resident', 'endorse', '1wh'],
      ['elder', 'endorse', '1wh'],
      ['steward3', 'accept', '1wh'],
      ['resident6', 'endorse', '1wh'],
      ['steward3', 'report', '2wh', { words: '东西是两户老人的，舍不得扔，党小组去说最合适。', lead: 'group', title: '1单元二楼平台堆物' }],
      ['elder', 'remark', '1wh', { to: 'all', words: '花是我老姐妹的，给她找个地方摆就行，别直接扔。' }],
      ['steward3', 'remark', '30min', { to: 'all', words: '您放心，先商量好地方再搬。' }],
      ['secretary', 'dispatch', '1wh', { lead: 'group', support: ['property', 'grid1'], due: '5wd', words: '四户都关心这件事，办完一户一户告诉。' }],
      ['secretary', 'ask to hand_over', '20min', { successor: 'steward', words: '帮帮手上单子多，这件请勤勤接着跟。' }],
    ],
  },
  {
    key: 'south-gate', ends: 'signing', ago: '1.5wh', by: 'resident5', kind: 'hazard', category: 'other', building: 'xfl-2', place: '南门外减速带',
    words: '南门口的减速带断了一截，钉子翘着，骑车的天天在那儿摔。',
    steps: [
      ['steward2', 'accept', '2wh'],
      ['steward2', 'report', '3.5wh', { words: '钉子先敲平了，减速带要整条换，自管会说可以用公共收益。', lead: 'selfgov', title: '南门减速带断裂' }],
      ['secretary', 'remark', '3wh', { to: 'staff', words: '另外两户也报了同一处，并到这张一起办，别让人家各等各的。' }],
      ['secretary', 'dispatch', '1wh', { lead: 'selfgov', support: ['property'], due: '4wd', words: '并了两张单，三户一起回话。' }],
    ],
  },
  {
    ends: 'merged', ago: '4.5wh', by: 'resident4', kind: 'hazard', category: 'other', building: 'xfl-2', place: '南门',
    words: '南门减速带上有钉子，今天我的轮胎扎了。',
    steps: [
      ['steward2', 'accept', '1wh'],
      ['steward2', 'ask to merge', '1wh', { master: 'south-gate', words: '和另一张单是同一条减速带。' }],
      ['secretary', 'grant', '1wh', '同意，并过去。'],
    ],
  },
  {
    ends: 'merged', ago: '4wh', by: 'resident8', kind: 'complaint', category: 'property', building: 'xfl-5', place: '南门出口',
    words: '南门出口那条减速带坏了，老人骑三轮车差点翻了。',
    steps: [['secretary', 'merge', '2wh', { master: 'south-gate', words: '同一条减速带，已经在办，进展会一起告诉您。' }]],
  },
  {
    ends: 'rating', ago: '20h', by: 'selfgov', kind: 'complaint', category: 'property', neighbours: true, building: 'xfl-4', place: '全小区自来水',
    words: '这两天早上的自来水发黄，放十分钟才清，几栋楼都在群里问。',
    steps: [
      ['secretary', 'endorse', '20min'],
      ['steward', 'endorse', '15min'],
      ['group', 'endorse', '15min'],
      ['steward2', 'endorse', '30min'],
      ['neighbour', 'endorse', '40min'],
      ['steward3', 'accept', '20min'],
      ['steward3', 'report', '2wh', { words: '地下水箱两年没洗，请物业清洗并送检。', lead: 'property', title: '自来水发黄' }],
      ['grid', 'dispatch', '2wh', { lead: 'property', due: '4wd', words: '书记也附议了，由网格派单和核验。洗之前先通知大家存水。' }],
      ['property', 'sign', '1wh'],
      ['property', 'finish', '2wd', { words: '水箱清洗消毒完毕，水样送检合格，报告贴在各单元门口。', files: ['board'] }],
      ['grid', 'verify', '3wh', { way: 'on_site', words: '在1栋、4栋各接了一杯，清的。', files: ['board'] }],
    ],
  },
  {
    ends: 'solved', ago: '6D', by: 'resident4', kind: 'help', category: 'lighting', building: 'xfl-2', place: '2栋与5栋之间的路灯', files: ['lampOff'],
    words: '2栋到5栋这条路的灯坏了三盏，晚自习回来的孩子都绕着走。',
    steps: [
      ['resident5', 'endorse', '2wh'],
      ['steward2', 'accept', '1wh'],
      ['steward2', 'report', '2wh', { words: '灯杆没问题，是灯头坏了。', lead: 'property', title: '2栋至5栋路灯不亮' }],
      ['secretary', 'dispatch', '2wh', { lead: 'property', due: '3wd' }],
      ['property2', 'sign', '1wh'],
      ['property2', 'finish', '1wd', { words: '三盏都换了灯头。', files: ['lampOn'] }],
      ['secretary', 'verify', '3wh', { way: 'on_site', words: '晚上走了一趟，都亮着。' }],
      ['resident4', 'rate_solved', '1D', { stars: 5, words: '亮堂堂的，谢谢。' }],
      ['resident5', 'rate_own', '20h', { verdict: 'partly_solved', stars: 3, words: '靠5栋那盏还是一会儿亮一会儿灭，麻烦再看看。' }],
    ],
  },
];
