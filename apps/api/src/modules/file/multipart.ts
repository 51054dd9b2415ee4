import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainError, pictureLimits } from '@sandan/domain';
import type { FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { Places } from './places.ts';

const FIELD = 'file';
/** Space for the boundaries, headers and small fields around the picture. */
const WRAPPING = 64 * 1024;

/** Limits concurrent uploads, because each picture is held in memory. */
const places = new Places(24, 4);

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
 * The bytes of the form's `file`; other fields and files are not read. `pace` is in seconds.
 * @throws DomainError FILE_MISSING, FILE_TOO_LARGE, TOO_BUSY, TOO_OFTEN when the person has too many uploads
 * running, TOO_SLOW, INVALID_BODY
 */
export async function receiveFile(request: FastifyRequest, person: string, pace: number): Promise<Buffer> {
  if (!request.isMultipart()) throw new DomainError('FILE_MISSING');
  if (Number(request.headers['content-length']) > pictureLimits.bytes + WRAPPING)
    throw new DomainError('FILE_TOO_LARGE');
  const bytes = await places.hold(person, () => inTime(request.raw, pace, read(request).catch(refuse)));
  if (!bytes) throw new DomainError('FILE_MISSING');
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
async function read(request: FastifyRequest): Promise<Buffer | null> {
  const part = await request.file();
  if (part?.fieldname === FIELD) return part.toBuffer();
  part?.file.resume();
  return null;
}

/** Any error while reading is caused by the form or the connection, not by the server. */
function refuse(error: { statusCode?: number }): never {
  throw new DomainError(error.statusCode === 413 ? 'FILE_TOO_LARGE' : 'INVALID_BODY');
}
