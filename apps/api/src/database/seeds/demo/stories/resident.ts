import type { Story } from '../story.ts';

/** 林小满 of 幸福里 3栋: one ticket in nearly every state. */
export const residentStories: readonly Story[] = [
  {
    ends: 'working', ago: '3wh', by: 'resident', kind: 'hazard', category: 'ebike', building: 'xfl-3', place: '2单元一楼楼道', files: ['ebike'],
    words: '2单元一楼楼道里又有人把电瓶车推进来充电，线从门缝里拉出来，晚上一充一整夜。楼上都是老人孩子，万一着火跑都跑不掉。',
    steps: [
      ['steward', 'accept', '2wh'],
      ['steward', 'remark', '1wh', { to: 'all', words: '林姐，我下班前去楼里看一下，先跟车主聊聊。' }],
      ['resident', 'remark', '1wh', { to: 'all', words: '谢谢，一般晚上八点以后就推进来了。' }],
      ['steward', 'report', '2wh', { words: '到现场看了，车主说楼下没地方充，劝了不听。建议物业出面清理并解决充电，党小组一起做工作。', lead: 'property', support: ['group'], title: '3栋2单元电瓶车进楼充电', files: ['ebike'] }],
      ['secretary', 'dispatch', '3wh', { lead: 'property', support: ['group'], due: '6wd', words: '一周内清出楼道，同时给出充电的去处，不能只贴告示。' }],
      ['property', 'sign', '1wh'],
      ['property', 'report_progress', '5wh', { words: '已联系车主，电瓶车先移到南门临时充电点；楼道贴了提示。', files: ['board'] }],
      ['group', 'report_progress', '3wh', '党小组晚上巡了一次楼，没有发现车辆，今晚继续。'],
    ],
  },
  {
    ends: 'pool', ago: '2wh', by: 'resident', kind: 'help', category: 'waste', building: 'xfl-3', place: '3栋西侧垃圾投放点',
    words: '3栋西侧的垃圾桶从周末满到现在，汤汤水水流了一地，味道都飘上三楼了，麻烦找人清一下。', steps: [],
  },
  {
    ends: 'asking', ago: '1D', by: 'resident', kind: 'help', category: 'leak', building: 'xfl-3', place: '2单元301厨房',
    words: '厨房顶上渗水，墙角已经发黄了，不知道是楼上还是外墙的问题。',
    steps: [
      ['steward3', 'accept', '2wh'],
      ['steward3', 'ask', '3wh', '请问是一直滴，还是下雨天才渗？方便的话拍一张墙角的照片，并告诉我们哪天在家，好约师傅上门。'],
    ],
  },
  {
    ends: 'rating', ago: '1D', by: 'resident', kind: 'help', category: 'lighting', building: 'xfl-3', place: '2单元三楼声控灯', files: ['lampOff'],
    words: '2单元三楼到四楼的声控灯坏了快一个月，晚上摸黑上楼，老人摔过一次。',
    steps: [
      ['steward', 'accept', '1wh'],
      ['steward', 'report', '2wh', { words: '灯座老化，需要物业电工更换。', lead: 'property', title: '3栋2单元楼道灯不亮' }],
      ['secretary', 'dispatch', '2wh', { lead: 'property', due: '3wd', words: '老人多，尽快换好。' }],
      ['property2', 'sign', '1wh'],
      ['property2', 'finish', '6wh', { words: '三楼、四楼两盏都换成了感应灯，试过亮的。', files: ['lampOn'] }],
      ['secretary', 'verify', '4wh', { way: 'on_site', words: '晚上去看了，两层都亮。', files: ['lampOn'] }],
    ],
  },
  {
    ends: 'signing', ago: '1wh', by: 'resident', kind: 'hazard', category: 'fire', building: 'xfl-3', place: '2单元二楼消防栓箱',
    words: '2单元二楼的消防栓箱门锈死了打不开，里面的水带也不见了，年检贴纸还是前年的。',
    steps: [
      ['steward', 'accept', '2wh'],
      ['steward', 'report', '3wh', { words: '箱门变形，水带缺失，属于消防设施缺损，应由物业补齐。', lead: 'property', title: '消防栓箱打不开' }],
      ['secretary', 'dispatch', '2wh', { lead: 'property', due: '5wd', words: '补齐水带，并把其余楼栋一起查一遍。' }],
    ],
  },
  {
    ends: 'verifying', ago: '2wh', by: 'resident', kind: 'help', category: 'drain', building: 'xfl-3', place: '3栋北侧窨井', files: ['drain'],
    words: '3栋北侧的化粪池又往外冒了，一楼的人窗户都不敢开，上个月才掏过。',
    steps: [
      ['steward2', 'accept', '1wh'],
      ['steward2', 'report', '2wh', { words: '井口外溢，需要物业叫吸污车，另请查一下主管道。', lead: 'property', support: ['selfgov'], title: '3栋化粪池外溢' }],
      ['secretary', 'dispatch', '1.5wh', { lead: 'property', support: ['selfgov'], due: '3wd' }],
      ['property', 'sign', '1wh'],
      ['resident', 'nudge', '3wh', '今天还在冒，能不能先来抽一次？'],
      ['property', 'remark', '1wh', { to: 'all', words: '吸污车约了今天下午两点半。' }],
      ['property', 'report_progress', '3wh', { words: '已抽两车，井口不再外溢，明天疏通主管道。', files: ['drainClear'] }],
      ['property', 'finish', '6wh', { words: '主管道里清出大量湿巾和油块，已疏通并冲洗，放水试验正常。', files: ['drainClear'] }],
    ],
  },
  {
    ends: 'solved', ago: '16D', by: 'resident', kind: 'complaint', category: 'noise', building: 'xfl-3', place: '小广场',
    words: '小广场的音响每晚放到十点多，孩子要中考了，能不能商量个时间。',
    steps: [
      ['steward', 'accept', '2wh'],
      ['steward', 'settle', '5wh', { words: '和领舞的几位阿姨当面说好：音量调小，晚上九点前结束，写在了公告栏上。', files: ['board'] }],
      ['secretary', 'verify', '4wh', { way: 'phone', words: '电话问了两户，都说安静了。' }],
      ['resident', 'rate_solved', '1D', { stars: 5, words: '没想到这么快，谢谢孙管家！' }],
    ],
  },
  {
    ends: 'explained', ago: '25D', by: 'resident', kind: 'consult', category: 'policy', building: 'xfl-3',
    words: '听说老旧小区可以加装电梯，我们3栋这样的六层楼能不能申请？要几户同意？',
    steps: [
      ['steward', 'accept', '1wh'],
      ['steward', 'answer', '4wh', '可以申请。需要本单元三分之二以上的业主参与表决，并经参与表决的四分之三以上同意，费用由业主商定分摊，街道有补贴窗口。材料清单已放在社区服务台。'],
      ['resident', 'accept_explanation', '20h', { stars: 5, words: '说得很清楚，我先去问问邻居。' }],
    ],
  },
];
