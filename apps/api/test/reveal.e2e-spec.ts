import { randomUUID } from 'node:crypto';
import { startTestApp, type Phone, type TestApp, type TicketBody } from './harness/app.ts';
import { testCipher } from './harness/keys.ts';
import { companyOf, seen, type Company } from './together/company.ts';
import { Dice } from './walks/dice.ts';

/** "A full value needs a deliberate `reveal` with a reason", and each reveal is recorded exactly once. */

const SEED = Number(process.env['REVEAL_SEED'] ?? 20_261_122);
const CALLS = 60;
const fields = ['name', 'phone', 'room'] as const;
type Field = (typeof fields)[number];

let test: TestApp;
let all: Company;
beforeAll(async () => {
  test = await startTestApp(undefined, { logLevel: 'silent' });
  all = await companyOf(test);
});
afterAll(() => test?.stop());

interface Look {
  readonly by: string;
  readonly of: string;
  readonly fields: readonly string[];
  readonly words: string;
}

/** What the ticket's rows and events say of who looked, oldest first. */
async function looks(ticket: string): Promise<Look[]> {
  const rows = testCipher.read(
    await test.source.query<(Look & { told: string; asked: string[] })[]>(
      `SELECT r.by, r.of, r.fields, e.form->>'words' AS words, e.by AS told, e.form->'fields' AS asked
       FROM ticket_reveal r FULL JOIN (SELECT * FROM case_event WHERE action = 'reveal') e ON e.case = r.ticket AND e.seq = r.seq
       WHERE coalesce(r.ticket, e.case) = $1 ORDER BY coalesce(r.seq, e.seq)`,
      [ticket],
    ),
  );
  for (const row of rows) expect([row.told, row.asked]).toEqual([row.by, row.fields]);
  return rows.map(({ by, of, fields: asked, words }) => ({ by, of, fields: asked, words }));
}

/** 谁看过我的信息, of one ticket, the newest first. */
async function shown(phone: Phone, ticket: string): Promise<{ words: string; ticket: { id: string } }[]> {
  const found: { words: string; ticket: { id: string } }[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body } = await phone
      .get(`/me/views?limit=50${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)
      .expect(200);
    const page = body as { items: typeof found; nextCursor: string | null };
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found.filter((one) => one.ticket.id === ticket);
}

/** A ticket that the property company leads. */
async function led(): Promise<TicketBody> {
  const { resident, secretary, property } = all;
  const { id } = await resident.place({ kind: 'help', category: 'leak', words: '漏水，请打 13912345678' });
  await secretary.act(id, 'assign', { lead: await test.unit('幸福物业') });
  return property.act(id, 'sign');
}

const reporterOf = async (phone: Phone, id: string): Promise<unknown> => (await seen(phone, id))['reporter'];

interface Try {
  readonly phone: Phone;
  readonly body: { readonly action: string; readonly fields: readonly string[]; readonly words?: string };
  readonly key: string;
}

/** Who may reveal while the contact is not shared; the lead only while it is. */
const entitled = ['steward', 'secretary', 'committee', 'intake'];
const others = ['steward2', 'property', 'property', 'group', 'neighbour', 'resident'] as const;

function attempt(dice: Dice, n: number): Try {
  const some = dice.chance(0.1) ? ['id'] : fields.filter(() => dice.chance(0.6));
  const phone = all[dice.pick([...(entitled as (keyof Company)[]), ...others])];
  return {
    phone,
    key: randomUUID(),
    body: { action: 'reveal', fields: some, ...(dice.chance(0.9) && { words: `核对第 ${n} 次` }) },
  };
}

const isRight = ({ phone: { persona }, body }: Try, isShared: boolean): boolean =>
  (entitled.includes(persona) || (persona === 'property' && isShared)) &&
  body.words !== undefined &&
  body.fields.length > 0 &&
  !body.fields.includes('id');

describe('whoever looks', () => {
  it(`is on record once for each time, with what and why, and nothing else changes (${CALLS} calls, seed ${SEED})`, async () => {
    const dice = new Dice(SEED);
    const { resident } = all;
    const { id } = await led();
    const own = await reporterOf(resident, id);
    const kept: Try[] = [];
    let isShared = false;
    for (let n = 0; n < CALLS; n++) {
      if (dice.chance(0.15)) {
        await resident.act(id, isShared ? 'unshare_contact' : 'share_contact');
        isShared = !isShared;
      }
      const again = kept.length > 0 && dice.chance(0.2);
      const one = again ? dice.pick(kept) : attempt(dice, n);
      const { status } = await one.phone.post(`/tickets/${id}/transitions`, one.body, one.key);
      if (!again)
        expect([one.phone.persona, one.body, isShared, status === 200]).toEqual([
          one.phone.persona,
          one.body,
          isShared,
          isRight(one, isShared),
        ]);
      if (!again && status === 200) kept.push(one);
      expect(await reporterOf(resident, id)).toEqual(own);
    }
    expect(kept.length).toBeGreaterThan(CALLS / 6);
    expect(await looks(id)).toEqual(
      kept.map(({ phone, body }) => ({
        by: phone.id,
        of: resident.id,
        fields: body.fields,
        words: body.words,
      })),
    );
    expect((await shown(resident, id)).map(({ words }) => words)).toEqual(
      kept.map(({ body }) => body.words).reverse(),
    );
  }, 240_000);

  it('reads what they asked for and no more, alone and for a day; what somebody wrote with it', async () => {
    const { resident, secretary, committee } = all;
    const { id } = await led();
    const whole = (await reporterOf(resident, id)) as Record<Field, string>;
    const masked = (await reporterOf(secretary, id)) as Record<Field, string>;
    expect(fields.filter((field) => masked[field] === whole[field])).toEqual([]);
    for (const field of fields) {
      await secretary.act(id, 'reveal', { fields: [field], words: '上门前核对' });
      const open = fields.slice(0, fields.indexOf(field) + 1);
      expect(await reporterOf(secretary, id)).toEqual({
        ...masked,
        ...Object.fromEntries(open.map((one) => [one, whole[one]])),
      });
      expect((await seen(secretary, id))['words']).toBe(
        open.includes('phone') ? '漏水，请打 13912345678' : '漏水，请打 [号码已隐藏]',
      );
      expect(await reporterOf(committee, id)).toEqual(masked);
    }
    await test.pass(24 * 3_600_000 + 60_000);
    expect(await reporterOf(secretary, id)).toEqual(masked);
    expect((await seen(secretary, id))['words']).toBe('漏水，请打 [号码已隐藏]');
  });
});

describe('the lead', () => {
  it('reads a code name, masked while it is shared, in full what they ask for, and nothing once it is taken back or closed', async () => {
    const { resident, property, secretary } = all;
    const { id } = await led();
    const whole = (await reporterOf(resident, id)) as Record<Field, string>;
    const none = { name: '居民' };
    const look = (): Promise<TicketBody> =>
      property.act(id, 'reveal', { fields: ['phone'], words: '约时间上门' });
    expect(await reporterOf(property, id)).toEqual(none);
    await resident.act(id, 'share_contact');
    expect(await reporterOf(property, id)).toEqual(await reporterOf(secretary, id));
    expect((await look())['reporter']).toMatchObject({ phone: whole.phone });
    await resident.act(id, 'unshare_contact');
    expect(await reporterOf(property, id)).toEqual(none);
    await expect(look()).rejects.toThrow('NOT_OFFERED');
    await resident.act(id, 'share_contact');
    await property.act(id, 'finish', { words: '修好了', files: [await property.picture()] });
    await secretary.act(id, 'verify', { way: 'phone' });
    await resident.act(id, 'rate_solved');
    expect(await reporterOf(property, id)).toEqual(none);
    await expect(look()).rejects.toThrow('NOT_RELATED');
  });
});
