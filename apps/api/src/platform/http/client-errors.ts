import { sentences, type ErrorCode } from '@sandan/domain';
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { statuses } from '../../common/errors.ts';

const codes: Readonly<Record<string, ErrorCode>> = {
  HPE_HEADER_OVERFLOW: 'HEADERS_TOO_LARGE',
  ERR_HTTP_REQUEST_TIMEOUT: 'TOO_SLOW',
};

/** The raw HTTP answer to a request that Node could not parse. */
function answerTo(code: ErrorCode): string {
  const body = JSON.stringify({ code, message: sentences[code], detail: {}, requestId: randomUUID() });
  const headers = [
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    'connection: close',
  ];
  return [`HTTP/1.1 ${statuses[code]} ${STATUS_CODES[statuses[code]]}`, ...headers, '', body].join('\r\n');
}

/** Answers a request that Node's HTTP parser refuses like any other error, and closes the connection. */
export function refuseLine(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  socket.end(answerTo(codes[error.code ?? ''] ?? 'INVALID_REQUEST'), () => socket.destroy());
}
