import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { errands, type Ticket } from '../errands.ts';
import type { Phone, Stage } from '../phone.ts';
import { act, enlarge, find, mine } from '../taps.ts';

/** Private, so it goes to the branch at once. */
const matter = {
  private: true,
  by: 'resident',
  kind: 'complaint',
  category: 'renovation',
  words: '对门天天装修到夜里，孩子要考试。',
  title: '装修扰民',
};
const sides = [
  ['resident', '3栋2单元301'],
  ['resident6', '3栋2单元101'],
] as const;
const ANSWER = '这一个月都按时停工，我们两家现在见面还打招呼。';

/** How long the queue may take to tell what a month made due, and how often it is asked, in ms. */
const [PATIENCE, EVERY] = [60_000, 250];

async function state(phone: Phone, isThere: boolean, words: string): Promise<void> {
  await act(phone, '表态');
  await phone.tap(isThere ? '是' : '否');
  await phone.type('说明', words);
  await phone.keep('state-position');
  await phone.tap('表态');
  await phone.see(words);
}

/**
 * A hearing of two households and five parties, one of them absent: both sides sign, and are asked a month
 * later how things are.
 */
export async function mediated({ phoneOf, world, step }: Stage): Promise<void> {
  const { placed, act: move, verify } = errands(world);
  const secretary = await phoneOf('secretary');
  let ticket = {} as Ticket;

  const openHearing = async (phone: Phone) => {
    await phone.tab('首页');
    await phone.see('请您参加协商');
    await phone.tapCard('协商中');
    await phone.see('协商中');
  };

  await step('调解：书记召集，五方已经填好，请两家到场', async () => {
    ticket = await placed(matter);
    await find(secretary, world, 'dispatch', ticket.number);
    await act(secretary, '启动五方联动');
    for (const party of ['grid', 'secretary', 'group', 'steward', 'property'])
      await secretary.see(world.unit(party));
    await secretary.type('协商事项', '装修的时间和噪音，两家怎么互相让一步。');
    await secretary.pickDay('时间');
    await secretary.type('地点', '支部调解室');
    await secretary.pickDay('最迟答复');
    for (const [at, [side, household]] of sides.entries()) {
      await secretary.tap(at ? '再选一个当事人' : '请选择当事人');
      await secretary.tap('幸福里小区3栋');
      await secretary.tap('幸福里小区3栋2单元');
      await secretary.tap(`幸福里小区${household}`);
      await secretary.tap(world.maskedOf(side));
    }
    await secretary.keep('convene-sides');
    await secretary.tap('启动五方联动');
    await secretary.see('协商中');
  });
  await step('调解：党小组到场，物业缺席，不影响开会', async () => {
    const [group, property] = [await phoneOf('group'), await phoneOf('property')];
    await group.dark(true);
    await find(group, world, 'hear', ticket.number);
    await group.keep('detail-seat-dark');
    await group.bring('五方联动');
    await group.keep('hearing-dark');
    await state(group, true, '公约写着周末和中午不施工。');
    await group.dark(false);
    await find(property, world, 'hear', ticket.number);
    await state(property, false, '当天抢修，登记表已送到。');
    await property.see('缺席');
    for (const other of ['grid', 'secretary', 'steward'])
      await move(other, ticket, 'state_position', { attended: true, words: '到场，没有不同意见。' });
  });
  await step('调解：两家在自己手机上表态、签字', async () => {
    for (const [side] of sides) {
      const phone = await phoneOf(side);
      await openHearing(phone);
      assert.equal(
        await phone.shows(matter.words),
        side === matter.by,
        'the other household reads of the hearing, not of the ticket',
      );
      await state(phone, true, '周末停工，我没意见。');
      await phone.keep('detail-side');
      await act(phone, '调解签字');
      await phone.confirm('确定');
      await phone.see('已签字');
    }
    await find(secretary, world, 'hear', ticket.number);
    await secretary.see('缺席');
    await secretary.bring('五方联动');
    await secretary.keep('hearing-signed');
  });
  await step('调解：写下调解记录，网格核验，点单人评价', async () => {
    const [grid, resident] = [await phoneOf('grid'), await phoneOf('resident')];
    await act(secretary, '调解成功');
    await secretary.type('调解记录', '周末和每天十二点到两点不施工，敲打到下午六点止。');
    await secretary.photo();
    await secretary.keep('minutes');
    await secretary.tap('调解成功');
    await secretary.see('待核验');
    await enlarge(grid);
    await find(grid, world, 'verify', ticket.number);
    await grid.keep('detail-large');
    await grid.bring('五方联动');
    await grid.keep('hearing-large');
    await verify(ticket, 'grid');
    await mine(resident, ticket.number);
    await resident.tap('已解决');
    await resident.tap('5 星，很满意');
    await resident.tap('已解决');
    await resident.see('评价');
  });
  await step('回访：三十天后问两家，一家留言，召集人读到', async () => {
    await world.pass('P30D');
    // Whenever the journey began, it is morning by then: no notice comes at night.
    await world.pass('PT10H');
    for (const [side] of sides) {
      await untilTold(side);
      const phone = await phoneOf(side);
      await phone.open();
      await phone.tab('消息');
      await phone.see('调解满一个月了');
      await phone.keep('inbox-follow-up');
      await phone.tap('调解满一个月了');
      await phone.see(ticket.number);
    }
    const side = await phoneOf('resident6');
    await act(side, '留言补充');
    await side.type('留言', ANSWER);
    await side.keep('follow-up');
    await side.tap('留言补充');
    await side.see(ANSWER);
    await secretary.open();
    await find(secretary, world, 'scope', ticket.number);
    await secretary.see(ANSWER);
    await secretary.bring('留言');
    await secretary.keep('detail-follow-up');
  });

  /** The queue tells what was due first, and a month makes much due. */
  async function untilTold(side: string): Promise<void> {
    for (let waited = 0; waited < PATIENCE; waited += EVERY) {
      const path = '/inbox?limit=100';
      const { items } = await world.api.get<{ items: { title: string }[] }>(side, path);
      if (items.some(({ title }) => title.startsWith('调解满一个月了'))) return;
      await pause(EVERY);
    }
    throw new Error(`${side} is not told of the follow-up`);
  }
}
