import type { Story } from '../story.ts';

/** 望江社区: somebody else's community, small, and invisible from 幸福里. */
export const wangjiangStories: readonly Story[] = [
  {
    ends: 'pool', ago: '2wh', by: 'other-neighbour', kind: 'help', category: 'lighting', building: 'wj-1', place: '1单元二楼', files: ['lampOff'],
    words: '二楼的灯不亮了，抱着孩子上楼看不见。', steps: [],
  },
  {
    ends: 'dispatching', ago: '2wh', by: 'other-resident', kind: 'hazard', category: 'ebike', building: 'wj-1', place: '1单元楼道', files: ['ebike'],
    words: '楼道里停了四辆电瓶车，门都开不全。',
    steps: [
      ['other-steward', 'accept', '1wh'],
      ['other-steward', 'report', '3wh', { words: '请物业清理并划停车区。', lead: 'other-property', title: '1栋电瓶车进楼' }],
    ],
  },
  {
    ends: 'working', ago: '3wh', by: 'other-neighbour', kind: 'complaint', category: 'noise', building: 'wj-1', place: '江边步道',
    words: '步道上的卖唱音箱开到晚上十一点。',
    steps: [
      ['other-steward', 'accept', '1wh'],
      ['other-steward', 'report', '2wh', { words: '请物业劝离。', lead: 'other-property', title: '音箱扰民' }],
      ['other-secretary', 'dispatch', '2wh', { lead: 'other-property', due: '5wd' }],
      ['other-property', 'sign', '1wh'],
      ['other-property', 'report_progress', '4wh', '保安每晚九点去劝，今晚再看。'],
    ],
  },
  {
    ends: 'asking', ago: '15h', by: 'other-resident', kind: 'service', category: 'repair', building: 'wj-1', place: '1单元101',
    words: '防盗门锁芯不好使，想换一个。',
    steps: [
      ['other-steward', 'accept', '2wh'],
      ['other-steward', 'ask', '2wh', '请问是哪个牌子的门？方便拍一下锁芯侧面吗？'],
    ],
  },
  {
    ends: 'solved', ago: '8D', by: 'other-resident', kind: 'help', category: 'drain', building: 'wj-1', place: '1栋门口', files: ['drain'],
    words: '门口下水井冒水，下雨天没法走。',
    steps: [
      ['other-steward', 'accept', '1wh'],
      ['other-steward', 'settle', '4wh', { words: '井里卡了块木板，捞出来就通了。', files: ['drainClear'] }],
      ['other-secretary', 'verify', '3wh', { way: 'on_site' }],
      ['other-resident', 'rate_solved', '20h', { stars: 5, words: '谢谢！' }],
    ],
  },
];
