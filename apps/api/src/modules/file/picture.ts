import { DomainError, pictureLimits, pictureSize, type Size } from '@sandan/domain';
import { fileTypeFromBuffer } from 'file-type';
import { availableParallelism } from 'node:os';
import sharp, { type Sharp } from 'sharp';
import { ConcurrencyLimit } from '../../common/concurrency-limit.ts';

export const MIME = 'image/jpeg';

const THUMB_SIDE = 320;
/** The thumbnail of a picture longer than this ratio shows only its beginning. */
const THUMB_RATIO = 3;
/** A decoder that runs longer than this many seconds is under attack. */
const PATIENCE = 20;

const MEGAPIXELS = 1_000_000;
/** These formats are decoded in memory as a whole, at worst 300 MB with 16 bits per channel. */
const WHOLE = 30 * MEGAPIXELS;

/**
 * The accepted formats, with the most pixels each may decode to. A JPEG is shrunk while decoding and costs
 * little (phones make 64 MP), unless it is progressive; AVIF costs most. HEIC is missing because sharp's
 * decoder lacks HEVC, and WeChat delivers JPEG. BMP is missing because no maintained decoder exists; the
 * browser converts it before sending.
 */
const readable: Readonly<Record<string, number>> = {
  'image/jpeg': 65 * MEGAPIXELS,
  'image/png': WHOLE,
  'image/apng': WHOLE,
  'image/webp': WHOLE,
  'image/gif': WHOLE,
  'image/avif': 16 * MEGAPIXELS,
};

/** Cameras and editors write about ten scans; each costs a pass over the whole picture. */
const MOST_SCANS = 100;

sharp.cache(false);
sharp.concurrency(1);

/** Accepts damaged files as far as they decode, as browsers do. */
const lenient = { failOn: 'none' } as const;

/** The longest wait for a turn, in ms; a phone gives up after that. */
const PHONE_PATIENCE = 20_000;
// Leaves one processor for other requests.
const drawing = new ConcurrencyLimit(
  Math.max(1, Math.min(4, availableParallelism() - 1)),
  50,
  PHONE_PATIENCE,
);

/** Our own JPEG of a picture, upright and without metadata, and its thumbnail. */
export interface Picture {
  readonly full: Buffer;
  readonly thumb: Buffer;
  readonly width: number;
  readonly height: number;
}

/**
 * Decodes the first frame of an upload by its content and re-encodes it. Accepts what a browser would show,
 * also truncated files.
 * @throws DomainError FILE_TOO_LARGE, FILE_NOT_A_PICTURE, FILE_KIND_UNKNOWN, FILE_SIDE_TOO_LONG,
 * FILE_TOO_MANY_PIXELS, FILE_DAMAGED, TOO_BUSY
 */
export async function pictureOf(bytes: Buffer): Promise<Picture> {
  if (bytes.length > pictureLimits.bytes)
    throw new DomainError('FILE_TOO_LARGE', { max: pictureLimits.bytes });
  const mime = (await fileTypeFromBuffer(bytes))?.mime;
  if (!mime?.startsWith('image/')) throw new DomainError('FILE_NOT_A_PICTURE');
  const pixels = readable[mime];
  if (pixels === undefined) throw new DomainError('FILE_KIND_UNKNOWN', { kind: mime });
  return drawing.run(() => undamaged(() => redraw(bytes, pixels)));
}

/** Any error of the decoder means a damaged file. */
async function undamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof DomainError ? error : new DomainError('FILE_DAMAGED');
  }
}

/** The resulting size, from the header alone: nothing is decoded before the limits are checked. */
async function sizeOf(bytes: Buffer, pixels: number): Promise<Size> {
  const { autoOrient: size, isProgressive } = await sharp(bytes, {
    ...lenient,
    limitInputPixels: false,
  }).metadata();
  const max = isProgressive ? Math.min(pixels, WHOLE) : pixels;
  const { width, height } = size;
  if (Math.max(width, height) > pictureLimits.side)
    throw new DomainError('FILE_SIDE_TOO_LONG', { width, height, max: pictureLimits.side });
  if (width * height > max) throw new DomainError('FILE_TOO_MANY_PIXELS', { width, height, max });
  if (isProgressive && hasManyScans(bytes)) throw new DomainError('FILE_DAMAGED');
  return pictureSize(size);
}

const START_OF_SCAN = Buffer.from([0xff, 0xda]);

function hasManyScans(bytes: Buffer): boolean {
  let [scans, at] = [0, -1];
  while (scans <= MOST_SCANS && (at = bytes.indexOf(START_OF_SCAN, at + 1)) !== -1) scans++;
  return scans > MOST_SCANS;
}

async function redraw(bytes: Buffer, pixels: number): Promise<Picture> {
  const { width, height } = await sizeOf(bytes, pixels);
  const drawn = sharp(bytes, { ...lenient, limitInputPixels: pixels })
    .autoOrient()
    .resize({ width, height, fit: 'fill' });
  const full = await written(drawn, 82);
  const beginning = {
    left: 0,
    top: 0,
    width: Math.min(width, THUMB_RATIO * height),
    height: Math.min(height, THUMB_RATIO * width),
  };
  const small = sharp(full.data)
    .extract(beginning)
    .resize({ width: THUMB_SIDE, height: THUMB_SIDE, fit: 'inside', withoutEnlargement: true });
  const thumb = await written(small, 75);
  return { full: full.data, thumb: thumb.data, width: full.info.width, height: full.info.height };
}

/** Converts colours to sRGB and drops all metadata: sharp keeps none by default. */
const written = (picture: Sharp, quality: number) =>
  picture
    .flatten({ background: 'white' })
    .jpeg({ quality })
    .timeout({ seconds: PATIENCE })
    .toBuffer({ resolveWithObject: true });
