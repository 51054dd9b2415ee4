import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

const [WIDTH, HEIGHT] = [480, 360];

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A picture of these rows: per row a filter byte, then three bytes a pixel. */
function png(width: number, height: number, rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A house before the sky. */
function house(): Buffer {
  const rows = Array.from({ length: HEIGHT }, (_, y) => {
    const roof = (x: number) => y > 150 + Math.abs(x - WIDTH / 2) * 0.5;
    const pixel = (x: number) => (roof(x) ? [96, 72, 64] : [150 - (y >> 2), 170 - (y >> 2), 205]);
    return [0, ...Array.from({ length: WIDTH }, (_, x) => pixel(x)).flat()];
  });
  return png(WIDTH, HEIGHT, Buffer.from(rows.flat()));
}

/** Noise, which no compression makes smaller. */
function noise(width: number, height: number): Buffer {
  const rows = randomBytes((width * 3 + 1) * height);
  for (let at = 0; at < rows.length; at += width * 3 + 1) rows[at] = 0;
  return png(width, height, rows);
}

function written(name: string, content: Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), 'sandan-picture-')), name);
  writeFileSync(path, content);
  return path;
}

/** Pictures are generated, so that no file is needed in the repository. */
export const picturePath = (): string => written('photo.png', house());

/** A picture of 13.5 MB, which the server refuses as it is. */
export const largePicturePath = (): string => written('large.png', noise(3000, 1500));

/** A file that is called a picture and is none. */
export const brokenPicturePath = (): string => written('broken.heic', Buffer.from('no picture'));
