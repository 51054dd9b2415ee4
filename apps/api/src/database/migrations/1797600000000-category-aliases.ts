import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Communities that were there before categories had aliases get the usual ones, for each category that still is as
 * it was given to them: with its name, kinds and openness, and without a change. A category that a community has
 * changed, or whose aliases it has emptied, stays.
 */
export class CategoryAliases1797600000000 implements MigrationInterface {
  name = 'CategoryAliases1797600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ALIASES, usual);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(NO_ALIASES, usual);
  }
}

/** As they were when this was written: what later communities begin with may change. */
// prettier-ignore
const rows = [
  ['ebike', '电瓶车进楼栋', 'hazard complaint', 'yes', '电瓶车 电动车 飞线充电'],
  ['clutter', '楼道堆放', 'hazard complaint', 'yes', '楼道堆物 杂物 堵住通道'],
  ['falling', '高空抛物', 'hazard complaint', 'yes', '抛物 楼上扔 掉下来'],
  ['fire', '消防设施', 'hazard', 'yes', '灭火器 消防栓 消防通道 烟感'],
  ['lighting', '路灯不亮', 'help hazard', 'yes', '路灯 灯不亮 灯坏 照明'],
  ['drain', '化粪池堵塞', 'help', 'yes', '化粪池 下水道 堵塞 污水'],
  ['leak', '漏水渗水', 'help complaint', 'yes', '漏水 渗水 滴水 水管'],
  ['lift', '电梯故障', 'hazard help complaint', 'yes', '电梯'],
  ['waste', '垃圾清运', 'help complaint', 'yes', '垃圾 清运 异味'],
  ['parking', '停车占位', 'complaint help', 'ask', '停车 车位 占位 挡路'],
  ['renovation', '装修扰民', 'complaint', 'never', '装修 电钻 敲墙'],
  ['noise', '噪音扰民', 'complaint', 'never', '噪音 吵 广场舞'],
  ['pets', '养犬纠纷', 'complaint', 'never', '狗 犬 宠物'],
  ['property', '物业服务', 'complaint consult', 'ask', '物业 物业费 保安'],
  ['charging', '充电车棚', 'idea complaint', 'ask', '车棚 充电桩'],
  ['greening', '补种绿化', 'idea help complaint', 'ask', '绿化 树枝 草坪'],
  ['activity', '活动建议', 'idea', 'ask', '活动'],
  ['policy', '政策咨询', 'consult', 'never', '政策 补贴 社保 医保'],
  ['certificate', '证明办理', 'consult help', 'never', '证明 盖章'],
  ['canteen', '老年餐桌', 'service consult idea', 'never', '助餐 食堂 送餐'],
  ['care', '上门照护', 'service help', 'never', '照护 陪护 护理'],
  ['repair', '便民维修', 'service help', 'never', '维修 修理'],
] as const;

const usual = [0, 1, 2, 3, 4].map((column) => rows.map((row) => row[column]));

const UNCHANGED = `FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) d (code, name, kinds, neighbours, aliases)
  WHERE c.code = d.code AND c.name = d.name AND c.kinds = string_to_array(d.kinds, ' ') AND c.neighbours = d.neighbours
    AND NOT EXISTS (SELECT 1 FROM cases k WHERE k.id = c.id)`;

const ALIASES = `UPDATE category c SET aliases = string_to_array(d.aliases, ' ') ${UNCHANGED} AND c.aliases = '{}'`;
const NO_ALIASES = `UPDATE category c SET aliases = '{}' ${UNCHANGED} AND c.aliases = string_to_array(d.aliases, ' ')`;
