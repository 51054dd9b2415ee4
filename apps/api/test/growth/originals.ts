import type { Door } from '../walks/door.ts';
import { persona, type Racer } from '../races/arena.ts';
import { formOf, send, stories, type Form, type Town } from '../together/scenes.ts';
import type { Sql } from '../walks/town.ts';

/** What tickets are about: each is found by its two words, and by either. */
const topics = [
  ['电梯', '异响'],
  ['楼道', '堆物'],
  ['路灯', '不亮'],
  ['屋顶', '渗水'],
  ['飞线', '充电'],
  ['井盖', '松动'],
  ['门禁', '失灵'],
  ['垃圾', '清运'],
  ['绿化', '修剪'],
  ['车位', '被占'],
  ['水压', '不足'],
  ['暖气', '不热'],
  ['夜间', '施工'],
  ['狗绳', '伤人'],
  ['健身', '器材'],
  ['围墙', '裂缝'],
] as const;

/** A search for two words, of which each stands alone in other tickets too. */
export const TWO_WORDS = '电梯 异响';

const REPORTERS = ['resident', 'neighbour', 'elder'];
const ROUNDS = 4;

/** The people and places that the stories need, of a running API. */
async function townOf(ask: Door['ask'], sql: Sql, origin: string): Promise<Town> {
  const one = async (text: string, name: string): Promise<string> =>
    (await sql<{ id: string }>(text, [name]))[0]!.id;
  const unit = (name: string): Promise<string> => one(`SELECT id FROM unit WHERE name = $1`, name);
  const people = await sql<{ name: string; id: string }>(
    `SELECT substr(openid, 6) AS name, id FROM account WHERE openid LIKE 'demo-%'`,
  );
  const all = Object.fromEntries(people.map(({ name, id }) => [name, { id }])) as unknown as Town['all'];
  return {
    all,
    colleague: await persona(sql, 'property2'),
    client: ask,
    clock: { at: () => Date.now() },
    origin,
    sql,
    building: await one(`SELECT id FROM area WHERE full_name = $1`, '幸福里小区3栋'),
    units: {
      property: await unit('幸福物业'),
      group: await unit('幸福里3栋党小组'),
      selfgov: await unit('幸福里小区自管会'),
    },
  };
}

type Step = readonly [who: string, action: string, form?: Form];

interface Life {
  readonly form?: Form;
  readonly steps: readonly Step[];
}

/** Takes a placed ticket so far. */
async function go(town: Town, ticket: Form, steps: readonly Step[]): Promise<void> {
  let { version } = ticket;
  for (const [who, action, form] of steps)
    ({ version } = await send(town, who, `/tickets/${String(ticket['id'])}/transitions`, {
      action,
      version,
      ...form,
    }));
}

/** Early states, which the stories leave at once. */
const early = ({ all, units: { property } }: Town, steward: string): readonly Life[] => {
  const accept: Step = [steward, 'accept'];
  const answer: Step = [steward, 'answer', { words: '已经联系物业，明天更换' }];
  const report: Step = [steward, 'report', { words: '请支部派单' }];
  const dispatch: Step = [all.secretary.id, 'dispatch', { lead: property }];
  return [
    ...[[], [], [], [accept], [accept, report], [accept, report, dispatch]].map((steps) => ({ steps })),
    { form: { kind: 'consult', category: 'property' }, steps: [accept, answer] },
  ];
};

/** Tickets in every state, of which a load makes copies. */
export async function plantOriginals(
  ask: Door['ask'],
  sql: Sql,
  origin: string,
  stewards: readonly Racer[],
): Promise<void> {
  const town = await townOf(ask, sql, origin);
  const reporters = await Promise.all(REPORTERS.map((name) => persona(sql, name)));
  let turn = 0;
  const place = async (at: number, more: Form = {}): Promise<Form & { readonly by: string }> => {
    const [by, [what, how]] = [reporters[at % reporters.length]!, topics[turn++ % topics.length]!];
    const words = `${what}${how}，老人出门不方便，第 ${turn} 次`;
    const form = formOf(town, () => '', { words, place: '门口', ...more });
    return { ...(await send(town, by, '/tickets', form)), by };
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, { form, steps }] of early(town, stewards[round]!.id).entries())
      await go(town, await place(at, form), steps);
    for (const [at, story] of stories.entries()) {
      const { id, by } = await place(at, { private: at === 6 });
      await story(town, { id: String(id), by, phone: () => '13800000000' });
    }
  }
}
