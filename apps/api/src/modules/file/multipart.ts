import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainError, pictureLimits } from '@sandan/domain';
import type { FastifyRequest } from 'fastify';

const FIELD = 'file';
/** Room for the boundaries, headers and small fields around the picture. */
const WRAPPING = 64 * 1024;

/** Each picture under way is held whole in memory. */
const MOST_AT_ONCE = 24;
let receiving = 0;

/** Teaches the server forms with one file; to be called before it listens. */
export async function registerMultipart(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart, { limits: { fileSize: pictureLimits.bytes, files: 1, fields: 8, parts: 9, fieldSize: 1024, headerPairs: 20 } });
}

/**
 * The bytes of the form's `file`; other fields and further files are left unread.
 * @throws DomainError FILE_MISSING, FILE_TOO_LARGE, TOO_BUSY, INVALID_BODY
 */
export async function receiveFile(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw new DomainError('FILE_MISSING');
  if (Number(request.headers['content-length']) > pictureLimits.bytes + WRAPPING) throw new DomainError('FILE_TOO_LARGE');
  if (receiving >= MOST_AT_ONCE) throw new DomainError('TOO_BUSY');
  receiving++;
  const bytes = await read(request).catch(refuse).finally(() => receiving--);
  if (!bytes) throw new DomainError('FILE_MISSING');
  return bytes;
}

/** Null where the first file is not the one we ask for. */
async function read(request: FastifyRequest): Promise<Buffer | null> {
  const part = await request.file();
  if (part?.fieldname === FIELD) return part.toBuffer();
  part?.file.resume();
  return null;
}

/** Whatever goes wrong on the way in is the form's fault or the line's, never ours. */
function refuse(error: { statusCode?: number }): never {
  throw new DomainError(error.statusCode === 413 ? 'FILE_TOO_LARGE' : 'INVALID_BODY');
}
