import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { Logger } from 'nestjs-pino';
import { AppModule, type Setting } from './app.module.ts';
import { readJson } from './common/body.ts';
import type { Config } from './common/config.ts';
import { Drain } from './common/drain.ts';
import { ErrorFilter, refuseAddress } from './common/errors.ts';
import { validation } from './common/validation.ts';
import { registerMultipart } from './modules/file/multipart.ts';
import { registerMetrics } from './platform/telemetry/metrics.ts';
import { telemetryPaths } from './platform/telemetry/telemetry.controller.ts';

const PREFIX = 'api/v1';
const LARGEST_BODY = 256 * 1024;

const adapter = ({ trustProxy }: Pick<Config, 'trustProxy'>): FastifyAdapter =>
  new FastifyAdapter({ bodyLimit: LARGEST_BODY, genReqId: () => randomUUID(), trustProxy: trustProxy ?? false, forceCloseConnections: true, frameworkErrors: refuseAddress });

/** Where routes are and how they answer: the same for the server, the tests and the document. */
function shape(app: NestFastifyApplication): void {
  app.setGlobalPrefix(PREFIX, { exclude: [...telemetryPaths] });
  app.useGlobalPipes(validation);
  app.useGlobalFilters(new ErrorFilter());
}

/** The OpenAPI document of everything a demo offers. */
export function documentOf(app: NestFastifyApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('三单通 Sandan')
    .setDescription('居民点单, 管家接单, 党支部派单')
    .setVersion('1')
    .addBearerAuth()
    .build();
  return SwaggerModule.createDocument(app, settings, { operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}_${method}` });
}

/** Nobody guesses at our types, learns from where somebody came, or frames our pages. */
function protect(app: NestFastifyApplication): void {
  app.getHttpAdapter().getInstance().addHook('onSend', (_request, reply, payload, done) => {
    void reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer').header('x-frame-options', 'DENY');
    done(null, payload);
  });
}

/** The web app, from the folder it was built into; without one there is only the API. */
async function serveWebApp(app: NestFastifyApplication, folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  await app.register(fastifyStatic, { root: folder, prefix: '/', wildcard: false, maxAge: '1h', setHeaders: freshPages });
}

function freshPages(reply: { header(name: string, value: string): unknown }, path: string): void {
  if (path.endsWith('.html')) void reply.header('cache-control', 'no-cache');
}

/** An API process, ready to listen. */
export async function createApp(setting: Setting, webFolder?: string): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(setting), adapter(setting.config), { logger: ['error', 'warn'], abortOnError: false });
  registerMetrics(app.getHttpAdapter().getInstance());
  app.get(Drain).register(app.getHttpAdapter().getInstance());
  shape(app);
  protect(app);
  readJson(app, LARGEST_BODY);
  await registerMultipart(app);
  SwaggerModule.setup('api/docs', app, () => documentOf(app), { jsonDocumentUrl: 'api/openapi.json' });
  if (webFolder) await serveWebApp(app, webFolder);
  await app.init();
  app.useLogger(app.get(Logger));
  return app;
}

/** The document without a database: nothing is connected, controllers are only looked at. */
export async function createDocument(setting: Setting): Promise<OpenAPIObject> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(setting), adapter(setting.config), { preview: true, logger: false, abortOnError: false });
  shape(app);
  const document = documentOf(app);
  await app.close();
  return document;
}
