import { resolve } from 'node:path';
import { build } from 'esbuild';

export const KB = 1024;
export const BUDGET = {
  main: 800 * KB,
  subpackage: 300 * KB,
  setData: 64 * KB,
  nodes: 600,
  domain: 4 * KB,
};

export const kb = (size: number): string => `${(size / KB).toFixed(1)} KB`;

/** Empty if within the limit; otherwise what exceeds it and by how much. */
export const over = (
  what: string,
  size: number,
  limit: number,
  show: (size: number) => string = kb,
): string[] => (size > limit ? [`${what}: ${show(size)} of at most ${show(limit)}`] : []);

/** The app's share of the domain, minified: what src/domain.ts exports and its dependencies. */
export async function domainShare(): Promise<number> {
  const root = resolve(import.meta.dirname, '..');
  const { outputFiles } = await build({
    entryPoints: [resolve(root, 'src/domain.ts')],
    alias: { '@sandan/domain': resolve(root, '../../packages/domain/src') },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2017',
    charset: 'utf8',
  });
  return outputFiles[0]?.contents.byteLength ?? 0;
}
