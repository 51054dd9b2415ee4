import type { Story } from '../story.ts';

/** Waiting for somebody's yes: an extension, 不予受理 by two people, a hand-over, a hold at the street. */
export const requestStories: readonly Story[] = [
  {
    ends: 'working', ago: '3wh', by: 'resident8', kind: 'complaint', category: 'property', building: 'xfl-5', place: '5栋1单元门禁',
    words: '单元门的对讲坏了三个星期，送药的、送快递的都要打电话，我得从五楼跑下来开门。',
    steps: [
      ['steward4', 'accept', '1wh'],
      ['steward4', 'report', '3wh', { words: '主机受潮，整个单元都听不见，请物业更换。', lead: 'property', title: '5栋单元门对讲失灵' }],
      ['secretary', 'dispatch', '2wh', { lead: 'property', support: ['branch', 'selfgov'], due: '5wd', words: '修好之前请门岗代收药品。' }],
      ['property', 'sign', '1wh'],
      ['property', 'report_progress', '1.5wd', { words: '主机拆下来了，主板烧坏，门岗已经开始代收药品。', files: ['board'] }],
      ['resident8', 'remark', '3wh', { to: 'all', words: '代收挺好的，谢谢。主机大概什么时候能换上？' }],
      ['property', 'remark', '2wh', { to: 'all', words: '厂家说这个型号要从外地调货，我们在催。' }],
      ['property', 'ask to extend', '1wh', { due: '7wd', words: '主板停产，厂家调货要一周，到货当天就装。期间门岗继续代收。' }],
    ],
  },
  {
    ends: 'pool', ago: '2wh', by: 'resident3', kind: 'consult', category: 'other', building: 'xfl-1',
    words: '我和哥哥为老家的宅基地一直说不到一块去，想请社区给评个理，判一下该归谁。',
    steps: [
      ['intake', 'ask to decline', '1.5wh', {
        reason: 'other_legal_channel', words: '宅基地不在本社区，归属也不是社区能判的。已电话跟居民说明，愿意陪他约法律援助。', channel: '宅基地所在乡镇政府，或当地人民法院；法律援助 12348',
      }],
    ],
  },
  {
    ends: 'pool', ago: '1.5wh', by: 'resident13', kind: 'complaint', category: 'parking', building: 'czy-2', place: '翠竹园北门',
    words: '北门外面那条路白天不让停车，罚了我两次，要求社区把罚单撤了。',
    steps: [
      ['intake2', 'ask to decline', '2wh', {
        reason: 'outside_area', words: '北门外是市政道路，处罚由交警作出，社区撤不了。停车难的事可以另外点一单，我们接。', channel: '交警大队窗口申请行政复议，或拨打 12123',
      }],
    ],
  },
  {
    ends: 'working', ago: '2wh', by: 'resident4', kind: 'help', category: 'care', building: 'xfl-2', place: '2栋1单元201',
    words: '我妈一个人在家，白天我上班，能不能有人隔两天上去看她一眼，帮着按时吃药？',
    steps: [
      ['steward', 'accept', '2wh'],
      ['steward', 'recategorise', '1wh', { title: '独居老人隔天探望' }],
      ['steward', 'start', '1wh'],
      ['steward', 'report_progress', '1wd', { words: '去看过两次了，阿姨精神不错，药盒按早中晚分好，贴了大字。' }],
      ['resident4', 'remark', '3wh', { to: 'all', words: '她说孙管家还陪她聊了半天，太感谢了。' }],
      ['steward', 'remark', '1wh', { to: 'staff', words: '下周我要陪家人做手术，跑跑就住2栋，想请他接着去。' }],
      ['secretary', 'ask to hand_over', '2wh', { successor: 'steward2', words: '勤勤下周请假，你住得近，先跟她去认认门，阿姨才放心。' }],
    ],
  },
  {
    ends: 'working', ago: '4wh', by: 'secretary', kind: 'help', category: 'leak', building: 'xfl-5', place: '5栋1单元楼顶水箱',
    words: '我家也在这个单元：楼顶水箱的浮球坏了，半夜溢水，顺着外墙往下流。我是住户，请网格来派单，我回避。',
    steps: [
      ['steward4', 'accept', '1wh'],
      ['steward4', 'report', '2wh', { words: '浮球阀失灵，总阀已经关小，请物业换。', lead: 'property', title: '5栋楼顶水箱溢水' }],
      ['grid', 'dispatch', '2wh', { lead: 'property', due: '2wd', words: '书记是住户，已回避，由网格跟到底。' }],
      ['property2', 'sign', '1wh'],
      ['property2', 'report_progress', '4wh', '阀已经买到，但上水箱的爬梯锈断了，要先焊梯子。'],
      ['property2', 'ask to extend', '2wh', { due: '3wd', words: '焊工后天上午到，焊好当天换阀，安全第一。' }],
    ],
  },
  {
    ends: 'working', ago: '3wh', by: 'resident14', kind: 'complaint', category: 'waste', building: 'czy-4', place: '翠竹园东墙外河道',
    words: '东墙外的河沟又黑又臭，夏天根本不敢开窗，几个小区的水都往里排。',
    steps: [
      ['secretary-czy', 'escalate', '2wh', '河沟在红线外，几个小区共用，小区自己清不了。'],
      ['grid2', 'escalate', '2wh', '牵涉三个社区的排水口，需要上面牵头。'],
      ['committee', 'escalate', '3wh', '社区摸了底：六个排口，两个混接，要街道统一改造。'],
      ['street', 'dispatch', '3wh', { lead: 'committee', support: ['street', 'property-czy'], due: '7wd', words: '社区先组织清淤、撒药，街道协调排口改造。' }],
      ['committee', 'sign', '2wh'],
      ['committee', 'report_progress', '2wd', { words: '清淤两车，撒了两遍除臭剂，味道轻了不少。', files: ['drainClear'] }],
      ['committee', 'ask to hold', '3wh', {
        reason: 'project', review: '60D', public_line: '东墙外河沟：已清淤，排口改造列入街道下半年工程', words: '根治要改排口，已报入街道工程计划，期间每两周清一次。',
      }],
    ],
  },
];
