import type { Params } from 'nestjs-pino';
import type { Config } from '../../common/config.ts';
import { telemetryPaths } from './telemetry.controller.ts';

interface LoggedRequest {
  id: unknown;
  method: string;
  url: string;
}

const quiet = new Set<string>(telemetryPaths.map((path) => `/${path}`));

/** Queries carry search words, seals and numbers of people: only the path is written down. */
const pathOf = (url: string | undefined): string => (url ?? '').split('?', 1)[0]!;

/** One line of JSON a request, without addresses, headers, queries or bodies. */
export function loggerOptions({ logLevel }: Pick<Config, 'logLevel'>): Params {
  return {
    pinoHttp: {
      level: logLevel,
      quietReqLogger: true,
      autoLogging: { ignore: ({ url }) => quiet.has(pathOf(url)) },
      customLogLevel: (_request, { statusCode }, error) => (error || statusCode >= 500 ? 'error' : 'info'),
      serializers: {
        req: ({ id, method, url }: LoggedRequest) => ({ id, method, path: pathOf(url) }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
      redact: ['*.authorization', '*.cookie', '*.headers.authorization', '*.headers.cookie', '*.headers["set-cookie"]'],
    },
  };
}
