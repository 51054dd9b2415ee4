import { DomainError } from '@sandan/domain';
import { fileTypeFromBuffer } from 'file-type';
import { availableParallelism } from 'node:os';
import sharp, { type Sharp, type SharpOptions } from 'sharp';
import { Turns } from './turns.ts';

/** The largest file we take, in bytes. */
export const MOST_BYTES = 10 * 1024 * 1024;
export const MIME = 'image/jpeg';

const LONGEST_SIDE = 2560;
const THUMB_SIDE = 320;
/** A decoder that is still at it after this many seconds is being fooled. */
const PATIENCE = 20;

/**
 * What we read → the most pixels it may unfold to. A JPEG is shrunk while it is read and costs little (64 MP is what phones make);
 * the others are held in memory whole, 16 bits a channel at worst. HEIC is not among them: the decoder that comes with sharp
 * lacks HEVC, and WeChat hands out JPEG.
 */
const readable: Readonly<Record<string, number>> = {
  'image/jpeg': 65_000_000,
  'image/png': 30_000_000,
  'image/webp': 30_000_000,
  'image/gif': 30_000_000,
};

sharp.cache(false);
sharp.concurrency(1);

// One processor is left to answer everybody else.
const turns = new Turns(Math.max(1, Math.min(4, availableParallelism() - 1)), 50);

/** Our own JPEG of a picture, upright and without metadata, and its thumbnail. */
export interface Picture {
  readonly full: Buffer;
  readonly thumb: Buffer;
  readonly width: number;
  readonly height: number;
}

/**
 * Reads what somebody sent, by its content alone, and writes it anew.
 * @throws DomainError FILE_TOO_LARGE, FILE_NOT_A_PICTURE, TOO_BUSY
 */
export async function pictureOf(bytes: Buffer): Promise<Picture> {
  if (bytes.length > MOST_BYTES) throw new DomainError('FILE_TOO_LARGE');
  const limitInputPixels = readable[(await fileTypeFromBuffer(bytes))?.mime ?? ''];
  if (!limitInputPixels) throw new DomainError('FILE_NOT_A_PICTURE');
  return turns.take(() => redraw(bytes, { limitInputPixels, failOn: 'error' }));
}

async function redraw(bytes: Buffer, options: SharpOptions): Promise<Picture> {
  try {
    const full = await written(sharp(bytes, options).autoOrient(), LONGEST_SIDE, 82);
    const thumb = await written(sharp(full.data), THUMB_SIDE, 75);
    return { full: full.data, thumb: thumb.data, width: full.info.width, height: full.info.height };
  } catch {
    throw new DomainError('FILE_NOT_A_PICTURE');
  }
}

/** Colours become sRGB and every kind of metadata stays behind: sharp keeps none unless told to. */
const written = (picture: Sharp, side: number, quality: number) =>
  picture
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .jpeg({ quality })
    .timeout({ seconds: PATIENCE })
    .toBuffer({ resolveWithObject: true });
