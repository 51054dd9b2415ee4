import { errands, type Ticket } from '../errands.ts';
import type { Stage } from '../phone.ts';
import { act, find, mine, pick, subject } from '../taps.ts';

const NUMBER = /[A-Z]{2,6}-\d{4}-\d{3,}/;

/**
 * A person without a phone asks at the counter; later another resident calls, and the verdict is recorded.
 */
export async function called({ phoneOf, world, step }: Stage): Promise<void> {
  const { act: move, stewardFor, dispatch, finish, verify } = errands(world);
  const [intake, caller, secretary] = [
    await phoneOf('intake'),
    await phoneOf('intake2'),
    await phoneOf('secretary'),
  ];
  let number = '';
  let ticket = {} as Ticket;

  await step('代点单：窗口替没有手机的邻居点单', async () => {
    const { kind, category } = world.subject('help', 'lighting');
    await intake.tab('首页');
    await intake.tap('我要点单');
    await intake.tap('代居民点单');
    await intake.type('居民姓名', '陈爷爷');
    await intake.type('居民电话', '19900001234');
    await pick(intake, '居民住址', '幸福里小区2栋', '幸福里小区2栋1单元', '幸福里小区2栋1单元301');
    await subject(intake, kind, category);
    await intake.tap('请选择楼栋');
    await intake.tap('幸福里小区2栋');
    await intake.type('请说说是什么事', '一楼门口的灯不亮，晚上出门要扶着墙走。');
    await intake.keep('place-behalf');
    await intake.tap('提交');
    await intake.see('居民的领取码');
    await intake.tap('看这张单');
    number = await intake.see(NUMBER);
    await intake.see('代点单');
    await intake.keep('detail-proxy');
  });
  await step('回访：另一位受理员打电话，记下居民的话', async () => {
    ticket = await byNumber(number);
    const steward = await stewardFor(ticket);
    await move(steward, ticket, 'accept');
    await move(steward, ticket, 'report', { words: '灯管老化，请物业更换。', title: '2栋门口灯不亮' });
    await dispatch(ticket, 'property');
    await move('property', ticket, 'sign');
    await verify(await finish(ticket));
    await find(caller, world, 'scope', number);
    await act(caller, '联系记录');
    await caller.tap('电话');
    await caller.tap('是');
    await caller.tap('已解决');
    await caller.type('谈话内容', '灯亮了，谢谢你们。');
    await caller.keep('contact');
    await caller.tap('联系记录');
    await caller.see('灯亮了，谢谢你们。');
    await caller.see('居民电话里说：');
    await caller.see('等居民评价');
    await caller.keep('detail-caller');
  });
  await step('回访：照居民的话代为评价，办结', async () => {
    await caller.tap('已解决');
    await caller.tap('5 星，很满意');
    await caller.keep('rate-caller');
    await caller.tap('已解决');
    await caller.see('评价');
    await find(secretary, world, 'scope', number);
    await secretary.see('已解决');
    await mine(intake, number);
    await intake.see('已解决');
  });

  async function byNumber(wanted: string): Promise<Ticket> {
    const { items } = await world.api.get<{ items: Ticket[] }>('intake', `/tickets?box=scope&q=${wanted}`);
    if (!items[0]) throw new Error(`There is no ticket ${wanted}`);
    return items[0];
  }
}
