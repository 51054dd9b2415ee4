import type { Story } from '../story.ts';

/** 挂账: on hold for money, weather or a vote, with a public line. */
export const holdStories: readonly Story[] = [
  {
    ends: 'working',
    ago: '5D',
    by: 'group1',
    kind: 'help',
    category: 'other',
    building: 'xfl-1',
    place: '1栋两个单元楼道',
    files: ['hallway'],
    words: '楼道的墙皮一碰就掉，扶手上面全是灰，孩子蹭得一身白。能不能粉刷一遍？',
    steps: [
      ['steward4', 'accept', '1wh'],
      [
        'steward4',
        'report',
        '3wh',
        {
          words: '两个单元都要铲墙皮重刷，物业估价一万八，要动维修资金。',
          lead: 'property',
          title: '1栋楼道粉刷',
        },
      ],
      [
        'secretary',
        'dispatch',
        '2wh',
        {
          lead: 'property',
          support: ['group', 'branch'],
          due: '4wd',
          words: '先把松动的墙皮铲掉，再把账算清楚。',
        },
      ],
      ['property', 'sign', '1wh'],
      [
        'property',
        'report_progress',
        '1wd',
        { words: '松动的墙皮铲干净了，地也扫了。三家报价贴在门厅。', files: ['board'] },
      ],
      [
        'property',
        'ask to hold',
        '3wh',
        {
          reason: 'funds',
          review: '28D',
          public_line: '1栋楼道粉刷：等维修资金列支，业主正在逐户签字',
          words: '维修资金要三分之二业主签字才能列支，签完马上开工。',
        },
      ],
      ['secretary', 'grant', '3wh', '同意。党小组帮着上门签字，到期前来支部说一次进度。'],
      [
        'group1',
        'remark',
        '1D',
        { to: 'all', words: '我们单元十二户签了十户，还差两户在外地，视频里都答应了。' },
      ],
      ['property', 'remark', '20h', { to: 'all', words: '谢谢您帮着张罗！签字表放在门岗，回来随时能签。' }],
    ],
  },
  {
    ends: 'working',
    ago: '2wh',
    by: 'resident2',
    kind: 'complaint',
    category: 'greening',
    building: 'xfl-1',
    place: '1栋南侧小花园',
    files: ['bare'],
    words: '南侧小花园的草踩秃了两年，年年说开春补种，就是没见动静。种点不怕踩的，再铺几块汀步石，行不行？',
    steps: [
      ['steward4', 'accept', '2wh'],
      [
        'steward4',
        'report',
        '2wh',
        { words: '居民愿意认养，请物业备苗。', lead: 'property', support: ['selfgov'], title: '小花园补种' },
      ],
      ['secretary', 'dispatch', '2wh', { lead: 'property', support: ['selfgov'], due: '7wd' }],
      ['property', 'sign', '1wh'],
      ['property', 'ask to transfer', '1wh', '苗木是自管会在谈，想转给自管会办。'],
      ['secretary', 'refuse', '1wh', '备苗、浇水都是物业合同里的事，自管会协办就好，请物业办到底。'],
      [
        'property',
        'ask to hold',
        '2wh',
        {
          reason: 'season',
          review: '9D',
          public_line: '1栋小花园补种：等雨过去土干了再种',
          words: '连着下雨，现在种下去根要烂。',
        },
      ],
      ['secretary', 'grant', '40min', '听园丁的，到日子就动工。'],
      [
        'property',
        'report_progress',
        '10D',
        { words: '麦冬种下去了，汀步石明天铺，浇水排了值日表。', files: ['green'] },
      ],
    ],
  },
];
