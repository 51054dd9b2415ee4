import { CLAIM_LASTS, CLAIM_LENGTH, CLAIM_SIGNS, DAY, type ErrorCode } from '@sandan/domain';
import type { Sealed } from '../src/common/cipher.ts';
import { limitRules } from '../src/common/limits.ts';
import { FileService } from '../src/modules/file/file.service.ts';
import sharp from 'sharp';
import { startTestApp, type Phone, type TestApp, type TicketBody } from './harness/app.ts';
import { everyColumn } from './dump/columns.ts';
import { testCipher } from './harness/keys.ts';
import type { Sql } from './walks/town.ts';
import { replays } from './walks/replay.ts';

let test: TestApp;
let resident: Phone,
  neighbour: Phone,
  elder: Phone,
  steward: Phone,
  secretary: Phone,
  intake: Phone,
  intake2: Phone,
  other: Phone;

beforeAll(async () => {
  test = await startTestApp();
  const personas = [
    'resident',
    'neighbour',
    'elder',
    'steward',
    'secretary',
    'intake',
    'intake2',
    'other-resident',
  ] as const;
  const phones: Phone[] = [];
  for (const persona of personas) phones.push(await test.as(persona));
  [resident, neighbour, elder, steward, secretary, intake, intake2, other] = phones as [
    Phone,
    Phone,
    Phone,
    Phone,
    Phone,
    Phone,
    Phone,
    Phone,
  ];
});
afterAll(() => test.stop());
afterEach(() => test.passLimits(2 * 86_400));

type Placed = TicketBody & { readonly claimCode: string };

/** For an old resident whom intake knows only by name and number. */
const onBehalf = async (form: object = {}): Promise<Placed> =>
  (await intake.place({
    kind: 'help',
    category: 'leak',
    behalf_name: '戊',
    behalf_phone: '19900000000',
    ...form,
  })) as Placed;
const anonymous = async (form: object = {}, by = resident): Promise<Placed> =>
  (await by.place({ anonymous: true, ...form })) as Placed;
const redeem = (phone: Phone, code: string, key?: string) => phone.post('/claims/redeem', { code }, key);
const follow = (phone: Phone, code: string) => phone.post('/claims/follow', { code });
const codeOf = ({ body }: { body: { code?: string } }): string | undefined => body.code;

async function settle({ id }: TicketBody): Promise<void> {
  await steward.act(id, 'accept');
  await steward.act(id, 'settle', { words: '已经处理好了', files: [await steward.picture()] });
  await secretary.act(id, 'verify', { way: 'on_site' });
}

/** A picture sent with its own key, so that its answer is stored. */
async function uploaded({ id }: Phone, key: string): Promise<string> {
  const bytes = await sharp({ create: { width: 32, height: 32, channels: 3, background: '#8aa' } })
    .jpeg()
    .toBuffer();
  return (await test.app.get(FileService, { strict: false }).upload({ id }, key, bytes)).id;
}

const boxOf = async (phone: Phone, box: string): Promise<string[]> =>
  ((await phone.get(`/tickets?box=${box}`).expect(200)).body.items as TicketBody[]).map(({ id }) => id);
const sql: Sql = (text, values = []) => test.source.query(text, [...values]);
const opened: Sql = async (text, values = []) => testCipher.read(await sql(text, values));

describe('a ticket placed on behalf', () => {
  it('gives its code once, again only to the same retry, and never to anybody who reads it', async () => {
    const body = {
      kind: 'help',
      category: 'other',
      in_danger: false,
      today: false,
      words: '腿脚不便',
      building: await test.area('幸福里小区3栋'),
      behalf_name: '戊',
    };
    const [first, again] = [
      (await intake.post('/tickets', body, 'claim-once-1').expect(201)).body,
      (await intake.post('/tickets', body, 'claim-once-1').expect(201)).body,
    ];
    expect(first.claimCode).toMatch(
      new RegExp(`^[${CLAIM_SIGNS}]{4}-[${CLAIM_SIGNS}]{3}-[${CLAIM_SIGNS}]{3}$`),
    );
    expect(again).toEqual(first);
    expect((await intake.get(`/tickets/${first.id}`).expect(200)).body).not.toHaveProperty('claimCode');
    expect(await resident.place()).not.toHaveProperty('claimCode');
    const bare = first.claimCode.replaceAll('-', '');
    expect(
      (await everyColumn(test.databaseUrl)).filter(
        ({ text }) => text.includes(first.claimCode) || text.includes(bare),
      ),
    ).toEqual([]);
  });

  it('becomes theirs who bring its code: box, rating, notices; it replays, and its proxy stays', async () => {
    const placed = await onBehalf();
    expect(await boxOf(elder, 'placed')).not.toContain(placed.id);
    const { body } = await redeem(elder, placed.claimCode.toLowerCase().replaceAll('-', ' ')).expect(200);
    expect(body).toMatchObject({ id: placed.id, anonymous: false, proxy: { id: intake.id }, state: 'pool' });
    expect(await boxOf(elder, 'placed')).toContain(placed.id);
    await settle(placed);
    expect(await boxOf(elder, 'rate')).toContain(placed.id);
    await test.deliver();
    const told = (await elder.get('/inbox').expect(200)).body.items as {
      notices: { title: string }[];
      ticket: { id: string };
    }[];
    expect(
      told
        .filter(({ ticket }) => ticket.id === placed.id)
        .flatMap(({ notices }) => notices.map(({ title }) => title)),
    ).toEqual(expect.arrayContaining(['您的点单有新进展', '待评价']));
    expect(await elder.act(placed.id, 'rate_solved', { stars: 5 })).toMatchObject({
      state: 'closed',
      outcome: 'solved',
    });
    const items = (await elder.get(`/tickets/${placed.id}/events`).expect(200)).body.items as {
      action: string;
      label: string;
    }[];
    expect(items.find(({ action }) => action === 'claim')).toMatchObject({ label: '居民认领' });
    await replays(opened, placed.id);
  });

  it('is redeemed once: of two at once exactly one, and the same retry gives the same', async () => {
    const placed = await onBehalf();
    const answers = await Promise.all([
      redeem(elder, placed.claimCode, 'redeem-elder-1'),
      redeem(neighbour, placed.claimCode, 'redeem-neighbour-1'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    const [winner, key] =
      answers[0]!.status === 200
        ? ([elder, 'redeem-elder-1'] as const)
        : ([neighbour, 'redeem-neighbour-1'] as const);
    expect((await redeem(winner, placed.claimCode, key).expect(200)).body.id).toBe(placed.id);
    expect(codeOf(await redeem(winner, placed.claimCode).expect(404))).toBe('CLAIM_INVALID');
    const [row] = await sql<{ reporter: string }>(`SELECT reporter FROM ticket WHERE id = $1`, [placed.id]);
    expect(row!.reporter).toBe(winner.id);
  });

  it('that was merged brings its reporter along into the other', async () => {
    const [placed, master] = [await onBehalf(), await resident.place({ kind: 'help', category: 'leak' })];
    await secretary.act(placed.id, 'merge', { master: master.id });
    await redeem(elder, placed.claimCode).expect(200);
    expect((await elder.get(`/tickets/${master.id}`).expect(200)).body.facts).toMatchObject({
      endorsers: 1,
      endorsed: true,
    });
    await secretary.act(placed.id, 'split');
    expect((await elder.get(`/tickets/${placed.id}`).expect(200)).body.state).toBe('pool');
    await elder.get(`/tickets/${master.id}`).expect(404);
  });

  it.each<[string, () => Promise<{ phone: Phone; code: string }>, number, ErrorCode]>([
    ['its proxy', async () => ({ phone: intake, code: (await onBehalf()).claimCode }), 403, 'NOT_IMPARTIAL'],
    [
      'whoever worked on it',
      async () => {
        const placed = await onBehalf();
        await settle(placed);
        return { phone: steward, code: placed.claimCode };
      },
      403,
      'NOT_IMPARTIAL',
    ],
    [
      'whose unit leads it',
      async () => {
        const placed = await onBehalf();
        await secretary.act(placed.id, 'assign', { lead: await test.unit('幸福物业') });
        return { phone: await test.as('property2'), code: placed.claimCode };
      },
      403,
      'NOT_IMPARTIAL',
    ],
    [
      'whom it is about',
      async () => ({
        phone: elder,
        code: (await onBehalf({ kind: 'complaint', about: [{ person: elder.id }] })).claimCode,
      }),
      404,
      'CLAIM_INVALID',
    ],
    [
      'somebody of another community',
      async () => ({ phone: other, code: (await onBehalf()).claimCode }),
      404,
      'CLAIM_INVALID',
    ],
    [
      'whoever brings the code of an anonymous one',
      async () => ({ phone: elder, code: (await anonymous()).claimCode }),
      409,
      'CLAIM_OTHER_USE',
    ],
    ['whoever brings something else', async () => ({ phone: elder, code: '认领' }), 404, 'CLAIM_INVALID'],
  ])('is not for %s', async (_, made, status, code) => {
    const { phone, code: claim } = await made();
    expect(codeOf(await redeem(phone, claim).expect(status))).toBe(code);
  });

  it('keeps its code until half a year after it was closed', async () => {
    const placed = await onBehalf();
    await settle(placed);
    await test.pass(8 * DAY);
    await test.pass(CLAIM_LASTS - DAY);
    expect(codeOf(await follow(elder, placed.claimCode).expect(409))).toBe('CLAIM_OTHER_USE');
    await test.pass(2 * DAY);
    expect(codeOf(await redeem(elder, placed.claimCode).expect(404))).toBe('CLAIM_INVALID');
  });
});

/** Number of guesses; a longer run is `CLAIM_GUESSES=10000`. */
const GUESSES = Number(process.env['CLAIM_GUESSES'] ?? 1000);

describe('guessing', () => {
  it(`${GUESSES} times locks out the guessing account alone: others still use a right code, it does not`, async () => {
    const placed = await onBehalf();
    const own = await anonymous({}, neighbour);
    const guess = (n: number): string =>
      [...n.toString(CLAIM_SIGNS.length).padStart(CLAIM_LENGTH, '0')]
        .map((digit) => CLAIM_SIGNS[parseInt(digit, CLAIM_SIGNS.length)])
        .join('');
    const { points } = limitRules['claim.person'];
    const seen: Record<string, number> = {};
    for (let n = 0; n < GUESSES; n += 50) {
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, m) => redeem(neighbour, guess(n + m))),
      );
      for (const answer of answers) seen[answer.body.code] = (seen[answer.body.code] ?? 0) + 1;
      // Redeeming one's own code in between does not reset the limit.
      if (n === 50) expect(codeOf(await follow(neighbour, own.claimCode).expect(429))).toBe('TOO_OFTEN');
    }
    expect(seen).toEqual({ CLAIM_INVALID: points, TOO_OFTEN: GUESSES - points });
    expect(codeOf(await redeem(neighbour, placed.claimCode).expect(429))).toBe('TOO_OFTEN');
    await redeem(elder, placed.claimCode).expect(200);
    await test.passLimits(limitRules['claim.person'].block);
    await follow(neighbour, own.claimCode).expect(200);
  }, 300_000);

  it('is not made easier by right codes in between', async () => {
    const { claimCode } = await anonymous();
    const { points } = limitRules['claim.person'];
    const statuses: number[] = [];
    for (let n = 0; n < points + 2; n++) {
      statuses.push((await redeem(resident, 'ACDE-347-XYW')).status);
      if (n < points - 1) await follow(resident, claimCode).expect(200);
    }
    expect(statuses).toEqual([...Array(points).fill(404), 429, 429]);
  });
});

describe('an anonymous ticket', () => {
  it('leads from no row of any table to whoever placed it', async () => {
    const key = 'anonymous-place-1';
    const upload = await uploaded(resident, 'anonymous-file-1');
    const body = {
      kind: 'hazard',
      category: 'ebike',
      in_danger: false,
      today: false,
      words: '楼道里有电瓶车',
      building: await test.area('幸福里小区3栋'),
      anonymous: true,
      files: [upload],
    };
    const { body: placed } = await resident.post('/tickets', body, key).expect(201);
    expect((await resident.post('/tickets', body, key).expect(201)).body).toEqual(placed);
    expect(placed).toMatchObject({
      anonymous: true,
      reporter: { name: '匿名居民' },
      proxy: null,
      actions: [],
    });
    await settle(placed);
    await follow(resident, placed.claimCode).expect(200);
    await resident.get(`/tickets/${placed.id}`).expect(404);
    await resident.get(`/files/${upload}`).expect(404);
    expect(await boxOf(resident, 'placed')).not.toContain(placed.id);
    const rows = (await everyColumn(test.databaseUrl)).filter(
      ({ row }) => row.includes(placed.id) || row.includes(upload) || row.includes(placed.number),
    );
    expect(rows.length).toBeGreaterThan(5);
    const homes = await sql<{ household: string }>(`SELECT household FROM residence WHERE account = $1`, [
      resident.id,
    ]);
    for (const secret of [resident.id, ...homes.map(({ household }) => household)])
      expect(rows.filter(({ row }) => row.includes(secret))).toEqual([]);
  });

  it('leaves no count of the minute in which it was placed', async () => {
    const counts = (): Promise<unknown[]> => sql(`SELECT key, points, expire FROM rate_limit ORDER BY key`);
    await neighbour.place();
    const before = await counts();
    await anonymous({}, neighbour);
    expect(await counts()).toEqual(before);
  });

  it('takes the answers to the uploads of its pictures along, and leaves the others', async () => {
    const [shown, kept] = [
      await uploaded(neighbour, 'picture-upload-1'),
      await uploaded(neighbour, 'picture-upload-2'),
    ];
    await neighbour.place({ files: [kept] });
    await anonymous({ files: [shown] }, neighbour);
    const owners = await sql<{ id: string; account: string | null }>(
      `SELECT id, account FROM file WHERE id = ANY ($1)`,
      [[shown, kept]],
    );
    expect(Object.fromEntries(owners.map(({ id, account }) => [id, account]))).toEqual({
      [shown]: null,
      [kept]: neighbour.id,
    });
    const answers = await sql<{ answer: Sealed }>(
      `SELECT answer FROM idempotency WHERE actor = $1 AND key LIKE 'picture-upload-%'`,
      [neighbour.id],
    );
    expect(answers.map(({ answer }) => JSON.parse(testCipher.read(answer)).id)).toEqual([kept]);
  });

  it('is seen by staff without a name; looking behind it shows that there is nothing', async () => {
    const placed = await anonymous();
    await steward.act(placed.id, 'accept');
    const seen = await steward.act(placed.id, 'reveal', {
      fields: ['name', 'phone', 'room'],
      words: '核实情况',
    });
    expect(seen).toMatchObject({ anonymous: true, reporter: { name: '匿名居民' } });
    expect(Object.keys(seen.reporter as object)).toEqual(['name']);
    const { items } = (await steward.get(`/tickets/${placed.id}/events`).expect(200)).body;
    expect(items[0]).toMatchObject({ action: 'place', by: { name: '匿名居民', office: null } });
  });

  it('is followed by its code: state, promise and public answers, and no people', async () => {
    const placed = await anonymous({ words: '井盖松了，电话 19900000000' });
    await settle(placed);
    const { body } = await follow(neighbour, placed.claimCode).expect(200);
    expect(body).toMatchObject({
      number: placed.number,
      state: 'rating',
      category: { code: 'ebike' },
      promise: { late: false },
    });
    expect(
      (body.events as { label: string; note: string | null }[]).map(({ label, note }) => [label, note]),
    ).toEqual([
      ['点单', null],
      ['接单', null],
      ['现场办结', '已经处理好了'],
      ['核验办结', '现场查看'],
    ]);
    const names = await Promise.all(
      [steward, secretary, resident].map(async (phone) => (await phone.get('/me')).body.name as string),
    );
    for (const name of names) expect(JSON.stringify(body)).not.toContain(name);
    expect(JSON.stringify(body)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    await test.pass(8 * DAY);
    expect((await follow(neighbour, placed.claimCode).expect(200)).body).toMatchObject({
      state: 'closed',
      status: '已办结：未评价',
    });
    await replays(opened, placed.id);
  });

  it('may also be private, starting with the branch; whom it is about does not follow it', async () => {
    const placed = await anonymous({ private: true, about: [{ person: elder.id }] });
    expect(placed.state).toBe('dispatching');
    await follow(neighbour, placed.claimCode).expect(200);
    expect(codeOf(await follow(elder, placed.claimCode).expect(404))).toBe('CLAIM_INVALID');
    expect(codeOf(await follow(other, placed.claimCode).expect(404))).toBe('CLAIM_INVALID');
  });

  it.each([
    [{ kind: 'complaint' }, 'kind'],
    [{ kind: 'help' }, 'kind'],
    [{ behalf_name: '戊' }, 'anonymous'],
  ])('is not placed with %o', async (form, field) => {
    const building = await test.area('幸福里小区3栋');
    const answer = await intake2
      .post('/tickets', {
        kind: 'hazard',
        category: 'ebike',
        in_danger: false,
        today: false,
        words: '说明',
        building,
        anonymous: true,
        ...form,
      })
      .expect(422);
    expect(answer.body).toMatchObject({ code: 'NOT_ANONYMOUS', detail: { field } });
  });

  it('is placed so often a day by one account; what fails the form, or is only sent again, does not count', async () => {
    const building = await test.area('幸福里小区3栋');
    const body = {
      kind: 'idea',
      category: 'other',
      in_danger: false,
      today: false,
      words: '加个长椅',
      building,
      anonymous: true,
    };
    // Counted in memory, which keeps the counts of earlier tests: use two people who placed nothing yet.
    const [group, selfgov] = [await test.as('group'), await test.as('selfgov')];
    await group.post('/tickets', { ...body, kind: 'help' }).expect(422);
    const { points } = limitRules['anonymous.day'];
    for (let n = 0; n < points; n++) await group.post('/tickets', body, `idea-number-${n}`).expect(201);
    await group.post('/tickets', body, `idea-number-${points - 1}`).expect(201);
    expect(codeOf(await group.post('/tickets', body, 'idea-number-x').expect(429))).toBe('TOO_OFTEN');
    await group.place();
    await selfgov.post('/tickets', body).expect(201);
    await test.pass(DAY);
    await group.post('/tickets', body).expect(201);
    expect(await sql(`SELECT 1 FROM rate_limit WHERE key LIKE 'anonymous.day%'`)).toEqual([]);
  });
});
