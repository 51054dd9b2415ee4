import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RawServerDefault } from 'fastify';

/** Nothing, or blanks. */
const isEmpty = (body: Buffer): boolean => body.toString('latin1').trim() === '';

/**
 * Reads JSON bodies of at most `bodyLimit` bytes. WeChat calls every request JSON, also one without a body
 * (the documented default of `wx.request`): an empty JSON body is no body, on every route.
 */
export function readJson(app: NestFastifyApplication, bodyLimit: number): void {
  const parse = app.getHttpAdapter().getInstance().getDefaultJsonParser('error', 'error');
  app.useBodyParser<RawServerDefault>('application/json', { bodyLimit }, (request, body, done) => {
    if (isEmpty(body)) done(null, undefined);
    else void parse(request, body.toString('utf8'), done);
  });
}
