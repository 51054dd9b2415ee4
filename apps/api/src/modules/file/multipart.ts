import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainError, pictureLimits, type ErrorCode } from '@sandan/domain';
import type { FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { Places } from './places.ts';

const FIELD = 'file';
/** Space for the boundaries, headers and small fields around the file. */
const WRAPPING = 64 * 1024;

/** What a route takes: how large a file, how many at once, and how it refuses. */
export interface UploadRules {
  readonly bytes: number;
  /** Limits concurrent uploads, because each file is held in memory. */
  readonly places: Places;
  readonly missing: ErrorCode;
  readonly tooLarge: ErrorCode;
}

const pictures: UploadRules = {
  bytes: pictureLimits.bytes,
  places: new Places(24, 4),
  missing: 'FILE_MISSING',
  tooLarge: 'FILE_TOO_LARGE',
};

/**
 * The lowest accepted upload rate, in bytes per second: a slower sender occupies a place for too long. The
 * slowest line that carries a call is faster.
 */
const SLOWEST = 2 * 1024;

/** Registers multipart forms with one file. Must be called before the server listens. */
export async function registerMultipart(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart, {
    limits: {
      fileSize: pictureLimits.bytes,
      files: 1,
      fields: 8,
      parts: 9,
      fieldSize: 1024,
      headerPairs: 20,
    },
  });
}

/**
 * The bytes of the form's `file`, a picture unless the rules say otherwise; other fields and files are not read.
 * `pace` is in seconds.
 * @throws DomainError the refusals of the rules, TOO_BUSY, TOO_OFTEN when the person has too many uploads
 * running, TOO_SLOW, INVALID_BODY
 */
export async function receiveFile(
  request: FastifyRequest,
  person: string,
  pace: number,
  rules: UploadRules = pictures,
): Promise<Buffer> {
  if (!request.isMultipart()) throw new DomainError(rules.missing);
  if (Number(request.headers['content-length']) > rules.bytes + WRAPPING)
    throw new DomainError(rules.tooLarge);
  const reading = (): Promise<Buffer | null> => read(request, rules).catch((error) => refuse(error, rules));
  const bytes = await rules.places.hold(person, () => inTime(request.raw, pace, reading()));
  if (!bytes) throw new DomainError(rules.missing);
  return bytes;
}

/** The result of reading, unless the upload falls below the lowest rate. @throws DomainError TOO_SLOW */
async function inTime<T>({ socket }: IncomingMessage, pace: number, reading: Promise<T>): Promise<T> {
  let seen = socket.bytesRead;
  const { promise: slow, reject } = Promise.withResolvers<never>();
  const timer = setInterval(() => {
    if (socket.bytesRead - seen < SLOWEST * pace) reject(new DomainError('TOO_SLOW'));
    seen = socket.bytesRead;
  }, pace * 1000);
  return Promise.race([reading, slow]).finally(() => clearInterval(timer));
}

/** Null when the first file is not the expected field. */
async function read(request: FastifyRequest, { bytes }: UploadRules): Promise<Buffer | null> {
  const part = await request.file({ limits: { fileSize: bytes } });
  if (part?.fieldname === FIELD) return part.toBuffer();
  part?.file.resume();
  return null;
}

/** Any error while reading is caused by the form or the connection, not by the server. */
function refuse(error: { statusCode?: number }, { tooLarge }: UploadRules): never {
  throw new DomainError(error.statusCode === 413 ? tooLarge : 'INVALID_BODY');
}
