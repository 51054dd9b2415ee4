import type { Params } from 'nestjs-pino';
import type { IncomingMessage } from 'node:http';
import type { Config } from '../../common/config.ts';
import { telemetryPaths } from './telemetry.controller.ts';

interface LoggedRequest {
  id: unknown;
  method: string;
  url: string;
}

/** Queries carry search words, seals and numbers of people: only the path is written down. */
const pathOf = (url: string): string => url.split('?', 1)[0]!;

const quiet = new Set<string>(telemetryPaths.map((path) => `/${path}`));

/** Asked every few seconds. The mounted `url` has lost its path by the time the logger sees it. */
const isQuiet = ({ url = '', originalUrl = url }: IncomingMessage & { originalUrl?: string }): boolean =>
  quiet.has(pathOf(originalUrl));

/** One line of JSON a request, without addresses, headers, queries or bodies. */
export function loggerOptions({ logLevel }: Pick<Config, 'logLevel'>): Params {
  return {
    pinoHttp: {
      level: logLevel,
      quietReqLogger: true,
      autoLogging: { ignore: isQuiet },
      // By its id, which names nobody; left out where something may be told without a name.
      customProps: (request: IncomingMessage & { account?: string }) =>
        request.account ? { account: request.account } : {},
      customLogLevel: (_request, { statusCode }, error) =>
        error || (statusCode >= 500 && statusCode !== 501) ? 'error' : 'info',
      serializers: {
        req: ({ id, method, url }: LoggedRequest) => ({ id, method, path: pathOf(url) }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
        // Its stack is the logger's own; that of what broke is written by the filter of errors.
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
