import { filled, misfits } from './dump/at-rest.ts';
import { everyColumn } from './dump/columns.ts';
import { dumpOf, print, type Dumped } from './dump/dump.ts';
import { nameOf, phoneOf } from './dump/people.ts';
import { foundOf, hitsIn, needlesOf } from './dump/search.ts';
import { inventedOf } from './dump/people.ts';
import { startTestApp, type TestApp } from './harness/app.ts';
import { spell, WAYS } from './together/secrets.ts';

/** A stolen dump without the keys reveals nothing about its people. `pnpm test:dump` tests it with 2,000. */

const PEOPLE = 60;

let test: TestApp;
let dumped: Dumped;
beforeAll(async () => {
  test = await startTestApp(undefined, { logLevel: 'silent' });
  await test.app.listen(0, '127.0.0.1');
  dumped = await dumpOf(
    {
      url: test.databaseUrl,
      origin: await test.app.getUrl(),
      secret: 'ab'.repeat(32),
      deliver: test.deliver,
      logs: () => null,
    },
    PEOPLE,
  );
  process.stdout.write(`${print(dumped, null)}\n`);
}, 300_000);
afterAll(() => test?.stop());

describe('a search', () => {
  const [person] = inventedOf(1);
  const needles = needlesOf([person!], []);
  const kindsIn = (text: string): string[] => hitsIn('', text, needles).map(({ kind }) => kind);

  it.each(Array.from({ length: WAYS }, (_, way) => [spell(phoneOf(0), way)]))(
    'finds a number typed as %s',
    (typed) => expect(kindsIn(`请打${typed}找我`)).toEqual(['phones']),
  );

  it.each([
    ['a name', JSON.stringify({ a: [{ b: `户主${nameOf(0)}` }] }), 'names'],
    ['a room', '住在幸福里小区雾凇1栋1单元201，二楼', 'rooms'],
    ['a number in a log', `{"url":"/x?q=${phoneOf(0)}"}`, 'phones'],
  ])('finds %s', (_, text, kind) => expect(kindsIn(text)).toEqual([kind]));

  it.each([['{"a":"19900002","b":"000"}'], ['199000020'], ['雾凇1栋'], [nameOf(1)]])(
    'finds nobody in %s',
    (text) => expect(kindsIn(text)).toEqual([]),
  );
});

describe('everything that is kept of a community', () => {
  it('shows no name, number or room without the keys', () => {
    expect(dumped.hits).toEqual([]);
    expect([dumped.values > 5000, dumped.tables > 20, dumped.notices > PEOPLE]).toEqual([true, true, true]);
  });

  it('shows all of them with the keys: it is the same search', () => {
    const { names, phones, rooms } = dumped.needles;
    expect(foundOf(dumped.opened)).toEqual({ names: names.size, phones: phones.size, rooms: rooms.size });
  });

  it('lies as the inventory says: sealed, hashed, with sealed numbers in it, or plain', async () => {
    const values = await everyColumn(test.databaseUrl);
    expect(misfits(values)).toEqual([]);
    // None of them was refused a home or is absent.
    expect(filled(values, 'sealed')).toEqual([
      'account.name',
      'account.phone',
      'area.full_name',
      'area.name',
      'former_name.name',
      'idempotency.answer',
      'notice.text',
      'notice.title',
      'session.device',
      'ticket.behalf',
    ]);
    expect(filled(values, 'hashed')).toEqual(
      expect.arrayContaining([
        'account.phone_index',
        'idempotency.hash',
        'rate_limit.key',
        'ticket_claim.hash',
      ]),
    );
  });

  it('is told by the API to whom it belongs, and to the case steward who asked with a reason', () => {
    expect([dumped.own, dumped.revealed]).toEqual([PEOPLE, 15]);
  });
});
