import { Controller, Get, Post, type ExecutionContext } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer, Reflector } from '@nestjs/core';
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { Can, CAN, PUBLIC, Public } from '../src/common/viewer.ts';
import { AccessGuard } from '../src/modules/account/access.guard.ts';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';
import { clientOf, type Door } from './walks/door.ts';
import { asSeen, expected } from './walks/refusals.ts';

interface Operation {
  readonly operationId: string;
  readonly security?: unknown;
}

type Method = Parameters<Door['ask']>[1];
type Handler = (...rest: never[]) => unknown;
type Handlers = Readonly<Record<string, Handler>>;

interface Route {
  readonly method: Method;
  /** Without the prefix; telemetry has none. */
  readonly path: string;
  readonly name: string;
}

const { paths } = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
};
const routes: Route[] = Object.entries(paths).flatMap(([path, operations]) =>
  Object.entries(operations).map(([method, { operationId }]) => ({
    method: method.toUpperCase() as Method,
    path,
    name: operationId,
  })),
);

const read = (handler: Handler): { can?: string; reason?: string } => ({
  can: Reflect.getMetadata(CAN, handler) as string | undefined,
  reason: Reflect.getMetadata(PUBLIC, handler) as string | undefined,
});

const routesOf = ({ prototype }: { prototype: object }): string[] =>
  Object.getOwnPropertyNames(prototype).filter(
    (name) => name !== 'constructor' && Reflect.hasMetadata(PATH_METADATA, (prototype as Handlers)[name]!),
  );

/** Routes without exactly one of `@Can` and `@Public`. */
function unguarded(controller: { name: string; prototype: object }): string[] {
  const isGuarded = (name: string): boolean => {
    const { can, reason } = read((controller.prototype as Handlers)[name]!);
    return (can !== undefined) !== (reason ?? '').length > 10;
  };
  return routesOf(controller)
    .filter((name) => !isGuarded(name))
    .map((name) => `${controller.name}.${name}`);
}

let app: TestApp;
let ask: Door['ask'] & { close(): void };
let controllers: Map<string, { name: string; prototype: object }>;

beforeAll(async () => {
  app = await startTestApp();
  await app.app.listen(0, '127.0.0.1');
  ask = clientOf(await app.app.getUrl(), 'ab'.repeat(32));
  const all = [...app.app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  controllers = new Map(
    all.map(({ metatype }) => [
      metatype!.name.replace('Controller', ''),
      metatype as unknown as { name: string; prototype: object },
    ]),
  );
});
afterAll(async () => {
  ask?.close();
  await app?.stop();
});

const handlerOf = ({ name }: Route): Handler => {
  const [controller, method] = name.split('_') as [string, string];
  return (controllers.get(controller)!.prototype as Handlers)[method]!;
};
const shorten = (path: string): string => path.replace(/^\/api\/v1/, '').replace('{id}', randomUUID());

describe('every route', () => {
  test('of the document is one of ours, and says who may or why everybody may', () => {
    expect(routes.length).toBeGreaterThan(20);
    expect(routes.filter((route) => handlerOf(route) === undefined)).toEqual([]);
    expect([...controllers.values()].flatMap(unguarded)).toEqual([]);
  });

  test('that is a POST takes an Idempotency-Key, and needs none', async () => {
    const posts = Object.entries(paths).flatMap(([path, { post }]) =>
      post
        ? [
            {
              path,
              ...(post as Operation & { parameters: { name: string; in: string; required: boolean }[] }),
            },
          ]
        : [],
    );
    const keys = posts.map(({ path, parameters }) => [
      path,
      parameters
        .filter(({ name }) => name === 'Idempotency-Key')
        .map(({ in: where, required }) => [where, required]),
    ]);
    expect(posts.length).toBeGreaterThan(20);
    expect(keys).toEqual(posts.map(({ path }) => [path, [['header', false]]]));
    const resident = await app.as('resident');
    const [one, two] = [await resident.place(), await resident.place()];
    expect(one.id).not.toBe(two.id);
  });

  test('is in the document', () => {
    const known = new Set(routes.map(({ name }) => name));
    const served = [...controllers].flatMap(([name, controller]) =>
      routesOf(controller).map((method) => `${name}_${method}`),
    );
    expect(served.filter((name) => !known.has(name))).toEqual([]);
  });

  test.each(routes.filter(({ path }) => path.startsWith('/api/v1')))(
    '$method $path without a token',
    async (route) => {
      const { status, body } = await ask(
        null,
        route.method,
        shorten(route.path),
        route.method === 'GET' ? undefined : {},
      );
      const isOpen = read(handlerOf(route)).reason !== undefined && !route.path.includes('/files/');
      if (isOpen) expect(body['code']).not.toBe('NOT_SIGNED_IN');
      if (!isOpen || route.name.endsWith('_renew'))
        expect(asSeen(status, body)).toEqual(isOpen ? expected('MISSING_FIELD') : expected('NOT_SIGNED_IN'));
    },
  );
});

@Controller('planted')
class PlantedController {
  @Can('ticket.read')
  @Get('good')
  good(): string {
    return 'good';
  }

  @Get('open')
  open(): string {
    return 'open';
  }

  @Public('')
  @Post('unexplained')
  unexplained(): string {
    return 'unexplained';
  }
}

describe('a planted route that says nothing', () => {
  test('is found', () => {
    expect(unguarded(PlantedController)).toEqual(['PlantedController.open', 'PlantedController.unexplained']);
  });

  test('is closed', async () => {
    const guard = new AccessGuard(
      new Reflector(),
      ...([{}, {}, {}, {}] as unknown as [never, never, never, never]),
    );
    const { open } = PlantedController.prototype;
    await expect(
      guard.canActivate({ getHandler: () => open } as unknown as ExecutionContext),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('another community', () => {
  const outsiders = ['other-resident', 'other-secretary', 'other-steward', 'other-property'];

  test.each(outsiders)('%s finds no ticket and no picture of ours', async (persona) => {
    const resident: Phone = await app.as('resident');
    const photo = await resident.picture();
    const { id } = await resident.place({ files: [photo] });
    const stranger = await app.as(persona);
    const templated = routes.filter(({ path }) => path.includes('{id}'));
    expect(templated.map(({ name }) => name).sort()).toEqual([
      'Absence_end',
      'Absence_events',
      'Absence_read',
      'Absence_transition',
      'Activity_events',
      'Activity_read',
      'Activity_transition',
      'Area_events',
      'Area_read',
      'Area_touched',
      'Area_transition',
      'Booking_book',
      'Booking_events',
      'Booking_ofActivity',
      'Booking_read',
      'Booking_transition',
      'Category_events',
      'Category_read',
      'Category_touched',
      'Category_transition',
      'Day_events',
      'Day_read',
      'Day_touched',
      'Day_transition',
      'Document_events',
      'Document_listRows',
      'Document_read',
      'Document_transition',
      'File_open',
      'Handover_duties',
      'Handover_leave',
      'Home_events',
      'Home_read',
      'Home_transition',
      'Household_authorise',
      'Household_confirm',
      'Household_end',
      'Household_invite',
      'Household_leave',
      'Household_picture',
      'Household_refuse',
      'Household_revoke',
      'Household_sheet',
      'Import_commit',
      'Import_problems',
      'Import_read',
      'Invitation_events',
      'Invitation_read',
      'Invitation_transition',
      'Ledger_fetch',
      'Ledger_read',
      'Membership_events',
      'Membership_read',
      'Membership_transition',
      'Naming_register',
      'Office_end',
      'Office_events',
      'Office_read',
      'Office_transition',
      'Session_end',
      'SuspensionCase_events',
      'SuspensionCase_read',
      'SuspensionCase_transition',
      'Suspension_decide',
      'TicketHints_candidates',
      'TicketHints_forMerging',
      'TicketHints_seats',
      'Ticket_events',
      'Ticket_markRead',
      'Ticket_read',
      'Ticket_transition',
      'Unit_events',
      'Unit_read',
      'Unit_touched',
      'Unit_transition',
    ]);
    const bodies: Readonly<Record<string, object>> = {
      Absence_transition: { action: 'end', version: 1 },
      Document_transition: { action: 'ask_seal', version: 1 },
      Activity_transition: { action: 'publish', version: 1 },
      Booking_transition: { action: 'cancel', version: 1 },
      Booking_book: {},
      Office_transition: { action: 'end', version: 1 },
      Membership_transition: { action: 'end', version: 1 },
      Invitation_transition: { action: 'withdraw', version: 1 },
      Unit_transition: { action: 'close', version: 1 },
      Ticket_transition: { action: 'remark', to: 'all', words: '在吗' },
      Ticket_markRead: { seq: 1 },
      Handover_leave: { reason: 'leave' },
      Naming_register: { name: '王改名' },
      SuspensionCase_transition: { action: 'confirm', version: 1 },
      Suspension_decide: { action: 'lift', words: '查无此人' },
      Household_refuse: { words: '查无此人' },
      Household_end: { words: '查无此人' },
      Household_invite: { role: 'family' },
      Household_authorise: { person: stranger.id },
      Home_transition: { action: 'confirm', version: 1 },
    };
    const questions: Readonly<Record<string, string>> = {
      TicketHints_candidates: '?field=host',
      Document_listRows: '?line=placed',
    };
    const steward = await app.as('steward');
    const building = await app.area('幸福里小区3栋');
    const [home] = await app.source.query<{ id: string }[]>(`SELECT id FROM residence WHERE account = $1`, [
      resident.id,
    ]);
    for (const { method, path, name } of templated) {
      const whose = path.includes('/files/')
        ? photo
        : path.includes('/homes/')
          ? home!.id
          : path.includes('/buildings/')
            ? building
            : /\/(people|sessions)\//.test(path)
              ? steward.id
              : id;
      const target = `${path
        .replace(/^\/api\/v1/, '')
        .replace('{id}', whose)
        .replace('{person}', resident.id)}${questions[name] ?? ''}`;
      const { status, body } = await ask(stranger.id, method, target, bodies[name]);
      if (name === 'Handover_leave' && status === 403) continue;
      expect([path, ...asSeen(status, body)]).toEqual([path, ...expected('NOT_FOUND')]);
    }
    for (const box of ['pool', 'dispatch', 'scope', 'work', 'nearby', 'late', 'placed']) {
      expect((await ask(stranger.id, 'GET', `/tickets?box=${box}`)).body).toEqual({
        items: [],
        nextCursor: null,
      });
    }
    expect((await ask(stranger.id, 'GET', `/tickets?box=scope&building=${building}`)).body['items']).toEqual(
      [],
    );
  });
});
