import type { TestApp, TicketBody } from '../harness/app.ts';
import { dateAfter, DAY, type Company } from '../together/company.ts';

/** Personal data of these people in texts. */
export const NAME = '林小满';
export const NEIGHBOUR = '赵邻邻';
export const STRANGER = '王陌生';
export const OTHER = '13912345678';
export const HOTLINE = '0571-88886666';
export const ROOM = '3栋2单元301';

/** Closed cases of every kind that involve people. */
export const scenes = [
  'solved',
  'left',
  'stranger',
  'claimed',
  'merged',
  'master',
  'heard',
  'anonymous',
  'own',
] as const;
export type Scene = (typeof scenes)[number];

type Ids = Partial<Record<Scene, string>>;

export class Scenes {
  readonly ids: Ids = {};
  private readonly test: TestApp;
  private readonly all: Company;
  private readonly phone: string;

  constructor(test: TestApp, all: Company, phone: string) {
    this.test = test;
    this.all = all;
    this.phone = phone;
  }

  /** Plays all cases; unrated ones close by the clock, and the sides of the mediation are asked. */
  async play(): Promise<Record<Scene, string>> {
    for (const scene of [
      'solved',
      'left',
      'stranger',
      'claimed',
      'merge',
      'heard',
      'anonymous',
      'own',
    ] as const)
      await this[scene]();
    await this.test.deliver();
    await this.test.pass(10 * DAY);
    await this.test.pass(40 * DAY);
    return this.ids as Record<Scene, string>;
  }

  private help = (more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
    kind: 'help',
    category: 'leak',
    words: `我是${NAME}，住${ROOM}，打 ${this.phone} 或 ${OTHER}`,
    place: `${ROOM}门口`,
    ...more,
  });

  /** A case with an endorser, whose reporter was revealed. */
  private async solved(): Promise<void> {
    const { resident, neighbour, steward } = this.all;
    const { id } = await resident.place(this.help({ files: [await resident.picture()] }));
    this.ids.solved = id;
    await neighbour.act(id, 'endorse');
    await steward.act(id, 'accept');
    await steward.act(id, 'reveal', { fields: ['name', 'phone', 'room'], words: `${NAME}没接电话` });
    await steward.act(id, 'remark', {
      to: 'staff',
      words: `${NAME}的电话是${this.phone}，物业是 ${HOTLINE}`,
    });
    await neighbour.act(id, 'remark', { to: 'all', words: `我是${NEIGHBOUR}，我家也漏` });
    await neighbour.post(`/tickets/${id}/read`, { seq: 5 });
    await this.settle(id);
    await resident.act(id, 'rate_solved', { stars: 5, words: `谢谢，我是${NAME}` });
    await neighbour.act(id, 'rate_own', { verdict: 'partly_solved', stars: 3 });
  }

  /** Its reporter left it to an endorser. */
  private async left(): Promise<void> {
    const { resident, neighbour, elder, steward } = this.all;
    const { id } = await resident.place(this.help());
    this.ids.left = id;
    await neighbour.act(id, 'endorse');
    await elder.act(id, 'endorse');
    await neighbour.act(id, 'unendorse');
    await steward.act(id, 'accept');
    await resident.act(id, 'leave');
    await this.settle(id);
    await elder.act(id, 'rate_solved', { stars: 4 });
  }

  /** Placed on behalf of a person without an account, never claimed. */
  private async stranger(): Promise<void> {
    this.ids.stranger = (await this.onBehalf()).id;
    await this.all.steward.act(this.ids.stranger, 'accept');
    await this.settle(this.ids.stranger);
  }

  private async claimed(): Promise<void> {
    const { elder, steward } = this.all;
    const { id, claimCode } = await this.onBehalf();
    this.ids.claimed = id;
    await elder.post('/claims/redeem', { code: claimCode }).expect(200);
    await steward.act(id, 'accept');
    await this.settle(id);
    await elder.act(id, 'rate_solved', { stars: 5 });
  }

  /** A merged case. */
  private async merge(): Promise<void> {
    const { resident, neighbour, elder, steward, secretary } = this.all;
    this.ids.merged = (await resident.place(this.help())).id;
    this.ids.master = (await elder.place(this.help({ words: '楼上漏水' }))).id;
    await neighbour.act(this.ids.merged, 'endorse');
    await secretary.act(this.ids.merged, 'merge', { master: this.ids.master });
    await steward.act(this.ids.master, 'accept');
    await this.settle(this.ids.master);
    await elder.act(this.ids.master, 'rate_solved', { stars: 5 });
  }

  /** A complaint about a person; both sides took part in a hearing. */
  private async heard(): Promise<void> {
    const { resident, neighbour, steward, secretary, property, group } = this.all;
    const { id } = await resident.place({
      kind: 'complaint',
      category: 'noise',
      words: `${NEIGHBOUR}太吵`,
      about: [{ person: neighbour.id }],
    });
    this.ids.heard = id;
    await steward.act(id, 'accept');
    await steward.act(id, 'report', { words: '两家谈不拢', title: `${NEIGHBOUR}扰民` });
    const at = this.test.clock.at();
    await secretary.act(id, 'convene', {
      matter: `${NAME}与${NEIGHBOUR}`,
      at: new Date(at + DAY).toISOString(),
      place: '活动室',
      reply_by: dateAfter(at, 1),
      seats: [{ unit: await this.test.unit('幸福物业') }],
      sides: [resident.id, neighbour.id],
    });
    await neighbour.act(id, 'state_position', { attended: true, words: `有事打${OTHER}` });
    await property.act(id, 'state_position', { attended: true, words: '可以登记' });
    for (const side of [resident, neighbour]) await side.act(id, 'sign_mediation');
    await secretary.act(id, 'mediate', { words: `${NAME}同意` });
    await secretary.act(id, 'recuse', { party: { person: group.id }, words: '亲戚' });
    await this.all.grid.act(id, 'verify', { way: 'on_site' });
    await resident.act(id, 'rate_solved', { stars: 5 });
  }

  private async anonymous(): Promise<void> {
    const { resident, steward } = this.all;
    this.ids.anonymous = (
      await resident.place({
        anonymous: true,
        words: `楼道堵了，打${OTHER}`,
        files: [await resident.picture()],
      })
    ).id;
    await steward.act(this.ids.anonymous, 'accept');
    await this.settle(this.ids.anonymous);
  }

  /** A staff member's own matter. */
  private async own(): Promise<void> {
    const { group, steward } = this.all;
    this.ids.own = (await group.place(this.help({ words: '我家漏水', place: '厨房' }))).id;
    await steward.act(this.ids.own, 'accept');
    await this.settle(this.ids.own);
    await group.act(this.ids.own, 'rate_solved', { stars: 5 });
  }

  private async onBehalf(): Promise<TicketBody & { readonly claimCode: string }> {
    const behalf = {
      behalf_name: STRANGER,
      behalf_phone: OTHER,
      behalf_household: await this.test.area(`幸福里小区${ROOM}`),
      words: `${STRANGER}腿脚不便，住${ROOM}，电话${OTHER}`,
    };
    return (await this.all.intake.place(this.help(behalf))) as TicketBody & { claimCode: string };
  }

  private async settle(id: string): Promise<void> {
    const { steward, secretary } = this.all;
    await steward.act(id, 'settle', { words: '已经处理好了', files: [await steward.picture()] });
    await secretary.act(id, 'verify', { way: 'on_site' });
  }
}
