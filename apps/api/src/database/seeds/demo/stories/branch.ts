import type { Story } from '../story.ts';

/** Waiting for a branch, a grid, the community or the street to dispatch. */
export const branchStories: readonly Story[] = [
  {
    ends: 'dispatching', ago: '2wh', by: 'resident3', kind: 'complaint', category: 'renovation', building: 'xfl-1', place: '1栋2单元301',
    words: '楼上装修，早上七点就开始砸墙，中午也不停，家里有上夜班的，跟工人说了也没用。',
    steps: [
      ['steward4', 'accept', '2wh'],
      ['steward4', 'remark', '1wh', { to: 'staff', words: '去敲了门，工头说业主不在本地，没有办装修登记。' }],
      ['steward4', 'report', '2wh', { words: '未办装修登记、超时施工，建议物业下整改通知，党小组上门说明公约。', lead: 'property', support: ['group1'], title: '1栋装修超时施工' }],
    ],
  },
  {
    ends: 'dispatching', ago: '10.5wh', by: 'resident8', kind: 'idea', category: 'activity', building: 'xfl-5', place: '小区活动室',
    words: '活动室平时都锁着，周末能不能开放给孩子写作业？我们几个家长可以轮流看。', steps: [],
  },
  {
    ends: 'dispatching', ago: '3wh', by: 'resident2', kind: 'complaint', category: 'property', building: 'xfl-1', about: ['unit:property'],
    words: '物业费年年交，公共收益从来没公示过，广告位、停车费的钱去哪了？问前台说领导不在。', steps: [],
  },
  {
    ends: 'dispatching', ago: '1.5wh', by: 'resident5', kind: 'hazard', category: 'clutter', building: 'xfl-2', place: '2栋楼顶平台',
    words: '楼顶平台有人用彩钢板搭了个棚子养鸽子，板子松了，刮风就哐哐响，怕哪天掉下来砸到人。',
    steps: [
      ['steward2', 'accept', '2wh'],
      ['steward2', 'report', '3wh', { words: '彩钢板已松动，属于违建，物业可先加固。', lead: 'property', title: '楼顶彩钢棚松动' }],
      ['secretary', 'dispatch', '2wh', { lead: 'property', due: '4wd', words: '先消除坠落风险。' }],
      ['property', 'return', '2wh', { reason: 'needs_others', words: '拆除违建没有执法权，户主不让进。我们可以先拉警戒线，拆除需要街道和城管一起。', unit: 'street' }],
    ],
  },
  {
    ends: 'dispatching', ago: '2wh', by: 'resident6', kind: 'help', category: 'lighting', building: 'xfl-3', place: '2单元门厅',
    words: '门厅的灯一闪一闪的，晃得眼睛疼，有时候干脆不亮。',
    steps: [
      ['steward3', 'accept', '1wh'],
      ['steward3', 'report', '2wh', { words: '镇流器坏了，请物业更换。', lead: 'property', title: '门厅灯闪烁' }],
      ['secretary', 'dispatch', '1wh', { lead: 'property', due: '3wd' }],
      ['property2', 'sign', '1wh'],
      ['property2', 'finish', '4wh', { words: '更换了灯管。', files: ['lampOn'] }],
      ['secretary', 'verify', '3wh', { way: 'documents', words: '照片看是亮的。' }],
      ['resident6', 'rate_unsolved', '1D', { stars: 2, words: '亮了两天又开始闪，灯管换了没用，应该是线路的问题。' }],
    ],
  },
  {
    ends: 'dispatching', ago: '2wh', by: 'resident11', kind: 'complaint', category: 'noise', building: 'hfy-3', place: '3栋北侧施工围挡',
    words: '围挡里夜里十一点还在打桩，窗户都在抖，连着四个晚上了，物业说他们管不了。',
    steps: [
      ['steward-hfy', 'accept', '1wh'],
      ['steward-hfy', 'report', '2wh', { words: '是市政管网工地，不归小区管，需要上面协调施工时间。', title: '夜间打桩扰民' }],
      ['secretary-hfy', 'escalate', '2wh', '施工单位在网格协调范围，请网格出面。'],
    ],
  },
  {
    ends: 'dispatching', ago: '17.5wh', by: 'resident9', kind: 'hazard', category: 'falling', building: 'hfy-1', place: '1栋北墙', files: ['board'],
    words: '外墙瓷砖又掉了两块，正好是小学生放学走的那条路，只放了一个雪糕筒。',
    steps: [
      ['steward-hfy', 'accept', '1wh'],
      ['steward-hfy', 'report', '2wh', { words: '外墙空鼓面积较大，需要用维修资金，物业单独做不了。', title: '外墙瓷砖脱落' }],
    ],
  },
  {
    ends: 'dispatching', ago: '2wh', by: 'resident14', kind: 'hazard', category: 'fire', building: 'czy-4', place: '4栋东侧消防车道',
    words: '隔壁工厂在消防车道上砌了个水泥墩子，消防车肯定进不来，反映过两次都没人管。',
    steps: [
      ['secretary-czy', 'escalate', '2wh', '水泥墩在红线外，小区协调不了。'],
      ['grid2', 'escalate', '3wh', '涉及园区企业，网格谈过一次没有结果。'],
      ['committee', 'escalate', '3wh', '需要街道召集应急和园区现场办公。'],
    ],
  },
  {
    ends: 'signing', ago: '1wh', by: 'resident4', kind: 'help', category: 'drain', building: 'xfl-2', place: '2栋1单元一楼', files: ['drain'],
    words: '一楼的地漏往上返水，厨房卫生间都有，是公共下水道的事。',
    steps: [
      ['steward2', 'accept', '1wh'],
      ['steward2', 'report', '2wh', { words: '立管堵在一楼弯头，请物业疏通。', lead: 'property', title: '下水道返水' }],
      ['secretary', 'dispatch', '1wh', { lead: 'property', due: '2wd', words: '先疏通再查原因。' }],
    ],
  },
  {
    ends: 'signing', ago: '1.5wh', by: 'resident10', kind: 'complaint', category: 'property', building: 'hfy-2', place: '和风苑南门',
    words: '南门门禁坏了三个月，谁都能进，快递车电动车随便开，保安也不管。',
    steps: [
      ['steward-hfy', 'accept', '1wh'],
      ['steward-hfy', 'report', '2wh', { words: '门禁控制器损坏，物业报过价没下文。', lead: 'property-hfy', title: '南门门禁损坏' }],
      ['secretary-hfy', 'dispatch', '2wh', { lead: 'property-hfy', due: '6wd' }],
    ],
  },
  {
    ends: 'signing', ago: '1wh', by: 'selfgov', kind: 'hazard', category: 'falling', building: 'xfl-4', place: '4栋2单元楼下',
    words: '这周第二次从楼上扔酒瓶，碎在儿童滑梯边上，监控只拍到半截，请派出所帮忙查。',
    steps: [
      ['steward3', 'accept', '1wh'],
      ['steward3', 'report', '1wh', { words: '已封存监控，建议派出所调查，物业配合。', lead: 'police', support: ['property'], title: '4栋高空抛物' }],
      ['secretary', 'dispatch', '1wh', { lead: 'police', support: ['property'], due: '6wd' }],
    ],
  },
  {
    ends: 'signing', ago: '1wh', by: 'elder', kind: 'service', category: 'canteen', building: 'xfl-3', place: '1单元101',
    words: '我腿脚不好，想在长者食堂订一个月的午饭送到家，清淡一点，血糖高。',
    steps: [['secretary', 'assign', '2wh', { lead: 'canteen', due: '2wd', words: '钱奶奶独居，请先上门问清忌口。' }]],
  },
];
