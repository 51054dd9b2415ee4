import { randomUUID } from 'node:crypto';
import { cellOf } from '../../src/common/cipher.ts';
import { build } from '../dump/town.ts';
import { inventedOf } from '../dump/people.ts';
import { testCipher } from '../harness/keys.ts';
import { makeDeputies, makeStewards, type Racer } from '../races/arena.ts';
import { copyTickets } from '../together/copies.ts';
import type { Answer, Door } from '../walks/door.ts';
import type { Sql } from '../walks/town.ts';

/** A resident with the building they live in. */
export interface Resident {
  readonly id: string;
  readonly building: string;
}

export interface Crowd {
  readonly residents: readonly Resident[];
  readonly stewards: readonly Racer[];
  /** Of the secretary. */
  readonly deputies: readonly Racer[];
}

const RESIDENTS = 96;
const STEWARDS = 32;
const DEPUTIES = 8;
/** How many tickets are placed over HTTP; the others are their copies. */
const ORIGINALS = 100;
const COPIED = `c.state IN ('pool', 'closed')`;
/** How many are planted at once. */
const LANES = 8;

/** Residents with homes, stewards who cover the whole estate, and deputies who dispatch. */
export async function makeCrowd(url: string, sql: Sql, many = RESIDENTS): Promise<Crowd> {
  const people = inventedOf(many);
  const homes = await build(url, people);
  const residents = homes.map((home) => ({ id: randomUUID(), ...home }));
  await sql(
    `WITH made AS (INSERT INTO account (id, openid, name, community)
       SELECT id, 'demo-bench-' || n, name, (SELECT community FROM account WHERE openid = 'demo-resident')
       FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS one (id, name, n))
     INSERT INTO residence (account, household, role, status, since)
       SELECT account, household, 'owner', 'confirmed', '2020-01-01'
       FROM unnest($1::uuid[], $3::uuid[]) AS home (account, household)`,
    [
      residents.map(({ id }) => id),
      residents.map(({ id }, at) => testCipher.seal(people[at]!.name, cellOf('account', 'name', id))),
      residents.map(({ household }) => household),
    ],
  );
  const staff = await makeStewards(sql, STEWARDS + DEPUTIES);
  const [stewards, deputies] = [staff.slice(0, STEWARDS), staff.slice(STEWARDS)];
  await makeDeputies(sql, deputies);
  return { residents, stewards, deputies };
}

/** What is placed, and how often something is. */
export const placeForm = ({ building }: Resident, n: number): object => ({
  kind: 'consult',
  category: 'property',
  in_danger: false,
  today: false,
  building,
  words: `楼道里的灯不亮，老人出门看不清路，第 ${n} 次`,
});

type Step = readonly [who: 'resident' | 'steward', action: string, form?: object];

const remark: Step = ['resident', 'remark', { words: '请尽快处理，谢谢', to: 'all' }];
const accept: Step = ['steward', 'accept'];
const answer: Step = ['steward', 'answer', { words: '已经联系物业，明天更换' }];
const closed: readonly Step[] = [remark, accept, answer, ['resident', 'rate_solved', { stars: 5 }]];
/** The lives of ten tickets: two in the pool, three in hand, five closed. */
const lives: readonly (readonly Step[])[] = [
  [],
  [remark],
  [accept, remark],
  [remark, accept, ['steward', 'report', { words: '请支部派单' }], remark],
  [accept, answer],
  ...Array<readonly Step[]>(5).fill(closed),
];

function expect({ status, body }: Answer): Record<string, unknown> {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

/** Places a ticket and takes it through one of the lives. */
async function live(ask: Door['ask'], { residents, stewards }: Crowd, n: number): Promise<void> {
  const resident = residents[n % residents.length]!;
  const who = { resident: resident.id, steward: stewards[n % stewards.length]!.id };
  let ticket = expect(await ask(resident.id, 'POST', '/tickets', placeForm(resident, n)));
  for (const [role, action, form] of lives[n % lives.length]!) {
    const body = { action, version: ticket['version'], ...form };
    ticket = expect(await ask(who[role], 'POST', `/tickets/${String(ticket['id'])}/transitions`, body));
  }
}

/**
 * Places so many tickets, most of them by copying. What a steward has in hand is not copied: there is a cap on
 * it.
 */
export async function plantTickets(ask: Door['ask'], sql: Sql, crowd: Crowd, count: number): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < ORIGINALS) await live(ask, crowd, next++);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  // No clock may run out during the measurement.
  await sql(`UPDATE cases SET due_at = due_at + interval '30 days' WHERE due_at IS NOT NULL`);
  const [copied] = await sql<{ n: number }>(`SELECT count(*)::int AS n FROM cases c WHERE ${COPIED}`);
  await copyTickets(sql, Math.max(0, Math.ceil((count - ORIGINALS) / copied!.n)), COPIED);
}
