import { Controller, Get, Module, Param } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DomainError } from '@sandan/domain';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { ErrorFilter } from '../src/common/errors.ts';
import { JsonLogger, linesOf } from '../src/platform/telemetry/json-logger.ts';
import { registerMetrics } from '../src/platform/telemetry/metrics.ts';
import { registerRequestLog } from '../src/platform/telemetry/request-log.ts';
import { telemetryPaths } from '../src/platform/telemetry/telemetry.controller.ts';
import { TelemetryModule } from '../src/platform/telemetry/telemetry.module.ts';
import { cloneDatabase, type TestDatabase } from './harness/database.ts';

@Controller('things')
class ThingController {
  @Get(':id')
  open(@Param('id') id: string): string {
    if (id === 'broken') throw new Error('broken on purpose');
    if (id === 'hidden') throw new DomainError('NOT_FOUND');
    return id;
  }
}

interface Line {
  msg: string;
  level: number;
  reqId?: string;
  req?: { id: string; path: string };
}

let app: NestFastifyApplication;
let database: TestDatabase;
const written: string[] = [];

const lines = (): Line[] => written.map((line) => JSON.parse(line) as Line);

beforeAll(async () => {
  database = await cloneDatabase();
  @Module({
    imports: [
      TypeOrmModule.forRoot({ type: 'postgres', url: database.url, extra: { max: 1 } }),
      TelemetryModule,
    ],
    controllers: [ThingController],
    providers: [{ provide: APP_FILTER, useClass: ErrorFilter }],
  })
  class TestApp {}
  app = await NestFactory.create<NestFastifyApplication>(TestApp, new FastifyAdapter(), { bufferLogs: true });
  const log = linesOf({ logLevel: 'info' }, { write: (line) => void written.push(line) });
  app.useLogger(new JsonLogger(log));
  app.setGlobalPrefix('api/v1', { exclude: [...telemetryPaths] });
  registerMetrics(app.getHttpAdapter().getInstance());
  registerRequestLog(app.getHttpAdapter().getInstance(), log);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});

beforeEach(() => void written.splice(0));

afterAll(async () => {
  await app?.close();
  await database?.drop();
});

const get = (path: string) => request(app.getHttpServer()).get(path);

test('live and ready say so', async () => {
  expect((await get('/health/live').expect(200)).body).toEqual({ status: 'ok' });
  expect((await get('/health/ready').expect(200)).body).toEqual({ status: 'ok' });
});

test('not ready while the database does not answer within a second, ready again afterwards', async () => {
  const only = app.get(DataSource).createQueryRunner();
  await only.connect();
  expect((await get('/health/ready').expect(503)).body.code).toBe('TOO_BUSY');
  await get('/health/live').expect(200);
  await only.release();
  await get('/health/ready').expect(200);
});

test('metrics count by the template of a route, never by its path', async () => {
  await get('/api/v1/things/13800138000');
  await get('/api/v1/things/hidden');
  await get('/nowhere/13800138000');
  const { text, headers } = await get('/metrics').expect(200);
  expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(text).toContain(
    'http_request_duration_seconds_count{method="GET",route="/api/v1/things/:id",status="200"} 1',
  );
  expect(text).toContain(
    'http_request_duration_seconds_count{method="GET",route="/api/v1/things/:id",status="404"} 1',
  );
  expect(text).toMatch(/^process_resident_memory_bytes \d/m);
  expect(text).toContain('nodejs_eventloop_lag_seconds');
  expect(text).not.toContain('13800138000');
});

test('a request is one line, without query, headers or address', async () => {
  const { body } = await get('/api/v1/things/hidden?phone=13800138000')
    .set('authorization', 'Bearer secret')
    .set('cookie', 'a=secret')
    .expect(404);
  expect(lines()).toEqual([
    expect.objectContaining({
      level: 30,
      req: { id: body.requestId, method: 'GET', path: '/api/v1/things/hidden' },
      res: { statusCode: 404 },
    }),
  ]);
  expect(written.join()).not.toMatch(/13800138000|secret|127\.0\.0\.1/);
});

test('what broke is written down under the number the person was given', async () => {
  const { body } = await get('/api/v1/things/broken').expect(500);
  expect(lines().find(({ msg }) => msg.includes('broken on purpose'))).toMatchObject({
    level: 50,
    reqId: body.requestId,
  });
});

test('health and metrics are not worth a line', async () => {
  for (const path of telemetryPaths) await get(`/${path}`).expect(200);
  expect(lines()).toEqual([]);
});
