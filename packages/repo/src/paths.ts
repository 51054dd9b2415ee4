import { join, resolve } from 'node:path';

/** The root of the repository. */
export const ROOT = resolve(import.meta.dirname, '../../..');

/** A path inside the repository. */
export const at = (...parts: string[]): string => join(ROOT, ...parts);
