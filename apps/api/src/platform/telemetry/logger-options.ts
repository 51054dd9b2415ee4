import type { Params } from 'nestjs-pino';
import type { IncomingMessage } from 'node:http';
import type { Config } from '../../common/config.ts';
import { telemetryPaths } from './telemetry.controller.ts';

interface LoggedRequest {
  id: unknown;
  method: string;
  url: string;
}

/** Logs only the path: queries carry search words, signatures and phone numbers. */
const pathOf = (url: string): string => url.split('?', 1)[0]!;

const quiet = new Set<string>(telemetryPaths.map((path) => `/${path}`));

/** Probes, requested every few seconds. The mounted `url` has lost its path when the logger sees it. */
const isQuiet = ({ url = '', originalUrl = url }: IncomingMessage & { originalUrl?: string }): boolean =>
  quiet.has(pathOf(originalUrl));

/** One line of JSON per request, without addresses, headers, queries or bodies. */
export function loggerOptions({ logLevel }: Pick<Config, 'logLevel'>): Params {
  return {
    pinoHttp: {
      level: logLevel,
      quietReqLogger: true,
      autoLogging: { ignore: isQuiet },
      // The account's id; omitted for requests that may be anonymous.
      customProps: (request: IncomingMessage & { account?: string }) =>
        request.account ? { account: request.account } : {},
      customLogLevel: (_request, { statusCode }, error) =>
        error || (statusCode >= 500 && statusCode !== 501) ? 'error' : 'info',
      serializers: {
        req: ({ id, method, url }: LoggedRequest) => ({ id, method, path: pathOf(url) }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
        // The stack here would be the logger's own; the error filter logs the original one.
        err: ({ type, message }: { type: string; message: string }) => ({ type, message }),
      },
      redact: [
        '*.authorization',
        '*.cookie',
        '*.headers.authorization',
        '*.headers.cookie',
        '*.headers["set-cookie"]',
      ],
    },
  };
}
