import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from './harness/app.ts';
import { answerOf, asking, type Answered } from './firewall/ask.ts';
import { recipes, type Call } from './firewall/recipes.ts';
import { questionsOf, routes, tellsApart } from './firewall/tell-apart.ts';
import { plant } from './firewall/planted.ts';
import { BEHALF, buildWorld, personas, type Ids, type Persona, type World } from './firewall/world.ts';
import { spell, WAYS } from './together/secrets.ts';

/** Tests the identity firewall from outside: requests every documented route as every persona. */

/** Why a route need not succeed here: another test covers it with its preconditions. */
const elsewhere: Readonly<Record<string, string>> = {
  'POST /api/v1/sessions/refresh': 'a token that serves once: sessions.e2e-spec',
  'PUT /api/v1/me/name': 'by their names they are looked for: phone.e2e-spec',
  'PUT /api/v1/people/{id}/name': 'as before: office.e2e-spec',
  'POST /api/v1/me/phone/wechat': 'by their numbers they are looked for: phone.e2e-spec',
  'POST /api/v1/me/phone': 'as before',
  'POST /api/v1/claims/redeem': 'a code that serves once: claim.e2e-spec',
  'POST /api/v1/me/erasure': 'ends an account: erasure.e2e-spec',
  'POST /api/v1/files': 'a form with a picture: the world is built with some',
  'POST /api/v1/administration/imports': 'a form with a workbook: import.e2e-spec',
  'POST /api/v1/administration/imports/{id}/commit': 'writes the organisation: import.e2e-spec',
  'POST /api/v1/homes/{id}/leave': 'ends a home: household.e2e-spec',
  'POST /api/v1/homes/{id}/invitations': 'for whoever lives there: household.e2e-spec',
  'POST /api/v1/homes/{id}/refuse': 'ends a home: household.e2e-spec',
  'POST /api/v1/homes/{id}/end': 'as before',
  'POST /api/v1/homes/{id}/transitions': 'decides a home: household.e2e-spec',
  'POST /api/v1/activities/{id}/transitions': 'at its time only: activity.e2e-spec',
  'POST /api/v1/bookings/{id}/transitions': 'as before',
  'POST /api/v1/offices/{id}/transitions': 'ends an office: office-case.e2e-spec',
  'POST /api/v1/homes/{id}/delegates': 'for family who live there: household.e2e-spec',
  'DELETE /api/v1/homes/{id}/delegates/{person}': 'for family who live there: household.e2e-spec',
  'POST /api/v1/people/{id}/leave': 'ends a post: handover.e2e-spec',
  'GET /api/v1/files': "one's own pictures before they are used: file.e2e-spec",
  'POST /api/v1/suspensions/{id}/transitions': 'decides a suspension: flood.e2e-spec',
  'POST /api/v1/me/suspension/appeal': 'by who is suspended: flood.e2e-spec',
  'POST /api/v1/setup': 'a code that serves once: setup.e2e-spec',
  'POST /api/v1/communities': 'founds a community: setup.e2e-spec',
  'PUT /api/v1/me/community': 'moves a person: setup.e2e-spec',
  'POST /api/v1/administration/categories': 'in a community: category.e2e-spec',
  'POST /api/v1/administration/days': 'in a community: day.e2e-spec',
  'GET /api/v1/me/post-invitations': 'for a number that is invited: post.e2e-spec',
  'GET /api/v1/memberships/{id}/events': 'none until the first decision: post.e2e-spec',
  'POST /api/v1/memberships/{id}/transitions': 'ends a membership: post.e2e-spec',
  'POST /api/v1/post-invitations/{id}/transitions': 'withdraws an invitation: post.e2e-spec',
  'POST /api/v1/me/posts': 'a code that serves once: post.e2e-spec',
  'POST /api/v1/offices': 'changes who may do what: office.e2e-spec',
};

let test: TestApp;
let world: World;
beforeAll(async () => {
  test = await startTestApp(undefined, { logLevel: 'silent' });
  world = await buildWorld(test);
}, 120_000);
afterAll(async () => {
  world?.close();
  await test?.stop();
});

/** The forms in which a person may appear in an answer, with every spelling of a number. */
function traces(persona: Persona): { readonly words: string[]; readonly numbers: string[] } {
  const mine = world.people.get(persona);
  const others = world.reporters.filter(({ id }) => id !== mine);
  // The person who placed on behalf reads what they entered.
  const placed = persona === 'intake' ? [] : [BEHALF];
  const numbers = [...others, ...placed].map(({ phone }) => phone);
  const typed = numbers.flatMap((phone) => Array.from({ length: WAYS }, (_, way) => spell(phone, way)));
  return {
    words: [
      ...others.flatMap(({ name, room }) => [name, room, room.replace(/^.*小区/, '')]),
      ...placed.map(({ name }) => name),
      ...typed,
    ],
    numbers,
  };
}

/** The list of all rooms is allowed: it does not say who lives there. */
const isMap = (route: string, word: string): boolean =>
  route === 'GET /api/v1/areas' && world.reporters.some(({ room }) => room.endsWith(word));

function found(persona: Persona, route: string, text: string): string[] {
  const { words, numbers } = traces(persona);
  const digits = text.normalize('NFKC').replace(/\D/g, '');
  return [
    ...words.filter((word) => text.includes(word) && !isMap(route, word)),
    ...numbers.filter((number) => digits.includes(number)),
  ];
}

const isEmpty = ({ status, body }: Answered): boolean =>
  status !== 204 && (body === '' || /^\{"items":\[\](,"nextCursor":null)?\}$/.test(body));

const seen = { answers: 0, strings: 0 };

/** The leaks for one persona on one route, and whether the answer had content. */
async function examine(
  persona: Persona,
  route: string,
  calls: readonly Call[],
): Promise<{ leaks: string[]; served: boolean }> {
  const me = world.people.get(persona)!;
  const leaks: string[] = [];
  let served = false;
  for (const call of calls) {
    const answer = await answerOf(world, me, route, call);
    seen.answers++;
    if (answer.status >= 500) throw new Error(`${persona} ${route} ${JSON.stringify(call)}: ${answer.text}`);
    served ||= answer.status < 300 && !isEmpty(answer);
    for (const secret of found(persona, route, answer.text))
      leaks.push(`${persona} ${route} ${JSON.stringify(call)}: ${secret}`);
  }
  return { leaks, served };
}

const callsOf = (route: string, ids: Ids, persona: Persona): readonly Call[] =>
  recipes[route]!(ids, asking(world, persona));

describe('every route, asked by everybody', () => {
  const served = new Map<string, Set<string>>(routes.map((route) => [route, new Set()]));

  it('has a way of asking it', () => {
    expect(routes.filter((route) => !recipes[route])).toEqual([]);
    expect(Object.keys(recipes).filter((route) => !routes.includes(route))).toEqual([]);
  });

  it.each(personas)(
    'shows %s no name, number or room that is not theirs',
    async (persona) => {
      const { words, numbers } = traces(persona);
      seen.strings = Math.max(seen.strings, words.length + numbers.length);
      const leaks: string[] = [];
      for (const route of routes) {
        const one = await examine(persona, route, callsOf(route, world.ours, persona));
        leaks.push(...one.leaks);
        if (one.served) served.get(route)!.add(persona);
      }
      expect(leaks).toEqual([]);
    },
    120_000,
  );

  it('answers somebody with something: an empty answer shows nothing because there is nothing', () => {
    const silent = routes.filter((route) => served.get(route)!.size === 0);
    process.stdout.write(
      `${routes.length} routes × ${personas.length} personas × ${seen.strings} strings: ` +
        `${seen.answers} answers; ${routes.length - silent.length} routes gave somebody something\n`,
    );
    expect(silent.sort()).toEqual(
      Object.keys(elsewhere)
        .filter((route) => routes.includes(route))
        .sort(),
    );
  });

  it('finds what the case steward reads once they asked for it with a reason', async () => {
    const { town, ours, people, reporters } = world;
    const { name, phone, room } = reporters[0]!;
    const steward = people.get('steward')!;
    const { version } = (await town.client(steward, 'GET', `/tickets/${ours.ticket}`)).body;
    await town.client(steward, 'POST', `/tickets/${ours.ticket}/transitions`, {
      action: 'reveal',
      version,
      fields: ['name', 'phone', 'room'],
      words: '上门前核对',
    });
    const own = await examine(
      'steward',
      'GET /api/v1/tickets/{id}',
      callsOf('GET /api/v1/tickets/{id}', ours, 'steward'),
    );
    expect(own.leaks.map((leak) => leak.split(': ').at(-1))).toEqual(
      expect.arrayContaining([name, phone, room]),
    );
    const other = await examine(
      'committee',
      'GET /api/v1/tickets/{id}',
      callsOf('GET /api/v1/tickets/{id}', ours, 'committee'),
    );
    expect(other.leaks).toEqual([]);
  });

  it('finds a planted route that answers with a raw person', async () => {
    const { name, phone } = world.reporters.find((one) => one.name === '林小满')!;
    const planted = await plant(test.source);
    try {
      const read = async (route: string): Promise<string> =>
        (await fetch(`${await planted.getUrl()}/planted/${route}`)).text();
      expect(found('property', 'GET /planted/opened', await read('opened'))).toEqual(
        expect.arrayContaining([name, phone]),
      );
      // A route that bypasses the firewall returns unreadable text or an error.
      expect(found('property', 'GET /planted/row', await read('row'))).toEqual([]);
      expect(await read('people')).toContain('Internal server error');
    } finally {
      await planted.close();
    }
    expect(found('property', 'GET /planted/export', `attachment; filename="${phone}.csv"`)).toEqual(
      expect.arrayContaining([phone]),
    );
  });
});

describe('another community in the same database', () => {
  const insiders = [
    'secretary',
    'committee',
    'intake',
    'steward',
    'resident',
  ] as const satisfies readonly Persona[];

  it.each(insiders)(
    '%s is answered about its ids as about ids that do not exist',
    async (persona) => {
      const nobody = randomUUID();
      const questions = questionsOf(world, routes, persona, nobody);
      const told: string[] = [];
      for (const question of questions) told.push(...(await tellsApart(world, persona, nobody, question)));
      process.stdout.write(`${persona}: ${questions.length} questions about ids of the other community\n`);
      expect(told).toEqual([]);
      expect(questions.length).toBeGreaterThan(30);
    },
    120_000,
  );
});

describe('a home in the other community', () => {
  /** What nobody reads there without a post: lists of staff, and what their ids lead to. */
  const official = [
    ...['/suspensions', '/absences', '/absences/ended', '/offices/ended', '/post-invitations', '/phrases'],
    ...['/homes/waiting', '/ledgers', '/administration/areas', '/administration/units'],
    ...['/administration/categories', '/administration/imports', '/roster', '/tickets?box=scope'],
    ...['/tickets?box=dispatch', '/tickets?box=pool', '/tickets?box=late'],
  ];
  const officialOfTheirs = ({ unit, household }: Ids): string[] => [
    ...[`/people?unit=${unit}`, `/people?household=${household}`, `/roster?unit=${unit}`],
    `/homes/confirmed?household=${household}`,
  ];

  it('gives a committee what any resident there has, and nothing official', async () => {
    const { town, theirs } = world;
    const [committee, resident] = [world.people.get('committee')!, world.people.get('resident')!];
    const paths = [...official, ...officialOfTheirs(theirs)];
    const read = async (): Promise<string[]> => {
      const answers = await Promise.all(paths.map((path) => town.client(committee, 'GET', path)));
      return answers.map(
        ({ status, body }, at) =>
          `${paths[at]} ${status} ${(JSON.stringify(body).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? []).join(' ')}`,
      );
    };
    const before = await read();
    const claim = { household: await test.area('望江花园1栋1单元201'), role: 'tenant', code: theirs.code };
    for (const person of [committee, resident]) {
      const { status } = await town.client(person, 'POST', '/homes', claim);
      expect(status).toBe(201);
    }
    const me = (await town.client(committee, 'GET', '/me')).body as {
      communities: { name: string }[];
    };
    expect(me.communities.map(({ name }) => name)).toEqual(['幸福里社区', '望江社区']);
    expect(await read()).toEqual(before);
    const nobody = randomUUID();
    const toldTo = async (persona: Persona): Promise<Set<string>> => {
      const told = new Set<string>();
      for (const question of questionsOf(world, routes, persona, nobody))
        if ((await tellsApart(world, persona, nobody, question)).length > 0)
          told.add(`${question.route} ${question.kind}`);
      return told;
    };
    const toResident = await toldTo('resident');
    const toCommittee = await toldTo('committee');
    expect([...toCommittee].filter((one) => !toResident.has(one))).toEqual([]);
    process.stdout.write(`told of the second community: ${[...toResident].join(', ')}\n`);
    expect(toResident.size).toBeGreaterThan(0);
  }, 240_000);

  it('is current once chosen, and a third community is not to be chosen', async () => {
    const { town } = world;
    const committee = world.people.get('committee')!;
    const [other] = await town.sql<{ id: string }>(`SELECT id FROM area WHERE name = '望江社区'`);
    const switched = await town.client(committee, 'PUT', '/me/community', { community: other!.id });
    expect([switched.status, (switched.body['community'] as { name: string }).name]).toEqual([
      200,
      '望江社区',
    ]);
    // The texts of the office stay those of its own community.
    const phrases = await town.client(committee, 'PUT', '/phrases/ask', { texts: ['请补充一张照片'] });
    expect(phrases.status).toBe(200);
    const [row] = await town.sql<{ name: string }>(
      `SELECT c.name FROM phrase p JOIN area c ON c.id = p.community WHERE p.text = '请补充一张照片'`,
    );
    expect(row!.name).toBe('幸福里社区');
    const gone = await town.client(committee, 'PUT', '/me/community', { community: randomUUID() });
    expect([gone.status, gone.body['code']]).toEqual([422, 'UNKNOWN_REFERENCE']);
  });
});
