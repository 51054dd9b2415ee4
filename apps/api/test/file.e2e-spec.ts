import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DAY, HOUR, retention, sentences } from '@sandan/domain';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { Callers } from '../src/common/caller.ts';
import { Clock } from '../src/common/clock.ts';
import { CONFIG } from '../src/common/config.ts';
import { ErrorFilter } from '../src/common/errors.ts';
import { Limits } from '../src/common/limits.ts';
import { SecurityLog } from '../src/common/security.ts';
import { Tokens } from '../src/common/tokens.ts';
import { Transaction } from '../src/common/transaction.ts';
import { validation } from '../src/common/validation.ts';
import { Vault } from '../src/common/vault.ts';
import { ViewerSource } from '../src/common/viewer-source.ts';
import type { Viewer } from '../src/common/viewer.ts';
import { dataSourceOptions } from '../src/data-source.ts';
import { AccessGuard } from '../src/modules/account/access.guard.ts';
import { FileAccess } from '../src/modules/file/file-access.ts';
import { FileEntity } from '../src/modules/file/file.entity.ts';
import { FileModule } from '../src/modules/file/file.module.ts';
import { FileService } from '../src/modules/file/file.service.ts';
import { registerMultipart } from '../src/modules/file/multipart.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { cloneDatabase, type TestDatabase } from './harness/database.ts';
import { TEST_KEYS, testCipher } from './harness/keys.ts';
import { cellOf } from '../src/common/cipher.ts';
import { CasePictures } from '../src/modules/file/case-pictures.queries.ts';
import { FileDiscards } from '../src/modules/file/file-discards.service.ts';

const RESIDENT = randomUUID();
const NEIGHBOUR = randomUUID();
const STEWARD = randomUUID();
const TICKET = randomUUID();

let app: NestFastifyApplication;
let database: TestDatabase;
let dataDir: string;
let source: DataSource;
let files: FileService;
let pictures: CasePictures;
let discards: FileDiscards;
let clock: Clock;
let tokens: Record<string, string>;

/** The app's file module with a fake ticket module that shows TICKET only to the steward. */
function moduleOver(url: string) {
  const viewers: ViewerSource = {
    viewer: (id) => Promise.resolve({ id } as Viewer),
    signedIn: ({ account }) => Promise.resolve({ id: account } as Viewer),
  };
  const access: FileAccess = {
    maySee: ({ id }, ticket) => Promise.resolve(id === STEWARD && ticket === TICKET),
  };
  const shared = [
    Callers,
    Clock,
    Jobs,
    Limits,
    SecurityLog,
    Tokens,
    Transaction,
    Vault,
    {
      provide: CONFIG,
      useValue: {
        dataDir,
        secret: randomBytes(32).toString('hex'),
        keys: TEST_KEYS,
        limitScale: 1,
        deadlines: { headers: 10, body: 60, pace: 5 },
      },
    },
    { provide: ViewerSource, useValue: viewers },
    { provide: FileAccess, useValue: access },
  ];
  @Global()
  @Module({ providers: shared, exports: shared })
  class Ground {}

  @Module({
    imports: [Ground, TypeOrmModule.forRoot(dataSourceOptions(url)), FileModule],
    providers: [
      { provide: APP_GUARD, useClass: AccessGuard },
      { provide: APP_FILTER, useClass: ErrorFilter },
      { provide: APP_PIPE, useValue: validation },
    ],
  })
  class TestApp {}
  return TestApp;
}

beforeAll(async () => {
  database = await cloneDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'sandan-file-'));
  app = await NestFactory.create<NestFastifyApplication>(moduleOver(database.url), new FastifyAdapter(), {
    logger: ['error'],
  });
  app.setGlobalPrefix('api/v1');
  await registerMultipart(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  [source, files, clock] = [app.get(DataSource), app.get(FileService), app.get(Clock)];
  [pictures, discards] = [app.get(CasePictures), app.get(FileDiscards)];
  const people = [RESIDENT, NEIGHBOUR, STEWARD];
  await source.query(
    `INSERT INTO account (id, name, community) SELECT unnest($1::uuid[]), unnest($2::text[]), (SELECT id
      FROM area WHERE kind = 'community' LIMIT 1)`,
    [people, people.map((id) => testCipher.seal('某人', cellOf('account', 'name', id)))],
  );
  tokens = Object.fromEntries(
    await Promise.all(
      people.map(async (id) => [id, await app.get(Tokens).access({ account: id, session: randomUUID() })]),
    ),
  );
});

beforeEach(() => {
  clock.offset = 0;
});

afterAll(async () => {
  await app?.close();
  await database?.drop();
  await rm(dataDir, { recursive: true, force: true });
});

const server = () => request(app.getHttpServer());
const bearer = (account: string): [string, string] => ['authorization', `Bearer ${tokens[account]}`];

const upload = (bytes: Buffer, name = 'photo.jpg', account = RESIDENT) =>
  server()
    .post('/api/v1/files')
    .set(...bearer(account))
    .attach('file', bytes, name);

const uploaded = async (
  bytes: Buffer,
  account = RESIDENT,
): Promise<{ id: string; url: string; thumb: string }> =>
  (await upload(bytes, 'photo.jpg', account).expect(201)).body;

const download = async (url: string): Promise<Buffer> => (await server().get(url).expect(200)).body;

const plain = (width = 64, height = 48) =>
  sharp({ create: { width, height, channels: 3, background: '#c33' } });

/** Noise like a camera's, which does not compress. */
const grain = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });

/** Walks a JPEG's segments up to the image data. */
function markersOf(jpeg: Buffer): number[] {
  const markers: number[] = [];
  for (let at = 2; jpeg[at + 1] !== 0xda; at += 2 + jpeg.readUInt16BE(at + 2)) markers.push(jpeg[at + 1]!);
  return markers;
}

describe('what comes back', () => {
  const secrets = {
    IFD0: { Make: 'SecretPhone', ImageDescription: '幸福里3栋' },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '39/1 54/1 20/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '116/1 23/1 29/1',
    },
  };

  test('is without EXIF, place, XMP, colour profile and comments', async () => {
    const sent = await plain()
      .withExif(secrets)
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SecretName</x:xmpmeta>')
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    const comment = Buffer.concat([
      sent.subarray(0, 2),
      Buffer.from([0xff, 0xfe, 0, 8]),
      Buffer.from('Secret'),
      sent.subarray(2),
    ]);
    expect(await sharp(comment).metadata()).toMatchObject({
      exif: expect.any(Buffer),
      xmp: expect.any(Buffer),
      icc: expect.any(Buffer),
    });
    const { url, thumb } = await uploaded(comment);
    for (const address of [url, thumb]) {
      const got = await download(address);
      const { exif, xmp, icc, iptc, comments } = await sharp(got).metadata();
      expect({ exif, xmp, icc, iptc, comments }).toEqual({});
      expect(markersOf(got).filter((marker) => marker > 0xe0)).toEqual([]);
      expect(got.includes('Secret')).toBe(false);
    }
  });

  test('stands upright', async () => {
    const left = await sharp({ create: { width: 40, height: 80, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const sent = await sharp({ create: { width: 120, height: 80, channels: 3, background: 'blue' } })
      .composite([{ input: left, left: 0, top: 0 }])
      .withExif({ IFD0: { Orientation: '6' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const got = await download((await uploaded(sent)).url);
    const { data, info } = await sharp(got).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([80, 120]);
    const [red, , blue] = data.subarray((10 * 80 + 40) * 3);
    expect(red! > 200 && blue! < 50).toBe(true);
  });

  test('fits 2560 and 320 pixels; small ones are not blown up', async () => {
    const { url, thumb } = await uploaded(await plain(4000, 2000).jpeg().toBuffer());
    expect(await sharp(await download(url)).metadata()).toMatchObject({
      width: 2560,
      height: 1280,
      format: 'jpeg',
    });
    expect(await sharp(await download(thumb)).metadata()).toMatchObject({
      width: 320,
      height: 160,
      format: 'jpeg',
    });
    const small = await uploaded(await plain(30, 20).jpeg().toBuffer());
    expect(await sharp(await download(small.thumb)).metadata()).toMatchObject({ width: 30, height: 20 });
  });

  test('a long screenshot stays legible, its thumbnail shows the beginning', async () => {
    const { url, thumb } = await uploaded(await plain(1080, 20_000).png().toBuffer());
    expect(await sharp(await download(url)).metadata()).toMatchObject({ width: 1080, height: 20_000 });
    expect(await sharp(await download(thumb)).metadata()).toMatchObject({ width: 107, height: 320 });
  });

  test.each(['png', 'webp', 'gif', 'avif'] as const)(
    'is a JPEG of a %s, whatever its name',
    async (format) => {
      const { url } = await uploaded(await plain().toFormat(format).toBuffer());
      expect(await sharp(await download(url)).metadata()).toMatchObject({
        format: 'jpeg',
        width: 64,
        height: 48,
      });
    },
  );

  test('is described in its row', async () => {
    const { id, url } = await uploaded(await plain().jpeg().toBuffer());
    const row = await source.manager.findOneByOrFail(FileEntity, { id });
    expect(row).toMatchObject({
      account: RESIDENT,
      mime: 'image/jpeg',
      width: 64,
      height: 48,
      bytes: (await download(url)).length,
      case: null,
    });
  });
});

describe('what is taken', () => {
  test('a photo of 12 megapixels and 4 MB', async () => {
    const noise = await grain(1000, 750).png().toBuffer();
    const photo = await sharp(noise).resize(4032, 3024).jpeg({ quality: 93 }).toBuffer();
    expect(photo.length / 1024 ** 2).toBeGreaterThan(3.5);
    expect(await sharp(await download((await uploaded(photo)).url)).metadata()).toMatchObject({
      width: 2560,
      height: 1920,
    });
  });

  test('ten megabytes to the byte, not one more', async () => {
    const photo = await plain().jpeg().toBuffer();
    const padded = (bytes: number) => Buffer.concat([photo, Buffer.alloc(bytes - photo.length)]);
    await upload(padded(10 * 1024 ** 2)).expect(201);
    const { body } = await upload(padded(10 * 1024 ** 2 + 1)).expect(413);
    expect(body).toMatchObject({ code: 'FILE_TOO_LARGE', message: '图片不能超过 10 MB' });
  });

  test('10.5 MB are refused, with or without a length said before', async () => {
    const large = randomBytes(10.5 * 1024 ** 2);
    expect((await upload(large).expect(413)).body.code).toBe('FILE_TOO_LARGE');
    const form = new FormData();
    form.set('file', new Blob([large]), 'photo.jpg');
    const { headers, body } = new Request('http://localhost', { method: 'POST', body: form });
    const url = `http://127.0.0.1:${await port()}/api/v1/files`;
    const sent = {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'content-type': headers.get('content-type')!, authorization: `Bearer ${tokens[RESIDENT]}` },
    };
    const answer = await fetch(url, sent as RequestInit);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      413,
      'FILE_TOO_LARGE',
    ]);
  });

  const broken: [string, () => Promise<Buffer>][] = [
    [
      'a JPEG without its last bytes',
      async () => (await grain(600, 400).jpeg().toBuffer()).subarray(0, -300),
    ],
    ['half a JPEG', async () => halfOf(await grain(600, 400).jpeg().toBuffer())],
    ['half a PNG', async () => halfOf(await grain(300, 200).png().toBuffer())],
    ['an APNG', async () => apng(await plain().png().toBuffer())],
  ];
  test.each(broken)('%s: a browser shows it, so it is taken', async (_, make) => {
    const { url } = await uploaded(await make());
    expect(await sharp(await download(url)).metadata()).toMatchObject({ format: 'jpeg' });
  });

  const notAPicture = [415, 'FILE_NOT_A_PICTURE', '这个文件不是图片'] as const;
  const unknownKind = [
    415,
    'FILE_KIND_UNKNOWN',
    '不支持这种格式的图片，请选 JPEG、PNG、WebP、GIF 或 AVIF 格式的',
  ] as const;
  const damaged = [415, 'FILE_DAMAGED', '这张图片已经损坏，打不开，请换一张'] as const;
  const tooLong = [413, 'FILE_SIDE_TOO_LONG', '这张图片的长或宽超过 20000 像素，请裁成几张再传'] as const;
  const tooMany = [413, 'FILE_TOO_MANY_PIXELS', '这张图片的像素太多了，请缩小以后再传'] as const;
  const refused: [string, readonly [number, string, string], () => Buffer | Promise<Buffer>][] = [
    ['text', notAPicture, () => Buffer.from('不是图片'.repeat(500))],
    ['nothing', notAPicture, () => Buffer.alloc(0)],
    [
      'SVG',
      notAPicture,
      () =>
        Buffer.from(
          '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>',
        ),
    ],
    ['TIFF', unknownKind, () => plain().tiff().toBuffer()],
    ['BMP', unknownKind, () => Buffer.concat([Buffer.from('BM'), Buffer.alloc(80)])],
    [
      'HEIC',
      unknownKind,
      () =>
        Buffer.concat([
          Buffer.from('00000018667479706865696300000000', 'hex'),
          Buffer.from('mif1heic'),
          randomBytes(500),
        ]),
    ],
    [
      'the first bytes of a JPEG',
      damaged,
      () => Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), randomBytes(5000)]),
    ],
    [
      'a JPEG of a thousand scans',
      damaged,
      async () => withScans(await plain().jpeg({ progressive: true }).toBuffer(), 1000),
    ],
    [
      'a PNG that unfolds to 36 megapixels',
      tooMany,
      () => plain(6000, 6000).png({ compressionLevel: 9 }).toBuffer(),
    ],
    [
      'the first 4 KB of a progressive JPEG of 36 megapixels',
      tooMany,
      async () => headOf(await plain(6000, 6000).jpeg({ progressive: true }).toBuffer()),
    ],
    [
      'the first 4 KB of an AVIF of 17 megapixels',
      tooMany,
      async () => headOf(await plain(4200, 4200).avif({ effort: 0 }).toBuffer()),
    ],
    ['a PNG of 30 million lines', tooLong, () => claiming(1, 30_000_000)],
    ['a PNG of one line of 30 million', tooLong, () => claiming(30_000_000, 1)],
    ['a PNG that says it has 2 gigapixels', tooLong, () => claiming(45_000, 45_000)],
    ['a PNG one pixel too long', tooLong, () => claiming(1, 20_001)],
  ];
  test.each(refused)(
    '%s named .jpg is refused in a sentence of its own, from its header',
    async (_, expected, make) => {
      const bytes = await make();
      const { status, body } = await upload(bytes);
      expect([status, body.code, body.message]).toEqual(expected);
    },
  );

  test('of an animation the first frame, however many there are', async () => {
    const { url } = await uploaded(framed(await plain(10, 10).gif().toBuffer(), 100_000));
    expect(await sharp(await download(url)).metadata()).toMatchObject({
      format: 'jpeg',
      width: 10,
      height: 10,
    });
  });

  test('a form without the file, and a body that is no form', async () => {
    const post = () =>
      server()
        .post('/api/v1/files')
        .set(...bearer(RESIDENT));
    for (const asked of [
      post(),
      post().send({ file: 'x' }),
      post().field('file', 'words'),
      post().attach('other', await plain().jpeg().toBuffer(), 'a.jpg'),
    ]) {
      expect((await asked.expect(422)).body).toMatchObject({ code: 'FILE_MISSING' });
    }
  });

  test("a form broken off before its end is the sender's fault", async () => {
    const body =
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\nhalf';
    const answer = await server()
      .post('/api/v1/files')
      .set(...bearer(RESIDENT))
      .set('content-type', 'multipart/form-data; boundary=x')
      .send(body);
    expect([answer.status, answer.body.code]).toEqual([400, 'INVALID_BODY']);
  });

  test('other fields and a second file are left aside', async () => {
    const photo = await plain().jpeg().toBuffer();
    const asked = server()
      .post('/api/v1/files')
      .set(...bearer(RESIDENT))
      .field('note', 'x')
      .attach('file', photo, 'a.jpg')
      .attach('file', photo, 'b.jpg');
    expect((await asked.expect(201)).body).toEqual({
      id: expect.any(String),
      url: expect.any(String),
      thumb: expect.any(String),
    });
  });

  test('nobody unknown may send', async () => {
    await server()
      .post('/api/v1/files')
      .attach('file', await plain().jpeg().toBuffer(), 'a.jpg')
      .expect(401);
  });
});

describe('sent again with the same key', () => {
  test('the same picture is kept once, another one refused', async () => {
    const key = randomUUID();
    const photo = await plain().jpeg().toBuffer();
    const before = await source.manager.count(FileEntity);
    const answers = await Promise.all([1, 2, 3, 4].map(() => upload(photo).set('idempotency-key', key)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect(await source.manager.count(FileEntity)).toBe(before + 1);
    const other = await upload(await plain(10, 10).jpeg().toBuffer())
      .set('idempotency-key', key)
      .expect(409);
    expect(other.body.code).toBe('IDEMPOTENCY_MISMATCH');
  });
});

describe('who opens it', () => {
  const openAs = (id: string, account: string) =>
    server()
      .get(`/api/v1/files/${id}`)
      .set(...bearer(account));
  const attached = async (): Promise<string> => {
    const { id } = await uploaded(await plain().jpeg().toBuffer());
    await source.transaction((manager) =>
      files.attach(manager, { ids: [id], account: RESIDENT, of: TICKET, seq: 1 }),
    );
    return id;
  };

  test('its sender and whoever may see its ticket; to others it is not there', async () => {
    const { id } = await uploaded(await plain().jpeg().toBuffer());
    await openAs(id, RESIDENT).expect(200);
    await openAs(id, STEWARD).expect(404);
    const shown = await attached();
    await openAs(shown, STEWARD).expect(200);
    expect((await openAs(shown, NEIGHBOUR).expect(404)).body.code).toBe('NOT_FOUND');
    await openAs(randomUUID(), RESIDENT).expect(404);
    expect((await openAs('..%2fsecret', RESIDENT).expect(400)).body.code).toBe('BAD_ID');
    expect((await server().get(`/api/v1/files/${id}`).expect(401)).body.code).toBe('NOT_SIGNED_IN');
  });

  test('a sealed address opens it without a token, for a picture in a page', async () => {
    const { url } = await uploaded(await plain().jpeg().toBuffer());
    const { headers } = await server().get(url).expect(200);
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'inline; filename="photo.jpg"',
    });
    const maxAge = Number(/^private, max-age=(\d+), immutable$/.exec(headers['cache-control']!)?.[1]);
    expect(maxAge).toBeGreaterThanOrEqual(3598);
    expect(maxAge).toBeLessThanOrEqual(7200);
  });

  test('a seal that was forged, moved to another picture, stretched or ran out opens nothing', async () => {
    const [one, two] = [
      await uploaded(await plain().jpeg().toBuffer()),
      await uploaded(await plain().jpeg().toBuffer()),
    ];
    const { search } = new URL(one.url, 'http://localhost');
    const later = one.url.replace(/until=(\d+)/, (_, until) => `until=${Number(until) + HOUR}`);
    const forged = one.url.replace(/seal=.{6}/, 'seal=AAAAAA');
    for (const url of [`/api/v1/files/${two.id}${search}`, later, forged, `${one.url}x`]) {
      expect((await server().get(url).expect(404)).body.code).toBe('NOT_FOUND');
    }
    clock.offset = 2 * HOUR;
    await server().get(one.url).expect(404);
    await server().get(one.thumb).expect(404);
  });

  test('addresses stay the same for a while, then change', async () => {
    const id = randomUUID();
    const [now] = pictures.viewsOf([id]);
    clock.offset = HOUR;
    expect(pictures.viewsOf([{ id }])[0]!.url).not.toBe(now!.url);
    clock.offset = Math.ceil(Date.now() / HOUR) * HOUR - Date.now() + 60_000;
    const [early] = pictures.viewsOf([id]);
    clock.offset += HOUR / 2;
    expect(pictures.viewsOf([id])).toEqual([early]);
  });

  test('an odd query is refused by its field', async () => {
    const { id } = await uploaded(await plain().jpeg().toBuffer());
    const codes = await Promise.all(
      ['until=soon&seal=x', 'size=huge', 'door=open'].map(
        async (query) => (await server().get(`/api/v1/files/${id}?${query}`)).body.code,
      ),
    );
    expect(codes).toEqual(['WRONG_TYPE', 'NOT_A_CHOICE', 'UNKNOWN_FIELD']);
  });
});

describe('a draft', () => {
  const draftsOf = (ids: string[], account = RESIDENT) =>
    server()
      .get(`/api/v1/files?ids=${ids.join()}`)
      .set(...bearer(account));

  test('opens with fresh addresses of what is still there and its own; others learn nothing', async () => {
    const [one, two, used] = [
      await uploaded(await plain().jpeg().toBuffer()),
      await uploaded(await plain().jpeg().toBuffer()),
      await uploaded(await plain().jpeg().toBuffer()),
    ];
    await source.transaction((manager) =>
      files.attach(manager, { ids: [used.id], account: RESIDENT, of: randomUUID(), seq: 1 }),
    );
    clock.offset = 3 * HOUR;
    tokens[RESIDENT] = await app.get(Tokens).access({ account: RESIDENT, session: randomUUID() });
    await server().get(one.thumb).expect(404);
    const { items } = (await draftsOf([two.id, used.id, randomUUID(), one.id]).expect(200)).body as {
      items: { id: string; thumb: string }[];
    };
    expect(items.map(({ id }) => id)).toEqual([two.id, one.id]);
    await server().get(items[1]!.thumb).expect(200);
    tokens[NEIGHBOUR] = await app.get(Tokens).access({ account: NEIGHBOUR, session: randomUUID() });
    expect((await draftsOf([one.id], NEIGHBOUR).expect(200)).body).toEqual({ items: [] });
  });

  test('asks for ids, and for nothing else', async () => {
    const codes = await Promise.all(
      ['', '?ids=', '?ids=x%00', `?ids=${'a,'.repeat(300)}a`].map(
        async (query) =>
          (
            await server()
              .get(`/api/v1/files${query}`)
              .set(...bearer(RESIDENT))
          ).body.code,
      ),
    );
    expect(codes).toEqual(['MISSING_FIELD', 'WRONG_TYPE', 'WRONG_TYPE', 'TOO_LONG']);
  });
});

describe('attached to an event', () => {
  const attach = (ids: string[], account = RESIDENT, ticket = randomUUID(), seq = 1) =>
    source.transaction((manager) => files.attach(manager, { ids, account, of: ticket, seq }));
  const some = async (n: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let i = 0; i < n; i++) ids.push((await uploaded(await plain().jpeg().toBuffer())).id);
    return ids;
  };
  const unknown = { code: 'UNKNOWN_REFERENCE', detail: { field: 'files' } };

  test('in the order given, by event', async () => {
    const [ticket, [a, b, c, d]] = [randomUUID(), await some(4)];
    await attach([c!, a!, b!], RESIDENT, ticket, 1);
    await attach([d!], RESIDENT, ticket, 4);
    await attach([], RESIDENT, ticket, 5);
    const bySeq = await pictures.byCase(source.manager, ticket);
    expect([...bySeq].map(([seq, views]) => [seq, views.map(({ id }) => id)])).toEqual([
      [1, [c, a, b]],
      [4, [d]],
    ]);
  });

  test("another account's, one used already, one twice, an unknown one: refused, and none of the others is attached", async () => {
    const [mine, used] = (await some(2)) as [string, string];
    const { id: theirs } = await uploaded(await plain().jpeg().toBuffer(), NEIGHBOUR);
    await attach([used]);
    for (const ids of [
      [mine, theirs],
      [mine, used],
      [mine, mine],
      [mine, randomUUID()],
      [mine, 'no-id'],
    ]) {
      await expect(attach(ids)).rejects.toMatchObject(unknown);
    }
    await expect(attach([mine, used])).rejects.toMatchObject({ detail: { missing: [used] } });
    expect(await source.manager.findOneByOrFail(FileEntity, { id: mine })).toMatchObject({
      case: null,
      seq: null,
      position: null,
    });
  });

  test('two events that reach for the same picture: one gets it', async () => {
    const ids = await some(1);
    const results = await Promise.allSettled([attach(ids), attach(ids), attach(ids)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('the sweep', () => {
  test('removes what nobody attached while a draft lasts, row and bytes, and nothing else', async () => {
    const { id: old } = await uploaded(await plain().jpeg().toBuffer());
    const { id: used } = await uploaded(await plain().jpeg().toBuffer());
    await source.transaction((manager) =>
      files.attach(manager, { ids: [used], account: RESIDENT, of: randomUUID(), seq: 1 }),
    );
    clock.offset = retention.draft_picture.after - HOUR;
    const { id: young } = await files.upload({ id: RESIDENT }, undefined, await plain().jpeg().toBuffer());
    clock.offset = retention.draft_picture.after + HOUR;
    const gone = await Promise.all([discards.sweepOrphans(clock.at()), discards.sweepOrphans(clock.at())]);
    expect(gone[0]! + gone[1]!).toBeGreaterThan(0);
    const left = new Set((await source.manager.find(FileEntity)).map(({ id }) => id));
    expect([old, used, young].map((id) => left.has(id))).toEqual([false, true, true]);
    const kept = (await readdir(join(dataDir, 'files'), { recursive: true })).join();
    expect([old, used, young].map((id) => kept.includes(id))).toEqual([false, true, true]);
    expect(kept).not.toContain('.part');
  });
});

/** A PNG whose header says it is that large. */
async function claiming(width: number, height: number): Promise<Buffer> {
  const png = await plain(16, 16).png().toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

/** The same PNG with the chunk that says it is animated. */
function apng(png: Buffer): Buffer {
  const control = Buffer.from('acTL\0\0\0\x01\0\0\0\0', 'latin1');
  const [length, sum] = [Buffer.from([0, 0, 0, 8]), Buffer.alloc(4)];
  sum.writeUInt32BE(crc32(control));
  return Buffer.concat([png.subarray(0, 33), length, control, sum, png.subarray(33)]);
}

/** A progressive JPEG whose last scan is repeated that often. */
function withScans(jpeg: Buffer, times: number): Buffer {
  const last = jpeg.subarray(jpeg.lastIndexOf(Buffer.from([0xff, 0xda])), -2);
  return Buffer.concat([
    jpeg.subarray(0, -2),
    ...Array.from({ length: times }, () => last),
    jpeg.subarray(-2),
  ]);
}

/** A GIF whose frame is repeated that often. */
function framed(gif: Buffer, times: number): Buffer {
  const start = gif.lastIndexOf(Buffer.from([0x2c, 0, 0, 0, 0]));
  const frame = gif.subarray(start, -1);
  return Buffer.concat([
    gif.subarray(0, start),
    ...Array.from({ length: times }, () => frame),
    gif.subarray(-1),
  ]);
}

const halfOf = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length / 2);
/** A file with a size header and almost no image data. */
const headOf = (bytes: Buffer): Buffer => bytes.subarray(0, 4096);

async function port(): Promise<number> {
  const http = app.getHttpServer();
  if (!http.listening) await app.listen(0, '127.0.0.1');
  return (http.address() as { port: number }).port;
}

describe('the disk', () => {
  const folderOf = (id: string): string => join(dataDir, 'files', id.slice(-2));

  test('bytes that no row knows go once they are a day old, with what was never finished; the others stay', async () => {
    const { id } = await uploaded(await plain().jpeg().toBuffer());
    const stray = randomUUID();
    await mkdir(folderOf(stray), { recursive: true });
    const left = [stray, `thumb-${stray}`, `${stray}.1.part`].map((name) => join(folderOf(stray), name));
    for (const path of left) await writeFile(path, 'x');
    const yesterday = (Date.now() - 2 * DAY) / 1000;
    expect(await discards.sweepStrays()).toBe(0);
    for (const path of [...left, join(folderOf(id), id)]) await utimes(path, yesterday, yesterday);
    expect(await discards.sweepStrays()).toBe(2);
    expect((await readdir(folderOf(stray))).filter((name) => name.includes(stray))).toEqual([]);
    await server()
      .get(`/api/v1/files/${id}`)
      .set(...bearer(RESIDENT))
      .expect(200);
  });

  test('a picture whose bytes are gone is a picture that is not there', async () => {
    const { id, url } = await uploaded(await plain().jpeg().toBuffer());
    await rm(join(folderOf(id), id));
    expect((await server().get(url).expect(404)).body.code).toBe('NOT_FOUND');
    await server()
      .get(`/api/v1/files/${id}`)
      .set(...bearer(RESIDENT))
      .expect(404);
  });

  test('that is full or closed is a sentence and a time to come back, and leaves no row', async () => {
    const before = await source.query(`SELECT count(*) FROM file`);
    await rename(join(dataDir, 'files'), join(dataDir, 'kept'));
    await writeFile(join(dataDir, 'files'), 'no folder');
    const { body, headers } = await upload(await plain().jpeg().toBuffer()).expect(503);
    expect([body.code, body.message, headers['retry-after']]).toEqual([
      'STORAGE_UNAVAILABLE',
      sentences.STORAGE_UNAVAILABLE,
      '60',
    ]);
    await rm(join(dataDir, 'files'));
    await rename(join(dataDir, 'kept'), join(dataDir, 'files'));
    expect(await source.query(`SELECT count(*) FROM file`)).toEqual(before);
    await uploaded(await plain().jpeg().toBuffer());
  });
});
