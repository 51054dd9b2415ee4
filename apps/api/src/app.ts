import { Logger as NestLogger } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { DomainError } from '@sandan/domain';
import { randomUUID } from 'node:crypto';
import { AppModule, type Setting } from './app.module.ts';
import { addressOf } from './common/address.ts';
import type { Config } from './common/config.ts';
import { Drain } from './common/drain.ts';
import { ErrorFilter, refuseAddress, type CountBad } from './common/errors.ts';
import { Limits } from './common/limits.ts';
import { ErrorBody, PREFIX } from './common/openapi.ts';
import { complete, type Handler } from './common/openapi.kinds.ts';
import { validation } from './common/validation.ts';
import { registerMultipart } from './modules/file/multipart.ts';
import { registerBodies } from './platform/http/body-parser.ts';
import { refuseLine } from './platform/http/client-errors.ts';
import { Gate } from './platform/http/gate.ts';
import { registerHeaders, warnOfProxy } from './platform/http/headers.ts';
import { serverWith } from './platform/http/server.ts';
import { registerWebApp } from './platform/http/web-app.ts';
import { JsonLogger, linesOf } from './platform/telemetry/json-logger.ts';
import { registerMetrics } from './platform/telemetry/metrics.ts';
import { registerRequestLog } from './platform/telemetry/request-log.ts';
import { telemetryPaths } from './platform/telemetry/telemetry.controller.ts';

const adapter = ({ trustProxy, deadlines }: Config, gate: Gate): FastifyAdapter =>
  new FastifyAdapter({
    serverFactory: serverWith(gate, deadlines),
    clientErrorHandler: refuseLine,
    genReqId: () => randomUUID(),
    trustProxy: trustProxy ?? false,
    forceCloseConnections: true,
    frameworkErrors: refuseAddress,
    // There is no middleware.
    skipMiddie: true,
  });

/** Routes and response format, shared by the server, the tests and the OpenAPI document. */
function shape(app: NestFastifyApplication): void {
  app.setGlobalPrefix(PREFIX, { exclude: [...telemetryPaths] });
  app.useGlobalPipes(validation);
  const countBad: CountBad = (request) =>
    app
      .get(Limits)
      .take('bad-body.address', addressOf(request))
      .then(
        () => null,
        (error: unknown) => (error instanceof DomainError ? error : null),
      );
  app.useGlobalFilters(new ErrorFilter(countBad));
}

const nameOf = (controller: string): string => controller.replace('Controller', '');

/** The OpenAPI document, with the routes of the demo. */
export function documentOf(app: NestFastifyApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('三单通 Sandan')
    .setDescription('居民点单，管家接单，党支部派单')
    .setVersion('1')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (controller, method) => `${nameOf(controller)}_${method}`,
    extraModels: [ErrorBody],
  });
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  const prototypes = new Map(
    controllers.map(({ metatype }) => [
      nameOf(metatype!.name),
      metatype!.prototype as Record<string, Handler>,
    ]),
  );
  return complete(document, (operationId) => {
    const [controller, method] = operationId.split('_') as [string, string];
    return prototypes.get(controller)![method]!;
  });
}

/** An API process, ready to listen. */
export async function createApp(setting: Setting, webFolder?: string): Promise<NestFastifyApplication> {
  const gate = new Gate(setting.config.databasePool, setting.config.requestsAtOnce);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(setting),
    adapter(setting.config, gate),
    { logger: ['error', 'warn'], abortOnError: false, bodyParser: false },
  );
  const server = app.getHttpAdapter().getInstance();
  const lines = linesOf(setting.config);
  registerMetrics(server);
  registerRequestLog(server, lines);
  registerBodies(server);
  gate.register(server);
  app.get(Drain).register(server);
  shape(app);
  registerHeaders(app.getHttpAdapter().getInstance());
  warnOfProxy(app.getHttpAdapter().getInstance(), setting.config.trustProxy, (line) =>
    new NestLogger('http').warn(line),
  );
  await registerMultipart(app);
  if (setting.config.hasDocs)
    SwaggerModule.setup('api/docs', app, () => documentOf(app), { jsonDocumentUrl: 'api/openapi.json' });
  if (webFolder) await registerWebApp(server, webFolder);
  await app.init();
  app.useLogger(new JsonLogger(lines));
  return app;
}

/** The document without a database: no connection is made, controllers are only inspected. */
export async function createDocument(setting: Setting): Promise<OpenAPIObject> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(setting),
    adapter(setting.config, new Gate(1, 1)),
    { preview: true, logger: false, abortOnError: false },
  );
  shape(app);
  const document = documentOf(app);
  await app.close();
  return document;
}
