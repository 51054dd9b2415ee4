import { DomainError, pictureLimits, pictureSize, type Size } from '@sandan/domain';
import { fileTypeFromBuffer } from 'file-type';
import { availableParallelism } from 'node:os';
import sharp, { type Sharp } from 'sharp';
import { ConcurrencyLimit } from '../../common/concurrency-limit.ts';

export const MIME = 'image/jpeg';

const THUMB_SIDE = 320;
/** Of what is longer than this many times its width, the thumbnail shows the beginning. */
const THUMB_RATIO = 3;
/** A decoder that is still at it after this many seconds is being fooled. */
const PATIENCE = 20;

const MEGAPIXELS = 1_000_000;
/** Held in memory whole, 16 bits a channel at worst: 300 MB. */
const WHOLE = 30 * MEGAPIXELS;

/**
 * What we read → the most pixels it may unfold to. A JPEG is shrunk while it is read and costs little (64 MP
 * is what phones make), unless it is progressive; AVIF costs most. HEIC is not among them: the decoder that
 * comes with sharp lacks HEVC, and WeChat hands out JPEG. Nor is BMP: no decoder of it is kept up, and the
 * browser redraws it before sending.
 */
const readable: Readonly<Record<string, number>> = {
  'image/jpeg': 65 * MEGAPIXELS,
  'image/png': WHOLE,
  'image/apng': WHOLE,
  'image/webp': WHOLE,
  'image/gif': WHOLE,
  'image/avif': 16 * MEGAPIXELS,
};

/** Cameras and editors write some ten scans; each one costs a pass over the whole picture. */
const MOST_SCANS = 100;

sharp.cache(false);
sharp.concurrency(1);

/** A browser draws what is there of a broken file; so do we. */
const lenient = { failOn: 'none' } as const;

/** For its turn, in ms; a phone waits no longer for the whole. */
const PHONE_PATIENCE = 20_000;
// One processor is left to answer everybody else.
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
 * Reads the first frame of what somebody sent, by its content alone, and writes it anew. What a browser would
 * show is taken, also a file that lost its end.
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

/** Whatever a decoder stumbles over is the file's fault. */
async function undamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof DomainError ? error : new DomainError('FILE_DAMAGED');
  }
}

/** The size it will have, from the header alone: nothing is unfolded before that is known. */
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

/** Colours become sRGB and every kind of metadata stays behind: sharp keeps none unless told to. */
const written = (picture: Sharp, quality: number) =>
  picture
    .flatten({ background: 'white' })
    .jpeg({ quality })
    .timeout({ seconds: PATIENCE })
    .toBuffer({ resolveWithObject: true });
