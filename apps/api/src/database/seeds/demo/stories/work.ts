import type { Story } from '../story.ts';

/** Under way, in time and late. */
export const workStories: readonly Story[] = [
  {
    ends: 'working', ago: '2wd', late: true, by: 'resident2', kind: 'help', category: 'lighting', building: 'xfl-1', place: '1栋东侧路灯', files: ['lampOff'],
    words: '东侧三盏路灯全黑，晚上遛弯看不见台阶。',
    steps: [
      ['steward', 'accept', '2wh'],
      ['steward', 'report', '2wh', { words: '路灯属小区公共照明，请物业检修线路。', lead: 'property', title: '1栋东侧路灯不亮' }],
      ['secretary', 'dispatch', '2wh', { lead: 'property', due: '3wd' }],
      ['property', 'sign', '1wh'],
      ['property', 'report_progress', '1.5wd', '查到是地埋线断了，正在买电缆。'],
      ['resident2', 'nudge', '2wd', '都说三天修好，现在还是黑的。'],
      ['property', 'remark', '2wh', { to: 'all', words: '抱歉，电缆规格买错退换了一次，这周内一定接上。' }],
    ],
  },
  {
    ends: 'working', ago: '1.5wd', late: true, by: 'resident7', kind: 'complaint', category: 'property', building: 'xfl-4', place: '4栋地下车库',
    words: '车库入口一下雨就积水，排水泵坏了半年，车都开不进去。',
    steps: [
      ['steward3', 'accept', '2wh'],
      ['steward3', 'report', '3wh', { words: '排水泵损坏，需要更换。', lead: 'property', title: '车库入口积水' }],
      ['secretary', 'dispatch', '2wh', { lead: 'property', due: '3wd', words: '雨季前必须换好。' }],
      ['property', 'sign', '2wh'],
      ['property', 'report_progress', '2wd', '水泵已下单，厂家排期。'],
      ['steward3', 'attempt_contact', '1wd', { channel: 'phone', reached: true, words: '跟居民解释了排期，居民要求给个准日子。' }],
    ],
  },
  {
    ends: 'working', ago: '4h', by: 'resident8', kind: 'hazard', category: 'lift', haste: 'today', building: 'xfl-5', place: '5栋2单元电梯', files: ['lift'],
    words: '电梯今天关了两次人，按铃没人应，先停了吧，老人出不了门也比关里面强。',
    steps: [
      ['steward4', 'accept', '20min'],
      ['steward4', 'report', '40min', { words: '已贴停用，请物业联系维保。', lead: 'property', title: '5栋电梯困人' }],
      ['secretary', 'dispatch', '20min', { lead: 'property', due: '40h', words: '停梯检修，维保人员到场前不得开。' }],
      ['property', 'sign', '15min'],
      ['property', 'report_progress', '2h', { words: '维保到场，门机皮带断裂，配件明天到。', files: ['lift'] }],
    ],
  },
  {
    ends: 'working', ago: '3wh', by: 'resident10', anonymous: true, kind: 'hazard', category: 'fire', building: 'hfy-2', place: '2栋2单元三楼', files: ['clutter'],
    words: '三楼有人把消防通道的门锁上了，里面堆满纸箱。都是邻居，我不想留名字。',
    steps: [
      ['steward-hfy', 'accept', '2wh'],
      ['steward-hfy', 'report', '3wh', { words: '锁已确认，请物业开锁并清走纸箱。', lead: 'property-hfy', title: '2栋消防通道被锁' }],
      ['secretary-hfy', 'dispatch', '2wh', { lead: 'property-hfy', due: '4wd' }],
      ['property-hfy', 'sign', '1wh'],
      ['property-hfy', 'report_progress', '3wh', '锁已打开，约好明天把纸箱搬走。'],
    ],
  },
  {
    ends: 'working', ago: '90min', by: 'resident11', kind: 'hazard', category: 'other', haste: 'danger', building: 'hfy-3', place: '3栋1单元楼道',
    words: '楼道里有很重的煤气味，已经开窗了，不敢开灯，请马上来人。',
    steps: [
      ['steward-hfy', 'accept', '4min'],
      ['steward-hfy', 'report', '8min', { words: '已疏散一楼两户并通知燃气抢修，请物业到场关总阀、守住单元门。', lead: 'property-hfy', title: '楼道煤气味' }],
      ['secretary-hfy', 'dispatch', '5min', { lead: 'property-hfy', words: '立即到场，逐户敲门。' }],
      ['property-hfy', 'sign', '4min'],
      ['property-hfy', 'report_progress', '30min', '总阀已关，燃气公司在检测，是302灶具软管老化。'],
    ],
  },
  {
    ends: 'working', ago: '4wh', by: 'neighbour', kind: 'idea', category: 'charging', building: 'xfl-3', place: '南门空地',
    words: '光赶电瓶车不行，得有地方充。南门空地建个充电车棚，装个雨棚和灭火器，大家肯定愿意停过去。',
    steps: [
      ['steward', 'accept', '2wh'],
      ['steward', 'report', '4wh', { words: '需求集中，自管会可以牵头征求意见，物业配合选址。', lead: 'selfgov', support: ['property'], title: '南门充电车棚' }],
      ['secretary', 'dispatch', '3wh', { lead: 'selfgov', support: ['property'], due: '4wd' }],
      ['selfgov', 'sign', '1wh'],
      ['selfgov', 'report_progress', '1wd', { words: '发了问卷，收回四十二份，三十九户同意；供电容量够。', files: ['board'] }],
    ],
  },
  {
    ends: 'working', ago: '3wh', by: 'group', kind: 'help', category: 'other', building: 'xfl-3', place: '1单元门口台阶',
    words: '门口台阶缺了一角，钱奶奶推买菜车老是绊，能不能补一下水泥？',
    steps: [
      ['steward', 'accept', '1wh'],
      ['steward', 'recategorise', '20min', { title: '1单元门口台阶缺角' }],
      ['steward', 'start', '2wh'],
      ['steward', 'report_progress', '3wh', '联系了楼里做泥工的师傅，周末自带料来补。'],
    ],
  },
  {
    ends: 'working', ago: '5wh', by: 'resident3', kind: 'help', category: 'lighting', building: 'xfl-1', place: '1栋西侧电表箱',
    words: '电表箱一到晚上就滋滋响，家里灯也跟着闪。',
    steps: [
      ['steward4', 'accept', '1wh'],
      ['steward4', 'report', '2wh', { words: '表前线路问题，归供电。', lead: 'power', title: '电表箱异响' }],
      ['secretary', 'dispatch', '1wh', { lead: 'power', due: '4wd' }],
      ['intake', 'sign', '1wh'],
      ['intake', 'report_progress', '4wh', '已转供电服务站，工单号 4471，答复三个工作日内上门。'],
    ],
  },
  {
    ends: 'working', ago: '4wh', by: 'intake', kind: 'service', category: 'care', building: 'xfl-4', place: '4栋1单元101',
    behalf_name: '郝奶奶', behalf_phone: '19900009001',
    words: '郝奶奶来电：老伴刚出院卧床，想约志愿者上门量血压、教翻身。本人不用手机。',
    steps: [
      ['steward3', 'accept', '1wh'],
      ['steward3', 'report', '2wh', { words: '结对单位有护理志愿者。', lead: 'partner', title: '卧床老人上门照护' }],
      ['secretary', 'dispatch', '2wh', { lead: 'partner', due: '3wd' }],
      ['partner', 'sign', '1wh'],
      ['partner', 'report_progress', '3wh', '护士已电话联系家属，约好后天上午上门。'],
    ],
  },
  {
    ends: 'working', ago: '2wd', late: true, by: 'resident13', kind: 'help', category: 'leak', building: 'czy-2', place: '2栋1单元楼顶',
    words: '顶楼天台防水老化，下雨家里就摆盆接水，第二次反映了。',
    steps: [
      ['steward-czy', 'accept', '2wh'],
      ['steward-czy', 'report', '3wh', { words: '防水层开裂，物业应修补。', lead: 'property-czy', title: '楼顶漏水' }],
      ['secretary-czy', 'dispatch', '2wh', { lead: 'property-czy', due: '4wd' }],
      ['property-czy', 'sign', '3wh'],
      ['property-czy', 'report_progress', '2wd', '看过现场，等天晴三天才能做防水。'],
      ['resident13', 'nudge', '2wd'],
    ],
  },
];
