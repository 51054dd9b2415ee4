import type { Config } from '../../common/config.ts';
import { Reencryption, type Sealed } from './reencrypt.ts';

/** The operator's message about a run, if any. */
export function messageOf(
  { rows, unreadable, isDone, isNews }: Sealed,
  { keys }: Pick<Config, 'keys'>,
): string | null {
  const ids = [...keys.seals.keys()];
  if (unreadable.size > 0) {
    const rowsOf = [...unreadable].map(([table, n]) => `${n} rows of ${table}`).join(', ');
    return `No key of DATA_KEYS opens ${rowsOf}: they stay as they are, and older keys must stay too.`;
  }
  if (!isDone || (rows === 0 && (!isNews || ids.length < 2))) return null;
  const old = ids.slice(0, -1);
  return (
    `Everything is sealed with ${ids.at(-1)!}, ${rows} rows of it ` +
    `anew.${old.length > 0 ? ` Once every process runs with it, ${old.join(', ')} may go from DATA_KEYS.` : ''}`
  );
}

/** Re-encrypts in the background until done or stopped; the rest waits for the next start. */
export function reencryptInBackground(
  url: string,
  config: Pick<Config, 'keys'>,
  say: (line: string) => void,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const run = Reencryption.run(url, config, 'all', stopping.signal).then(
    (sealed) => {
      const line = messageOf(sealed, config);
      if (line) say(line);
    },
    (error: unknown) =>
      say(
        `Sealing anew has stopped, and goes on with the next start: ${error instanceof Error ? error.message : String(error)}`,
      ),
  );
  return {
    async stop() {
      stopping.abort();
      await run;
    },
  };
}
