import { randomUUID } from 'node:crypto';
import { answerOf, asking } from './firewall/ask.ts';
import { recipes } from './firewall/recipes.ts';
import { buildWorld, type Ids, type Persona, type World } from './firewall/world.ts';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';
import { StatementLog } from './harness/statements.ts';

/**
 * How many statements a request may cost, BEGIN and COMMIT included, when what it needs of the organisation is
 * kept already. A bound may only become smaller. The aims: a list 3, a ticket 4, a transition 6.
 */

/** What a resident, a steward and a secretary need at most; a refused request counts too. */
type Most = readonly [resident: number, steward: number, secretary: number];

const reads: Readonly<Record<string, Most>> = {
  'GET /areas': [2, 2, 2],
  'GET /buildings/code/{code}': [3, 3, 3],
  'GET /buildings/{id}/qr': [1, 5, 5],
  'GET /areas/{id}/code-sheet': [1, 5, 5],
  'GET /homes': [6, 6, 6],
  'GET /homes/waiting': [1, 10, 10],
  'GET /homes/confirmed': [1, 10, 10],
  'GET /homes/{id}': [4, 10, 10],
  'GET /homes/{id}/events': [4, 5, 5],
  'GET /units': [3, 3, 3],
  'GET /people': [1, 7, 7],
  'GET /categories': [2, 2, 2],
  'GET /me': [2, 2, 2],
  'GET /home': [4, 4, 4],
  'GET /cases': [14, 23, 36],
  'GET /me/export': [24, 16, 16],
  'GET /me/erasure': [4, 3, 3],
  'GET /sessions': [2, 2, 2],
  'GET /files/{id}': [3, 5, 4],
  'GET /tickets/similar': [5, 5, 5],
  'GET /tickets/{id}/similar': [2, 5, 4],
  'GET /tickets/{id}/seats': [2, 4, 3],
  'GET /tickets/{id}/candidates': [2, 4, 3],
  'GET /tickets?box=placed': [3, 2, 2],
  'GET /tickets?box=nearby': [3, 3, 3],
  'GET /tickets?box=pool': [2, 3, 2],
  'GET /tickets?box=accepted': [2, 3, 2],
  'GET /tickets?box=dispatch': [1, 1, 3],
  'GET /tickets?box=sign': [2, 2, 2],
  'GET /tickets?box=work': [2, 2, 2],
  'GET /tickets?box=hear': [2, 2, 3],
  'GET /tickets?box=verify': [1, 1, 2],
  'GET /tickets?box=rate': [2, 2, 2],
  'GET /tickets?box=requests': [2, 2, 3],
  'GET /tickets?box=late': [2, 2, 2],
  'GET /tickets?box=supervised': [2, 2, 2],
  'GET /tickets?box=escalated': [1, 1, 2],
  'GET /tickets?box=weekly': [1, 1, 2],
  'GET /tickets?box=outside': [2, 2, 2],
  'GET /tickets?box=call': [2, 2, 2],
  'GET /tickets?box=scope': [1, 1, 3],
  'GET /tickets?box=scope&q': [3, 3, 3],
  'GET /tickets/{id}': [3, 5, 4],
  'GET /tickets/{id}/events': [4, 5, 4],
  'GET /holds': [2, 2, 2],
  'GET /inbox': [3, 3, 3],
  'GET /people/{id}/duties': [4, 5, 5],
  'GET /activities': [8, 8, 8],
  'GET /activities/{id}': [9, 9, 9],
  'GET /activities/{id}/events': [5, 5, 5],
  'GET /activities/{id}/bookings': [1, 9, 16],
  'GET /bookings': [8, 7, 7],
  'GET /bookings/{id}': [11, 5, 11],
  'GET /bookings/{id}/events': [7, 5, 7],
  'GET /absences': [1, 5, 6],
  'GET /absences/ended': [1, 4, 4],
  'GET /absences/{id}': [1, 3, 6],
  'GET /absences/{id}/events': [1, 3, 5],
  'GET /roster': [1, 4, 5],
  'GET /roster/today': [5, 5, 5],
  'GET /administration/areas': [1, 1, 1],
  'GET /administration/areas/{id}': [1, 1, 1],
  'GET /administration/areas/{id}/events': [1, 1, 1],
  'GET /administration/areas/{id}/touched': [1, 1, 1],
  'GET /administration/units': [1, 1, 1],
  'GET /administration/units/{id}': [1, 1, 1],
  'GET /administration/units/{id}/events': [1, 1, 1],
  'GET /administration/units/{id}/touched': [1, 1, 1],
  'GET /memberships': [1, 1, 1],
  'GET /memberships/{id}': [4, 8, 4],
  'GET /memberships/{id}/events': [4, 8, 4],
  'GET /post-invitations': [1, 1, 9],
  'GET /post-invitations/{id}': [1, 1, 9],
  'GET /post-invitations/{id}/events': [1, 1, 9],
  'GET /me/post-invitations': [6, 6, 6],
  'GET /administration/imports': [1, 1, 1],
  'GET /administration/imports/template': [1, 1, 1],
  'GET /administration/imports/export': [1, 1, 1],
  'GET /administration/imports/{id}': [1, 1, 1],
  'GET /administration/imports/{id}/problems': [1, 1, 1],
  'GET /administration/days': [1, 1, 1],
  'GET /administration/days/{id}': [1, 1, 1],
  'GET /administration/days/{id}/events': [1, 1, 1],
  'GET /administration/days/{id}/touched': [1, 1, 1],
  'GET /administration/categories': [1, 1, 1],
  'GET /administration/categories/{id}': [1, 1, 1],
  'GET /administration/categories/{id}/events': [1, 1, 1],
  'GET /administration/categories/{id}/touched': [1, 1, 1],
  'GET /offices': [6, 6, 6],
  'GET /offices/ended': [5, 5, 5],
  'GET /offices/{id}': [2, 2, 6],
  'GET /offices/{id}/events': [2, 2, 5],
  'GET /files': [2, 2, 2],
  'GET /documents': [1, 4, 6],
  'GET /documents/{id}': [1, 3, 7],
  'GET /documents/{id}/events': [1, 3, 4],
  'GET /documents/{id}/rows': [1, 3, 6],
  'GET /suspensions': [1, 1, 5],
  'GET /suspensions/{id}': [4, 4, 5],
  'GET /suspensions/{id}/events': [4, 4, 5],
  'GET /me/suspension': [2, 2, 2],
  'GET /calendar': [1, 1, 1],
  'GET /forms/{noun}': [1, 1, 1],
  'GET /setup': [1, 1, 1],
  'GET /communities': [2, 2, 2],
  'GET /ledgers': [1, 1, 2],
  'GET /ledgers/exports/{id}': [1, 1, 2],
  'GET /ledgers/exports/{id}/file': [1, 1, 3],
  'GET /figures': [1, 1, 1],
  'GET /figures/board': [1, 2, 17],
  'GET /figures/board/workbook': [1, 2, 17],
  'GET /figures/{name}/workbook': [1, 1, 10],
  'GET /figures/{name}': [1, 2, 7],
  'GET /figures/{name}/rows': [1, 2, 6],
  'GET /phrases': [1, 2, 2],
  'GET /me/views': [4, 3, 3],
};

const writes = { place: [15], accept: [12], report: [12], dispatch: [13] } as const;

const personas = ['resident', 'steward', 'secretary'] as const satisfies readonly Persona[];

let test: TestApp;
let world: World;
let log: StatementLog;
let ids: Ids;
const phones = {} as Record<(typeof personas)[number], Phone>;
beforeAll(async () => {
  test = await startTestApp();
  log = new StatementLog(test.app);
  world = await buildWorld(test);
  for (const persona of personas) phones[persona] = await test.as(persona);
  await life();
  ids = { ...world.ours, ticket: (await life()).id };
}, 120_000);
afterAll(async () => {
  world?.close();
  await test?.stop();
});

/** The life of a ticket, with how many statements each step took. */
async function life(): Promise<{ readonly id: string; readonly taken: Counts }> {
  const { resident, steward, secretary } = phones;
  const taken: Record<string, number[]> = {};
  const send = async (
    name: string,
    phone: Phone,
    path: string,
    body: object,
  ): Promise<{ id: string; version: number }> => {
    log.take();
    const answer = await phone.post(path, body, randomUUID());
    taken[name] = [log.take().length];
    if (answer.status >= 300) throw new Error(`${name}: ${answer.status} ${answer.text}`);
    return answer.body as { id: string; version: number };
  };
  const { id, version } = await send('place', resident, '/tickets', {
    kind: 'help',
    category: 'leak',
    in_danger: false,
    today: false,
    words: '厨房顶上漏水',
    building: world.ours.building,
  });
  const path = `/tickets/${id}/transitions`;
  const accepted = await send('accept', steward, path, { action: 'accept', version });
  const reported = await send('report', steward, path, {
    action: 'report',
    version: accepted.version,
    words: '请支部派单',
  });
  await send('dispatch', secretary, path, {
    action: 'dispatch',
    version: reported.version,
    lead: await test.unit('幸福物业'),
  });
  return { id, taken };
}

/** The row of the table: a list of tickets has one for each box. */
const rowOf = (route: string, path: string): string =>
  `${route.replace('/api/v1', '')}${/^\/tickets(\?box=\w+)/.exec(path)?.[1] ?? ''}${path.includes('&q=') ? '&q' : ''}`;

async function counted(): Promise<Record<string, number[]>> {
  const found: Record<string, number[]> = {};
  const routes = Object.keys(recipes).filter((route) => route.startsWith('GET /api/v1/'));
  for (const [at, persona] of personas.entries()) {
    const me = asking(world, persona);
    for (const route of routes)
      for (const call of recipes[route]!(ids, me)) {
        await answerOf(world, me.id, route, call);
        log.take();
        await answerOf(world, me.id, route, call);
        const row = (found[rowOf(route, call.path)] ??= personas.map(() => 0));
        row[at] = Math.max(row[at]!, log.take().length);
      }
  }
  return found;
}

type Counts = Readonly<Record<string, readonly number[]>>;

/** The rows of `some` that have a larger number than those of `others`. */
const above = (some: Counts, others: Counts): string[] =>
  Object.entries(some)
    .filter(([name, row]) => row.some((n, at) => n > (others[name]?.[at] ?? -1)))
    .map(([name, row]) => `${name}: ${row.join(', ')}, not ${others[name]?.join(', ')}`);

/** Prints the bounds that can become smaller, and fails at those that are exceeded. */
function hold(found: Counts, bounds: Counts): void {
  const loose = above(bounds, found);
  if (loose.length > 0) process.stdout.write(`Loose bounds:\n${loose.join('\n')}\n`);
  expect(above(found, bounds)).toEqual([]);
  expect(Object.keys(found).sort()).toEqual(Object.keys(bounds).sort());
}

it('answers every read with few statements', async () => {
  hold(await counted(), reads);
}, 120_000);

it('makes a transition with few statements', async () => hold((await life()).taken, writes));
