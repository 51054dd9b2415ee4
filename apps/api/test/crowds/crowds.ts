import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { cellOf } from '../../src/common/cipher.ts';
import { placeForm } from '../bench/crowd.ts';
import type { Product } from '../bench/product.ts';
import { testCipher } from '../harness/keys.ts';
import type { clientOf } from '../walks/door.ts';
import { Taken } from './asking.ts';

export interface Crowded {
  readonly product: Product;
  /** One connection for each phone. */
  readonly ask: ReturnType<typeof clientOf>;
}

/** What a phone shows first. */
const HOME = '/tickets?box=placed&limit=20';

/** Everybody signs in at the same moment. */
export async function signIn({ product, ask }: Crowded): Promise<Taken> {
  const taken = new Taken();
  await Promise.all(
    product.crowd.residents.map((_, n) =>
      taken.ask(() => ask(null, 'POST', '/sessions', { code: `demo-bench-${n + 1}` })),
    ),
  );
  return taken;
}

/** Everybody opens the app at the same moment. */
export async function openHome({ product, ask }: Crowded): Promise<Taken> {
  const taken = new Taken();
  await Promise.all(product.crowd.residents.map(({ id }) => taken.ask(() => ask(id, 'GET', HOME))));
  return taken;
}

const EVERY = 5000;
const WRITES = 50;

/** Every phone refreshes every 5 s, beside 50 placings a second. `tell` is called once a minute. */
export async function refresh(
  { product, ask }: Crowded,
  seconds: number,
  tell: (line: string) => void,
): Promise<string> {
  const { residents } = product.crowd;
  const [reads, writes] = [new Taken(), new Taken()];
  const began = performance.now();
  const isOver = (): boolean => performance.now() - began > seconds * 1000;
  const phone = async (id: string, n: number): Promise<void> => {
    for (let next = (n / residents.length) * EVERY; !isOver(); next += EVERY) {
      await pause(Math.max(0, next - (performance.now() - began)));
      if (!isOver()) await reads.ask(() => ask(id, 'GET', HOME));
    }
  };
  const place = (n: number): Promise<unknown> => {
    const resident = residents[n % residents.length]!;
    const key = { 'idempotency-key': randomUUID() };
    return writes.ask(() => ask(resident.id, 'POST', '/tickets', placeForm(resident, n), key));
  };
  const placing = async (): Promise<void> => {
    const sent: Promise<unknown>[] = [];
    while (!isOver()) {
      const due = ((performance.now() - began) / 1000) * WRITES;
      while (sent.length < due) sent.push(place(sent.length));
      await pause(5);
    }
    await Promise.all(sent);
  };
  const telling = async (): Promise<void> => {
    for (let minute = 1; minute * 60 < seconds; minute++) {
      await pause(Math.max(0, minute * 60_000 - (performance.now() - began)));
      const { rss, late } = await product.vitals();
      tell(`minute ${minute}: ${rss.toFixed(0)} MB, event loop late by p99 ${late.toFixed(0)} ms`);
    }
  };
  await Promise.all([...residents.map(({ id }, n) => phone(id, n)), placing(), telling()]);
  return `refreshes ${String(reads)}; placings ${String(writes)}`;
}

/** The people `$2` with the names `$3` endorse the ticket `$1`. */
const ENDORSE = `
  WITH made AS (INSERT INTO account (id, openid, name, community)
      SELECT id, 'demo-endorser-' || n, name, (SELECT community FROM account WHERE openid = 'demo-resident')
      FROM unnest($2::uuid[], $3::text[]) WITH ORDINALITY AS one (id, name, n) RETURNING id),
    endorsed AS (INSERT INTO ticket_endorsement (ticket, id, seq, person, at)
      SELECT $1::uuid, gen_random_uuid(), row_number() OVER (), id, now() FROM made RETURNING person),
    noted AS (UPDATE ticket SET filled = filled || 'endorsements'::text WHERE id = $1)
  INSERT INTO case_participant ("case", role, party, kind, current)
    SELECT $1::uuid, 'endorser', person, 'person', true FROM endorsed`;

/** A step on a ticket that so many people have endorsed; over when all have their notice. */
export async function notify({ product, ask }: Crowded, people: number): Promise<string> {
  const { residents, stewards } = product.crowd;
  const placed = await ask(residents[0]!.id, 'POST', '/tickets', placeForm(residents[0]!, 0));
  const { id } = placed.body as { id: string };
  await product.settle();
  const endorsers = Array.from({ length: people }, () => randomUUID());
  await product.house.sql(ENDORSE, [
    id,
    endorsers,
    endorsers.map((one) => testCipher.seal('众住户', cellOf('account', 'name', one))),
  ]);
  await product.refill('accept');
  const taken = new Taken();
  await taken.ask(() =>
    ask(stewards[0]!.id, 'POST', `/tickets/${id}/transitions`, { action: 'accept', version: 1 }),
  );
  const began = performance.now();
  await product.settle();
  const ms = performance.now() - began;
  const [row] = await product.house.sql<{ n: number }>(
    `SELECT count(*)::int AS n FROM notice WHERE "case" = $1 AND seq = 2`,
    [id],
  );
  if (row!.n < people) throw new Error(`${row!.n} of ${people} have their notice:\n${product.house.log}`);
  return `accepted in ${taken.ms[0]!.toFixed(0)} ms, ${row!.n} notices ${ms.toFixed(0)} ms later`;
}

/** One action on many tickets at once, beside somebody who reads lists. */
export async function bulk({ product, ask }: Crowded, many: number): Promise<string> {
  const items = await product.house.sql<{ id: string }>(
    `SELECT id FROM cases WHERE noun = 'ticket' AND state = 'pool' LIMIT $1`,
    [many],
  );
  const [all, beside] = [new Taken(), new Taken()];
  const body = { action: 'remark', items, form: { to: 'staff', words: '已经统一联系物业' } };
  let isOver = false;
  const reading = async (): Promise<void> => {
    while (!isOver) await beside.ask(() => ask(product.crowd.residents[0]!.id, 'GET', HOME));
  };
  const taking = all
    .ask(() => ask(product.crowd.deputies[0]!.id, 'POST', '/tickets/bulk', body))
    .finally(() => (isOver = true));
  const [{ body: answer }] = await Promise.all([taking, reading()]);
  return `${String(answer['done'])} of ${items.length} done in ${all.ms[0]!.toFixed(0)} ms; beside it ${String(beside)}`;
}
