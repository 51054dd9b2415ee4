import type { Story } from '../story.ts';

/** 五方联动: at the table now, or come to an end there. */
export const hearingStories: readonly Story[] = [
  {
    ends: 'deliberating', ago: '3wh', by: 'resident6', kind: 'complaint', category: 'charging', building: 'xfl-3', place: '3栋南侧空地',
    words: '3栋南侧那块空地，有人要划停车位，有人要装充电桩，我们想给老人孩子留着晒太阳，吵了好几回了。',
    steps: [
      ['steward3', 'accept', '1wh'],
      ['steward3', 'report', '3wh', { words: '三种意见都有道理，谁派单都不服，建议五方坐下来谈。', title: '3栋南侧空地怎么用' }],
      ['secretary', 'convene', '3wh', {
        matter: '3栋南侧空地怎么用：停车、充电，还是给老人孩子活动', at: '2wd', place: '党群服务站一楼', reply_by: '1wd',
        seats: [
          { unit: 'grid1', duty: '说明消防和规划的底线' },
          { unit: 'branch', duty: '主持，记录，公示结果' },
          { unit: 'group', duty: '把楼里各家的意见带来' },
          { unit: 'team', duty: '量一量空地，画三种摆法' },
          { unit: 'property', duty: '报充电桩和划线的费用' },
        ],
      }],
      ['property', 'state_position', '3wh', { attended: true, words: '能装六个充电口，电够。费用物业垫，按度数收回，不赚钱。' }],
      ['group', 'state_position', '2wh', { attended: true, words: '走了三十一户：十八户想要活动的地方，九户要充电，四户要停车。老人最怕电瓶车穿来穿去。' }],
    ],
  },
  {
    ends: 'deliberating', ago: '4wh', by: 'resident7', kind: 'complaint', category: 'noise', building: 'xfl-4', place: '小广场与临街商铺',
    words: '临街烧烤店的油烟和划拳声，夜里一点还不停，小区、店家、街道来回说了半年。',
    steps: [
      ['steward3', 'accept', '1wh'],
      ['steward3', 'report', '2wh', { words: '店面在红线外，小区说话不管用。', title: '临街烧烤店扰民' }],
      ['secretary', 'escalate', '2wh', '物业和店家谈过三次，都是当天好、隔天照旧。'],
      ['grid', 'escalate', '3wh', '店铺属于沿街商铺，需要社区请街道一起。'],
      ['committee', 'convene', '3wh', {
        matter: '临街烧烤店的营业时间和油烟', reply_by: '2wd',
        seats: [
          { unit: 'street', duty: '说明夜间经营的规定' },
          { unit: 'committee', duty: '汇总各方书面意见' },
          { unit: 'police', duty: '提供近三个月的出警情况' },
          { unit: 'selfgov', duty: '收集临街住户的意见' },
          { unit: 'council', duty: '提出大家都能接受的时间' },
        ],
      }],
      ['street', 'state_position', '4wh', { attended: true, words: '油烟净化器必须装，十一点以后不得在店外摆桌，街道可以发整改通知。' }],
    ],
  },
  {
    ends: 'deliberating', ago: '3wh', by: 'elder', kind: 'complaint', category: 'other', building: 'xfl-3', place: '3栋1单元101窗外',
    words: '楼上晾衣服老滴水，我晒的被子湿了好几回。都是老邻居，不想撕破脸，想请人帮着说说。',
    steps: [
      ['steward2', 'accept', '1wh'],
      ['steward2', 'report', '3wh', { words: '楼上也愿意谈，就是拉不下面子先开口。', lead: 'group', title: '晾衣滴水，两家说和' }],
      ['secretary', 'dispatch', '2wh', { lead: 'group', due: '6wd', words: '以和为贵，不要评谁对谁错。' }],
      ['group', 'sign', '1wh'],
      ['group', 'convene', '1wd', {
        matter: '楼上晾衣滴水，两家商量个办法', at: '2wd', place: '3栋楼下议事亭', reply_by: '1wd', host: 'steward2', sides: ['elder', 'neighbour'],
        seats: [{ unit: 'group', duty: '做见证' }, { unit: 'branch', duty: '有需要时来说句话' }],
      }],
      ['elder', 'state_position', '2wh', { attended: true, words: '我就想要个准时间，晚上晾、拧干一点，我就不晒那会儿了。' }],
      ['neighbour', 'state_position', '3wh', { attended: true, words: '真不知道滴到奶奶被子上了，不好意思。我装个接水槽，再把晾衣杆往里挪。' }],
      ['elder', 'sign_mediation', '2wh'],
    ],
  },
  {
    ends: 'solved', ago: '12D', by: 'resident3', kind: 'complaint', category: 'renovation', building: 'xfl-1', place: '1栋1单元201',
    words: '对门装修，周末和中午都在敲，孩子要考试。好好说过两次，第三次就吵起来了。',
    steps: [
      ['steward', 'accept', '2wh'],
      ['steward', 'report', '4wh', { words: '两家都在气头上，各说各的理，建议请到一起调解。', lead: 'group1', title: '装修扰民，请两家调解' }],
      ['secretary', 'convene', '3wh', {
        matter: '装修的时间和噪音，两家怎么互相让一步', at: '2wd', place: '支部调解室', reply_by: '1wd', sides: ['resident3', 'resident2'],
        seats: [{ unit: 'group1', duty: '介绍楼里的公约' }, { unit: 'team', duty: '陪两家坐下来' }, { unit: 'property', duty: '带装修登记表' }],
      }],
      ['group1', 'state_position', '4wh', { attended: true, words: '公约写着周末和中午不施工，这是大家表决过的。' }],
      ['property', 'state_position', '3wh', { attended: false, words: '当天水泵抢修来不了，登记表已送到，同意公约的时间。' }],
      ['resident2', 'state_position', '1wd', { attended: true, words: '工人赶进度，我没管住。愿意停周末，厨房那两天能不能通融到晚上六点？' }],
      ['resident3', 'state_position', '20min', { attended: true, words: '考试那三天全天停，别的都好说。我那天话说重了，也道个歉。' }],
      ['resident2', 'sign_mediation', '15min'],
      ['resident3', 'sign_mediation', '10min'],
      ['secretary', 'mediate', '1wh', { words: '一、周末和每天十二点到两点不施工；二、考试三天全天停工；三、其余时间敲打到下午六点止。两家握手言和，物业每天上楼看一次。', files: ['board'] }],
      ['grid', 'verify', '4wh', { way: 'phone', words: '给两家都打了电话，都说照着做了。' }],
      ['resident3', 'rate_solved', '1D', { stars: 5, words: '昨天对门还送了一袋橘子过来。' }],
    ],
  },
];
