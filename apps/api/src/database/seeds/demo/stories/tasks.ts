import type { Story } from '../story.ts';

/** Shared out: tasks after a resolution, a question nobody answered, a matter that two have sent back, and work of the branch itself. */
export const taskStories: readonly Story[] = [
  {
    ends: 'working', ago: '3wh', by: 'resident6', kind: 'hazard', category: 'fire', building: 'xfl-3', place: '3栋楼前消防通道', files: ['parking'],
    words: '楼前消防通道晚上停满了车，上次救护车是人抬着走过来的，想想都后怕。',
    steps: [
      ['steward3', 'accept', '1wh'],
      ['steward3', 'report', '3wh', { words: '车位确实不够，光贴条没用，要几家一起想办法。', title: '3栋消防通道停车' }],
      ['secretary', 'convene', '2wh', {
        matter: '消防通道怎么清、车停到哪里去', reply_by: '1wd',
        seats: [{ unit: 'property', duty: '数一数能腾出多少车位' }, { unit: 'group', duty: '问问各家几点回来' }, { unit: 'grid1', duty: '联系隔壁单位错峰停车' }],
      }],
      ['property', 'state_position', '3wh', { attended: true, words: '北墙能划出九个位，明天就能划。' }],
      ['grid', 'state_position', '2wh', { attended: true, words: '隔壁学校同意晚七点到早七点开放三十个车位。' }],
      ['secretary', 'resolve', '3wh', {
        agreed: true, words: '一致同意：学校错峰三十个，北墙划九个，通道画黄线，物业每晚巡两遍。', lead: 'property',
        tasks: [{ unit: 'group', words: '逐户登记车牌和回家时间，给学校门卫一份', due: '6wd' }, { unit: 'grid1', words: '和学校签错峰停车的单子', due: '5wd' }],
      }],
      ['secretary', 'dispatch', '2wh', { lead: 'property', support: ['group', 'grid1'], due: '6wd', words: '按决议办，两周后支部上门看。' }],
      ['property', 'sign', '1wh'],
      ['property', 'assign_task', '1wh', { unit: 'group', words: '画黄线那天，请通知一楼各家把车挪开', due: '1wd' }],
      ['property', 'report_progress', '2.5wd', { words: '北墙九个车位划好了，黄线画了一半，还有两辆车没挪。', files: ['parking'] }],
      ['grid', 'do_task', '2wh', { task: 'grid1', words: '单子签了，今晚就能停进去，门卫室有名单。', files: ['board'] }],
    ],
  },
  {
    ends: 'working', ago: '1.5wd', late: true, by: 'resident7', kind: 'help', category: 'drain', building: 'xfl-4', place: '4栋1单元一楼',
    words: '一楼下水道隔几天就堵一次，厨房一股味，邻居们凑钱通过两回了。',
    steps: [
      ['steward2', 'accept', '2wh'],
      ['steward2', 'report', '3wh', { words: '主管里有硬块，要用高压车。', lead: 'property', title: '4栋下水道反复堵' }],
      ['secretary', 'dispatch', '2wh', { lead: 'property', support: ['selfgov', 'group'], due: '2wd', words: '这次要查到根上。' }],
      ['property', 'sign', '1wh'],
      ['property', 'report_progress', '1wd', '高压车约了，等排期。'],
      ['resident7', 'remark', '1wd', { to: 'all', words: '车到底哪天来？一楼的奶奶三天没敢做饭了，给个准话就行。' }],
    ],
  },
  {
    ends: 'dispatching', ago: '2wh', by: 'intake2', kind: 'complaint', category: 'other', building: 'xfl-5', place: '5栋后面的老围墙', behalf_name: '辛大爷', behalf_phone: '19900009002',
    words: '辛大爷来社区说：5栋后面那段老围墙往外歪，墙根长了裂缝，他每天遛弯都绕着走。本人不用智能手机。',
    steps: [
      ['steward2', 'accept', '1wh'],
      ['steward2', 'report', '2wh', { words: '裂缝有两指宽，先拉了绳子。墙是谁的说不清。', lead: 'property', title: '5栋后围墙歪斜' }],
      ['secretary', 'dispatch', '2wh', { lead: 'property', due: '5wd', words: '先围起来，再修。' }],
      ['property', 'return', '2wh', { reason: 'not_ours', words: '围墙在红线外面，不在物业合同里。已经放了警示桩，夜里有灯。', unit: 'street' }],
      ['secretary', 'dispatch', '2wh', { lead: 'selfgov', due: '5wd', words: '请自管会查一查老图纸。' }],
      ['selfgov', 'return', '3wh', { reason: 'beyond_power', words: '查到了老图纸：墙是街道二十年前修路时砌的，拆和修都要街道批。', unit: 'street' }],
    ],
  },
  {
    ends: 'signing', ago: '1wh', by: 'elder', kind: 'service', category: 'care', building: 'xfl-3', place: '1单元101',
    words: '后天要去医院复查眼睛，挂号和取药都在机器上弄，我看不清，想有个人陪我跑一趟。',
    steps: [['secretary', 'assign', '1wh', { lead: 'team', due: '1wd', words: '谁后天上午有空谁去，打车的钱支部出。' }]],
  },
  {
    ends: 'verifying', ago: '2wh', by: 'resident8', kind: 'help', category: 'other', building: 'xfl-5', place: '党群服务站书架',
    words: '服务站的书架空了一大半，孩子放学在那儿等家长，能不能添点书？',
    steps: [
      ['steward2', 'accept', '1wh'],
      ['steward2', 'report', '2wh', { words: '党员家里闲书不少，支部号召一下就有。', lead: 'branch', title: '服务站书架添书' }],
      ['secretary', 'dispatch', '1wh', { lead: 'branch', due: '3wd', words: '支部自己办，请网格来核验。' }],
      ['secretary', 'sign', '20min'],
      ['secretary', 'finish', '1.5wd', { words: '二十七名党员捐了三百一十本，按年龄分了架，门口放了借书本。', files: ['board'] }],
    ],
  },
];
