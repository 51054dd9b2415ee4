import type { LoggerService } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from '../../common/config.ts';

/** The id of the request that the calling code serves. */
export const servedRequest = new AsyncLocalStorage<string>();

/** Writes one line of JSON per message, to standard output unless told otherwise. Lines of a request have its id. */
export const linesOf = ({ logLevel }: Pick<Config, 'logLevel'>, to?: DestinationStream): Logger => {
  const options = { level: logLevel, mixin: () => ({ reqId: servedRequest.getStore() }) };
  return to ? pino(options, to) : pino(options);
};

const textOf = (message: unknown): string => {
  if (message instanceof Error) return message.stack ?? message.message;
  return typeof message === 'string' ? message : JSON.stringify(message);
};

/** Nest's logger: what modules and Nest itself report. */
export class JsonLogger implements LoggerService {
  constructor(private readonly lines: Logger) {}

  log(message: unknown, ...more: unknown[]): void {
    this.write('info', message, more);
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.write('warn', message, more);
  }

  error(message: unknown, ...more: unknown[]): void {
    this.write('error', message, more);
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.write('fatal', message, more);
  }

  debug(message: unknown, ...more: unknown[]): void {
    this.write('debug', message, more);
  }

  verbose(message: unknown, ...more: unknown[]): void {
    this.write('trace', message, more);
  }

  /** Nest passes the reporter's name last, and before it the stack of an error, if there is one. */
  private write(level: pino.Level, message: unknown, more: readonly unknown[]): void {
    const stack = more.length > 1 ? more[0] : undefined;
    this.lines[level]({ context: more.at(-1), stack }, textOf(message));
  }
}
