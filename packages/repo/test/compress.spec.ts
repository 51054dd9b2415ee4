import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressTexts } from '../src/compress.ts';

test('texts are there compressed too, small ones and pictures only as they are', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sandan-compress-'));
  const script = 'const words = "三单通";\n'.repeat(500);
  await writeFile(join(folder, 'app.js'), script);
  await writeFile(join(folder, 'small.css'), 'a{}');
  await writeFile(join(folder, 'photo.png'), Buffer.alloc(5000));
  await compressTexts(folder);
  expect((await readdir(folder)).sort()).toEqual([
    'app.js',
    'app.js.br',
    'app.js.gz',
    'photo.png',
    'small.css',
  ]);
  const [br, gz] = await Promise.all(
    ['br', 'gz'].map((ending) => readFile(join(folder, `app.js.${ending}`))),
  );
  expect([brotliDecompressSync(br!).toString(), gunzipSync(gz!).toString()]).toEqual([script, script]);
  expect(Math.max(br!.length, gz!.length)).toBeLessThan(script.length / 10);
  await rm(folder, { recursive: true });
});
