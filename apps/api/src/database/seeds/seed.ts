import type { Config } from '../../common/config.ts';

/** Fills an empty database once. */
export async function seed(_url: string, _config: Config, _say: (line: string) => void): Promise<void> {}
