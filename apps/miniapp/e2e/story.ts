import { habits } from './habits.ts';
import type { Stage } from './phone.ts';
import { act } from './taps.ts';

/** The main story of a ticket and its four variants. */
export async function live({ phoneOf, world, step }: Stage): Promise<void> {
  const [resident, steward, secretary, property] = [
    await phoneOf('resident'),
    await phoneOf('steward'),
    await phoneOf('secretary'),
    await phoneOf('property'),
  ];
  const { find, mine, place, accept, report, dispatch, work, verify, rate } = habits(
    { resident, steward, secretary, property },
    world,
  );
  let number = '';

  await step('四个人登录', async () => {
    for (const phone of [resident, steward, secretary, property]) await phone.keep('home');
  });
  await step('居民点单：楼道里充电，有照片', async () => {
    number = await place({
      ...world.subject('hazard'),
      words: '2 单元楼道里又有电动车在充电，晚上不敢睡。',
      withPhoto: true,
    });
    await resident.see('待接单');
    await resident.keep('detail-pool');
  });
  await step('管家接单，居民看到是谁接的', async () => {
    await accept(number);
    await steward.keep('detail-triage');
    await mine(number);
    await resident.see('跟单管家');
  });
  await step('管家上报，附意见', () => report());
  await step('书记派单：主办、协办、期限', () => dispatch(number));
  await step('居民看到派给了谁', async () => {
    await mine(number);
    await resident.see(world.unit('property'));
    await resident.keep('detail-signing');
  });
  await step('物业签收、反馈、报办结', () => work(number));
  await step('书记现场核验', () => verify(number));
  await step('居民说未解决，要求重办', () =>
    rate(number, '未解决，要求重办', '第二天又有人在充电。', '待派单'),
  );
  await step('重办一轮，仍由原管家跟单', async () => {
    await dispatch(number);
    await work(number);
    await verify(number);
    await mine(number);
    await resident.see('跟单管家');
  });
  await step('居民说部分解决，办结', async () => {
    await rate(number, '部分解决', '好多了，希望装上充电棚。', '部分解决');
    await resident.keep('detail-closed');
  });

  await step('现场办结', async () => {
    number = await place({ ...world.subject('help'), words: '门口路灯不亮，老人出门看不清。' });
    await accept(number);
    await act(steward, '现场办结');
    await steward.type('办理结果', '换了灯泡，已经亮了。');
    await steward.photo();
    await steward.keep('settle');
    await steward.tap('现场办结');
    await steward.see('待核验');
    await verify(number);
    await rate(number, '已解决', '谢谢。', '已解决');
  });
  await step('答复', async () => {
    number = await place({ ...world.subject('consult'), words: '想问问老年餐桌怎么报名？' });
    await accept(number);
    await act(steward, '答复');
    await steward.type('答复内容', '带身份证到社区一楼登记即可，周一到周五。');
    await steward.keep('answer');
    await steward.tap('答复');
    await steward.see('待评价');
    await rate(number, '认可解释', '明白了。', '解释说明');
  });
  await step('退单，说明由谁办', async () => {
    number = await place({ ...world.subject('complaint'), words: '楼上中午装修，孩子睡不了觉。' });
    await accept(number);
    await report();
    await dispatch(number);
    await find('property', 'sign', number);
    await act(property, '退单');
    await property.tap('不属于我方职责');
    await property.type('退单说明', '装修时间应由社区协调。');
    await property.keep('return');
    await property.tap('退单');
    await find('secretary', 'dispatch', number);
    await secretary.see('装修时间应由社区协调。');
  });
  await step('请居民补充，居民补充后继续', async () => {
    number = await place({ ...world.subject('help'), words: '家里漏水。' });
    await accept(number);
    await act(steward, '请居民补充');
    await steward.type('想请居民补充什么', '请问是哪个房间漏水？');
    await steward.tap('请居民补充');
    await steward.see('待补充');
    await mine(number);
    await resident.keep('detail-asking');
    await act(resident, '已补充');
    await resident.type('补充说明', '厨房水管接头处。');
    await resident.tap('已补充');
    await resident.see('已接单');
  });
  await step('留言，对方看得到', async () => {
    await act(resident, '留言补充');
    await resident.type('留言', '我下午三点以后都在家。');
    await resident.keep('remark');
    await resident.tap('留言补充');
    await find('steward', 'accepted', number);
    await steward.see('我下午三点以后都在家。');
  });
  await step('消息和我的', async () => {
    await resident.tab('消息');
    await resident.see(/XFL|单/);
    await resident.keep('inbox');
    await resident.tab('我的');
    await resident.see('字的大小');
    await resident.keep('mine');
    await resident.tap('大字');
    await resident.tab('首页');
    await resident.keep('home-large');
    await resident.tab('我的');
    await resident.tap('标准');
  });
  await step('书记看全部和筛选', async () => {
    await secretary.tab('首页');
    await secretary.tap(await world.boxLabel('secretary', 'scope'));
    await secretary.see(/栋/);
    await secretary.keep('list');
    await secretary.scrollDown();
    await secretary.see('看后面的');
    await secretary.keep('list-long');
    await secretary.tap('筛选');
    await secretary.keep('filter');
    await secretary.tap('待评价');
    await secretary.tap('看结果');
    await secretary.see('待评价');
  });
}
