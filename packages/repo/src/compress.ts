import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Files that get much smaller; pictures are compressed already. */
const TEXT = /\.(html|js|css|json|svg|txt)$/;
/** Below this size (bytes) the headers of an answer weigh more than what is saved. */
const LEAST = 1024;

const ways = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};

/** Puts `.br` and `.gz` beside each text file of a folder, so that a server need not compress at each request. */
export async function compressTexts(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = entries.filter((entry) => entry.isFile() && TEXT.test(entry.name));
  await Promise.all(texts.map(({ parentPath, name }) => compress(join(parentPath, name))));
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < LEAST) return;
  await Promise.all(
    Object.entries(ways).map(async ([ending, way]) => writeFile(`${file}.${ending}`, await way(bytes))),
  );
}
