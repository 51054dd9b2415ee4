import type { Story } from '../story.ts';

/** Closed, most of them well. */
export const closedStories: readonly Story[] = [
  {
    ends: 'solved', ago: '22D', by: 'resident5', kind: 'help', category: 'drain', haste: 'today', building: 'xfl-2', place: '2栋2单元一楼', files: ['drain'],
    words: '化粪池堵了，一楼卫生间往外翻，没法住人。',
    steps: [
      ['steward2', 'accept', '15min'],
      ['steward2', 'report', '30min', { words: '请物业马上叫车。', lead: 'property', title: '2栋化粪池堵塞' }],
      ['secretary', 'dispatch', '20min', { lead: 'property', due: '10h' }],
      ['property', 'sign', '10min'],
      ['property', 'finish', '3h', { words: '抽运三车，管道疏通，地面消毒。', files: ['drainClear'] }],
      ['secretary', 'verify', '1h', { way: 'on_site', words: '到一楼住户家看过，通了。', files: ['drainClear'] }],
      ['resident5', 'rate_solved', '14h', { stars: 5, words: '当天就弄好了，点赞。' }],
    ],
  },
  {
    ends: 'solved', ago: '9D', by: 'resident8', kind: 'hazard', category: 'lift', haste: 'danger', building: 'xfl-5', place: '5栋1单元电梯', files: ['lift'],
    words: '我爸被关在电梯里了，在三楼和四楼中间！',
    steps: [
      ['steward', 'accept', '2min'],
      ['steward', 'settle', '25min', { words: '和物业值班一起把人接出来了，老人没事，电梯停用待检。', files: ['liftFixed'] }],
      ['secretary', 'verify', '50min', { way: 'on_site', words: '老人在家休息，维保单已看。' }],
      ['resident8', 'rate_solved', '13h', { stars: 5, words: '谢谢孙管家一路小跑过来。' }],
    ],
  },
  {
    ends: 'solved', ago: '12D', by: 'resident7', kind: 'hazard', category: 'falling', building: 'xfl-4', place: '4栋楼下', files: ['board'],
    words: '楼上经常往下扔烟头和果皮，晒的被子烧了个洞。',
    steps: [
      ['steward3', 'accept', '2wh'],
      ['steward3', 'report', '3wh', { words: '请派出所上门，物业补装朝上的摄像头。', lead: 'police', support: ['property'], title: '4栋高空抛物' }],
      ['secretary', 'dispatch', '2wh', { lead: 'police', support: ['property'], due: '6wd' }],
      ['intake', 'sign', '1wh'],
      ['property', 'report_progress', '1wd', '摄像头已装两个。'],
      ['intake', 'finish', '1wd', { words: '民警逐户走访，两户承认并写了保证书，回执编号 0318。', files: ['board'] }],
      ['secretary', 'verify', '4wh', { way: 'documents', words: '看了回执和摄像头画面。' }],
      ['resident7', 'rate_solved', '1D', { stars: 4, words: '这两周没再扔了。' }],
    ],
  },
  {
    ends: 'partly_solved', ago: '8D', by: 'resident4', kind: 'complaint', category: 'parking', building: 'xfl-2', place: '2栋楼前', files: ['parking'],
    words: '外来车把楼前停满了，业主回来没地方停。',
    steps: [
      ['steward2', 'accept', '2wh'],
      ['steward2', 'report', '3wh', { words: '请物业管住门岗。', lead: 'property', title: '外来车占位' }],
      ['secretary', 'dispatch', '2wh', { lead: 'property', due: '5wd' }],
      ['property', 'sign', '1wh'],
      ['property', 'finish', '2wd', { words: '门岗登记外来车，限停两小时。', files: ['parking'] }],
      ['secretary', 'verify', '5wh', { way: 'on_site' }],
      ['resident4', 'rate_partly', '2D', { stars: 3, words: '白天好多了，晚上门岗一下班又乱。' }],
    ],
  },
  {
    ends: 'solved', ago: '5D', by: 'intake', kind: 'help', category: 'leak', building: 'xfl-4', place: '4栋2单元201', behalf_name: '俞爷爷', behalf_household: 'xfl-4-2-201',
    words: '老人来电：水管接头滴水，拿盆接着，不会用手机，请人看看。',
    steps: [
      ['steward3', 'accept', '1wh'],
      ['steward3', 'settle', '2wh', { words: '生料带重新缠了一遍，不滴了。', files: ['hallway'] }],
      ['secretary', 'verify', '2wh', { way: 'on_site' }],
      ['intake2', 'attempt_contact', '2D', { channel: 'phone', reached: true, verdict: 'solved', words: '老人说修好了，很满意。' }],
      ['intake2', 'rate_solved', '5min', { stars: 5, words: '电话回访，老人口述。' }],
    ],
  },
  {
    ends: 'solved', ago: '3D', by: 'resident6', kind: 'hazard', category: 'ebike', building: 'xfl-3', place: '2单元101门口', files: ['ebike'],
    words: '有人从窗户拉电线下来给电瓶车充电，线皮都破了。',
    steps: [
      ['steward', 'accept', '1wh'],
      ['steward', 'settle', '2wh', { words: '和车主说通了，线收了，车推到南门充。', files: ['hallway'] }],
      ['secretary', 'verify', '3wh', { way: 'on_site' }],
      ['resident6', 'rate_solved', '1D', { stars: 4 }],
      ['resident6', 'reopen', '4D', { words: '没过几天又拉线了，这次是半夜。' }],
      ['secretary', 'dispatch', '2wh', { lead: 'property', support: ['group'], due: '5wd', words: '物业夜巡，党小组再上门。' }],
      ['property', 'sign', '1wh'],
      ['property', 'finish', '2wd', { words: '连续三晚夜巡未再发现，车主签了承诺书。', files: ['hallway'] }],
      ['secretary', 'verify', '3wh', { way: 'on_site', words: '晚上十点去看过。' }],
      ['resident6', 'rate_solved', '1D', { stars: 5, words: '这回是真的解决了。' }],
    ],
  },
  {
    ends: 'solved', ago: '7D', by: 'resident12', kind: 'consult', category: 'certificate', building: 'czy-1',
    words: '老人去世后户口本上怎么注销？要跑几个地方？',
    steps: [
      ['steward-czy', 'accept', '1wh'],
      ['steward-czy', 'ask', '2wh', '节哀。请问老人户口是在本社区吗？医院开的证明有了没有？'],
      ['steward-czy', 'answer', '5.1D', '没等到您的补充，先把一般流程告诉您：带户口本、身份证和死亡证明，到派出所一个窗口就能办，社区可以陪同。'],
      ['resident12', 'rate_solved', '1D', { stars: 5, words: '这几天忙后事没看手机，谢谢。' }],
    ],
  },
];
