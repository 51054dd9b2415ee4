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

/** Generates a picture, so that no file is needed in the repository. */
function png(): Buffer {
  const header = Buffer.from([0, 0, WIDTH >> 8, WIDTH & 255, 0, 0, HEIGHT >> 8, HEIGHT & 255, 8, 2, 0, 0, 0]);
  const rows = Array.from({ length: HEIGHT }, (_, y) => {
    const roof = (x: number) => y > 150 + Math.abs(x - WIDTH / 2) * 0.5;
    const pixel = (x: number) => (roof(x) ? [96, 72, 64] : [150 - (y >> 2), 170 - (y >> 2), 205]);
    return [0, ...Array.from({ length: WIDTH }, (_, x) => pixel(x)).flat()];
  });
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export function picturePath(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'sandan-picture-')), 'photo.png');
  writeFileSync(path, png());
  return path;
}
