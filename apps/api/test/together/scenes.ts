import type { Clock } from '../../src/common/clock.ts';
import { tokenOf, type Door } from '../walks/door.ts';
import type { Sql } from '../walks/town.ts';
import { dateAfter, type Company } from './company.ts';
import type { Reporter } from './secrets.ts';

export const SECRET = 'ab'.repeat(32);

/** Who and what the scenes need. */
export interface Town {
  readonly all: Readonly<Record<keyof Company, { readonly id: string }>>;
  /** A colleague of the lead: a number they write must also stay hidden from the others. */
  readonly colleague: string;
  readonly client: Door['ask'];
  readonly clock: Pick<Clock, 'at'>;
  readonly origin: string;
  readonly sql: Sql;
  readonly building: string;
  readonly units: Readonly<Record<'property' | 'group' | 'selfgov', string>>;
}

export type Form = Record<string, unknown>;
type Story = (town: Town, scene: Scene) => Promise<void>;

export async function send(town: Town, person: string, path: string, body: Form): Promise<Form> {
  const answer = await town.client(person, 'POST', path, body);
  if (answer.status !== 200 && answer.status !== 201)
    throw new Error(`${path} ${JSON.stringify(body)}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

const take = async (
  town: Town,
  person: string,
  id: string,
  action: string,
  form: Form = {},
): Promise<Form> => {
  const { body } = await town.client(person, 'GET', `/tickets/${id}`);
  return send(town, person, `/tickets/${id}/transitions`, { action, version: body['version'], ...form });
};

/** A picture whose file name is its owner's name. */
export async function pictureOf(town: Town, { id, name, phone }: Reporter): Promise<string> {
  const body = new FormData();
  body.append(
    'file',
    new Blob(
      [
        Buffer.from(
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
          'base64',
        ),
      ],
      { type: 'image/png' },
    ),
    `${name}${phone}.png`,
  );
  const answer = await fetch(`${town.origin}/api/v1/files`, {
    method: 'POST',
    headers: { authorization: `Bearer ${tokenOf(id, SECRET)}` },
    body,
  });
  return ((await answer.json()) as { id: string }).id;
}

const evidenceOf = async (town: Town, account: string): Promise<string> =>
  (
    await town.sql<{ id: string }>(
      `INSERT INTO file (account, mime, bytes, width, height, sha256, at) VALUES ($1, 'image/jpeg', 1, 1, 1, 'many', now()) RETURNING id`,
      [account],
    )
  )[0]!.id;

export interface Scene {
  readonly id: string;
  readonly by: string;
  readonly phone: (way: number) => string;
}

const lead: Story = async (town, { id }) => {
  await take(town, town.all.secretary.id, id, 'assign', {
    lead: town.units.property,
    support: [town.units.group],
    words: '请尽快',
  });
};
const signed: Story = async (town, scene) => {
  await lead(town, scene);
  await take(town, town.colleague, scene.id, 'sign');
};

/** Takes a ticket to the property company, the building group and the self-governing committee. */
export const stories: readonly Story[] = [
  async (town, scene) => {
    await signed(town, scene);
    await take(town, scene.by, scene.id, 'remark', { to: 'all', words: `换号码了 ${scene.phone(3)}` });
    await take(town, town.colleague, scene.id, 'report_progress', { words: `居民电话 ${scene.phone(4)}` });
  },
  async (town, scene) => {
    await signed(town, scene);
    await take(town, scene.by, scene.id, 'nudge', { words: `急，${scene.phone(5)}` });
    await take(town, town.all.secretary.id, scene.id, 'attempt_contact', {
      channel: 'phone',
      reached: true,
      words: `打了 ${scene.phone(6)}`,
    });
    await take(town, town.all.secretary.id, scene.id, 'remark', {
      to: 'staff',
      words: `她说 ${scene.phone(7)}`,
    });
  },
  async (town, scene) => {
    await signed(town, scene);
    await take(town, town.colleague, scene.id, 'ask', { words: '哪一层' });
    await take(town, scene.by, scene.id, 'supplement', { words: `三层，${scene.phone(8)}` });
  },
  async (town, scene) => {
    await signed(town, scene);
    await take(town, scene.by, scene.id, 'withdraw', { mode: 'ask' });
    await take(town, town.colleague, scene.id, 'assign_task', {
      unit: town.units.selfgov,
      words: `联系 ${scene.phone(9)}`,
      due: dateAfter(town.clock.at(), 3),
    });
    await take(town, town.colleague, scene.id, 'hold', {
      mode: 'ask',
      reason: 'funds',
      review: dateAfter(town.clock.at(), 5),
      public_line: '等资金',
      words: `居民 ${scene.phone(10)}`,
    });
  },
  lead,
  async (town, scene) => {
    await signed(town, scene);
    await take(town, town.colleague, scene.id, 'finish', {
      words: `修好了，${scene.phone(11)} 已知`,
      files: [await evidenceOf(town, town.colleague)],
    });
    await take(town, town.all.secretary.id, scene.id, 'verify', {
      way: 'phone',
      words: `问过 ${scene.phone(1)}`,
    });
    await take(town, scene.by, scene.id, 'rate_partly', { words: `有事打 ${scene.phone(2)}` });
  },
  async (town, scene) => {
    await take(town, town.all.secretary.id, scene.id, 'convene', {
      matter: `漏水怎么修，联系 ${scene.phone(3)}`,
      place: `现场 ${scene.phone(4)}`,
      reply_by: dateAfter(town.clock.at(), 2),
      seats: [town.units.property, town.units.group, town.units.selfgov].map((unit) => ({
        unit,
        duty: `到场，${scene.phone(5)}`,
      })),
      sides: [scene.by, town.all.resident4.id],
    });
    await take(town, scene.by, scene.id, 'state_position', { attended: true, words: `打 ${scene.phone(6)}` });
    await take(town, scene.by, scene.id, 'remark', { to: 'all', words: `我在家 ${scene.phone(8)}` });
    await take(town, town.all.secretary.id, scene.id, 'remark', {
      to: 'staff',
      words: `她家电话 ${scene.phone(8)}`,
    });
  },
  async (town, scene) => {
    await lead(town, scene);
    await take(town, town.colleague, scene.id, 'return', {
      reason: 'not_ours',
      words: `请打 ${scene.phone(9)}`,
    });
    await take(town, town.all.secretary.id, scene.id, 'convene', {
      matter: '谁来修',
      reply_by: dateAfter(town.clock.at(), 2),
      seats: [{ unit: town.units.selfgov }],
    });
    await take(town, town.all.secretary.id, scene.id, 'resolve', {
      agreed: true,
      words: `物业修，居民 ${scene.phone(1)}`,
      lead: town.units.property,
      tasks: [{ unit: town.units.group, words: `打 ${scene.phone(2)}`, due: dateAfter(town.clock.at(), 4) }],
    });
  },
  async (town, scene) => {
    const twin = (await send(town, town.all.resident4.id, '/tickets', formOf(town, scene.phone))) as {
      id: string;
    };
    await take(town, town.all.secretary.id, twin.id, 'merge', {
      master: scene.id,
      words: `同一件事 ${scene.phone(3)}`,
    });
    await signed(town, scene);
    await take(town, town.all.secretary.id, scene.id, 'hold', {
      reason: 'season',
      review: dateAfter(town.clock.at(), 9),
      public_line: '等天气',
      words: `已告知 ${scene.phone(4)}`,
    });
  },
  signed,
];

export const formOf = ({ building }: Town, phone: Scene['phone'], more: Form = {}): Form => ({
  kind: 'help',
  category: 'leak',
  in_danger: false,
  today: false,
  words: `漏水，请打 ${phone(0)} 或 ${phone(1)}`,
  place: `门口，${phone(2)}`,
  building,
  ...more,
});
