import type { Story } from '../story.ts';

/** In the pools, and with stewards who have just accepted. */
export const waitingStories: readonly Story[] = [
  {
    ends: 'pool', ago: '4wh', by: 'neighbour', kind: 'idea', category: 'greening', building: 'xfl-3', place: '3栋南面花坛', files: ['bare'],
    words: '南面花坛的冬青死了一大片，光秃秃的全是土，下雨就是泥。建议补种点耐阴的，我们几户愿意一起浇水。', steps: [],
  },
  {
    ends: 'pool', ago: '1wh', by: 'resident4', kind: 'complaint', category: 'pets', building: 'xfl-2', place: '2栋1单元门口',
    words: '一楼那家的狗出门从来不拴绳，见人就扑，孩子吓得不敢下楼。也不清狗屎，说了好几回。', steps: [],
  },
  {
    ends: 'pool', ago: '20min', by: 'resident5', kind: 'help', category: 'leak', haste: 'today', building: 'xfl-2', place: '2单元201卫生间',
    words: '楼下邻居说我家卫生间漏到他家灯上了，我已经把水阀关了，今天得有人来看看，不然没水用。', steps: [],
  },
  {
    ends: 'pool', ago: '3wh', by: 'group1', kind: 'service', category: 'repair', building: 'xfl-1', place: '1栋2单元201',
    words: '家里纱窗破了两扇，老两口不会弄，想约一次便民维修，周几来都行。', steps: [],
  },
  {
    ends: 'pool', ago: '2.5wh', by: 'resident9', kind: 'idea', category: 'charging', building: 'hfy-1', place: '东门自行车棚',
    words: '东门车棚空着一半，能不能装几个充电插座？省得大家往楼上拎电瓶。', steps: [],
  },
  {
    ends: 'pool', ago: '1.5wh', by: 'resident12', kind: 'consult', category: 'certificate', building: 'czy-1',
    words: '孩子上学要开居住证明，房子是租的，需要带哪些材料？能不能代办？', steps: [],
  },
  {
    ends: 'triage', ago: '1.5wh', by: 'resident6', kind: 'hazard', category: 'clutter', building: 'xfl-3', place: '2单元一楼楼梯下', files: ['clutter'],
    words: '楼梯底下堆满了纸箱和旧椅子，还有半桶油漆，轮椅根本过不去。', steps: [['steward', 'accept', '2wh']],
  },
  {
    ends: 'triage', ago: '2wh', by: 'resident8', kind: 'consult', category: 'policy', building: 'xfl-5',
    words: '我妈今年七十九，高龄津贴是满八十那个月去申请还是提前？要本人到场吗？',
    steps: [
      ['steward4', 'accept', '1wh'],
      ['steward4', 'remark', '1wh', { to: 'all', words: '您好，我先跟社区民政窗口核实一下，今天给您答复。' }],
      ['resident8', 'remark', '20min', { to: 'all', words: '好的，不急，谢谢。' }],
    ],
  },
  {
    ends: 'triage', ago: '1wh', by: 'resident4', kind: 'complaint', category: 'parking', building: 'xfl-2', place: '2栋楼前消防通道', files: ['parking'],
    words: '两辆车长期横在消防通道上，车上没留电话，上次救护车都进不来。',
    steps: [
      ['steward', 'accept', '1wh'],
      ['steward', 'put_back', '2wh', '2栋的车主我不熟，跑跑住2栋，由他去说更合适。'],
      ['steward2', 'accept', '1wh'],
    ],
  },
  {
    ends: 'triage', ago: '1wh', by: 'resident7', kind: 'idea', category: 'canteen', building: 'xfl-4',
    words: '老年餐桌能不能周末也开？我爸妈说周六周日只能自己下面条，菜谱也希望软一点、淡一点。',
    steps: [['secretary', 'hand_to_steward', '10.5wh', { case_steward: 'steward3', words: '没人接单，帮帮你管4栋，先去问问有多少老人要周末餐。' }]],
  },
  {
    ends: 'triage', ago: '40min', by: 'resident10', kind: 'hazard', category: 'lift', haste: 'today', building: 'hfy-2', place: '1单元电梯', files: ['lift'],
    words: '电梯到三楼就咣当一下，门关不严还照样走，今天最好停了修。', steps: [['steward-hfy', 'accept', '25min']],
  },
];
