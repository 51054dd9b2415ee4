import type { Story } from '../story.ts';

/** Done, and waiting to be looked at by the branch or judged by the resident. */
export const answerStories: readonly Story[] = [
  {
    ends: 'verifying', ago: '3wh', by: 'resident5', kind: 'help', category: 'waste', building: 'xfl-2', place: '2栋后面', files: ['clutter'],
    words: '有人把装修垃圾倒在绿化带里，好几袋，都是砖头。',
    steps: [
      ['steward2', 'accept', '2wh'],
      ['steward2', 'settle', '4wh', { words: '找到了装修那户，师傅当场装车运走，绿化带也耙平了。', files: ['green'] }],
    ],
  },
  {
    ends: 'verifying', ago: '2h', by: 'resident7', kind: 'hazard', category: 'fire', haste: 'today', building: 'xfl-4', place: '4栋2单元配电间',
    words: '配电间的门敞着，里面堆着纸壳，有股焦味，今天一定要看看。',
    steps: [
      ['steward3', 'accept', '15min'],
      ['steward3', 'report', '20min', { words: '纸壳贴着母线，已请人看守。', lead: 'property', title: '配电间堆物有焦味' }],
      ['secretary', 'dispatch', '15min', { lead: 'property', due: '20h' }],
      ['property', 'sign', '10min'],
      ['property', 'finish', '90min', { words: '纸壳清空，松动的接线端子已紧固，门换了锁，钥匙由当班电工保管。', files: ['hallway'] }],
    ],
  },
  {
    ends: 'verifying', ago: '2wh', by: 'resident12', kind: 'complaint', category: 'renovation', building: 'czy-1', place: '1栋2单元',
    words: '装修师傅把水泥灰冲进下水道，整个单元都堵过一次了。',
    steps: [
      ['steward-czy', 'accept', '1wh'],
      ['steward-czy', 'report', '2wh', { words: '请物业约谈装修公司。', lead: 'property-czy', title: '装修堵下水道' }],
      ['secretary-czy', 'dispatch', '2wh', { lead: 'property-czy', due: '5wd' }],
      ['property-czy', 'sign', '1wh'],
      ['property-czy', 'finish', '1wd', { words: '装修公司已疏通管道、交了保证金，改用沉淀桶。', files: ['drainClear'] }],
    ],
  },
  {
    ends: 'verifying', ago: '40min', by: 'resident9', kind: 'hazard', category: 'lift', haste: 'danger', building: 'hfy-1', place: '1单元电梯', files: ['lift'],
    words: '电梯卡在四楼，里面有人，按铃有声音！',
    steps: [
      ['steward-hfy', 'accept', '2min'],
      ['steward-hfy', 'report', '3min', { words: '已喊话安抚，请物业带钥匙。', lead: 'property-hfy', title: '电梯困人' }],
      ['secretary-hfy', 'dispatch', '3min', { lead: 'property-hfy', words: '马上。' }],
      ['property-hfy', 'sign', '2min'],
      ['property-hfy', 'finish', '35min', { words: '两人已安全救出，电梯停用，维保单位出具检修单后再开。', files: ['liftFixed'] }],
    ],
  },
  {
    ends: 'rating', ago: '2D', by: 'elder', kind: 'help', category: 'other', building: 'xfl-3', place: '1单元楼梯',
    words: '一楼到二楼的扶手松了，我扶着晃，怕摔。',
    steps: [
      ['steward', 'accept', '1wh'],
      ['steward', 'settle', '3wh', { words: '膨胀螺丝松脱，当场加固，另外加了一段低扶手。', files: ['hallway'] }],
      ['secretary', 'verify', '3wh', { way: 'on_site', words: '扶着走了一遍，很稳。' }],
    ],
  },
  {
    ends: 'rating', ago: '1D', by: 'resident7', kind: 'service', category: 'repair', building: 'xfl-4', place: '1单元301',
    words: '水龙头滴水，拧不紧，想约便民维修。',
    steps: [
      ['steward3', 'accept', '1wh'],
      ['steward3', 'report', '1wh', { words: '转便民维修点。', lead: 'property' }],
      ['secretary', 'dispatch', '1wh', { lead: 'property', due: '2wd' }],
      ['property2', 'sign', '1wh'],
      ['property2', 'deliver', '4wh'],
    ],
  },
  {
    ends: 'rating', ago: '28h', by: 'resident15', kind: 'help', category: 'leak', haste: 'today', building: 'czy-4', place: '2单元301',
    words: '楼上水管爆了，水顺着灯往下淌，电闸我已经拉了。',
    steps: [
      ['secretary-czy', 'dispatch', '20min', { lead: 'property-czy', due: '20h', words: '先关立管总阀。' }],
      ['property-czy', 'sign', '10min'],
      ['property-czy', 'finish', '3h', { words: '总阀已关，爆裂的软管换好，帮住户把水扫干净了。', files: ['hallway'] }],
    ],
  },
];
