/** The longest shutdown, in ms. A supervisor would kill the process after half a minute. */
const LONGEST_STOP = 25_000;

const inOneLine = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message).replaceAll(/\s*\n\s*/g, ' | ') : String(error);

/**
 * Ends this process by `stopAll`: on a signal, without its parent process, or after an unexpected error, when
 * its state is unknown and its supervisor restarts it. Returns the function that ends it with an exit code. A
 * second signal is ignored, because the shutdown is already running.
 */
export function endBy(stopAll: () => Promise<void>): (code: number) => void {
  let stopping: Promise<void> | undefined;
  const leave = (code: number): void => {
    setTimeout(() => process.exit(code), LONGEST_STOP).unref();
    stopping ??= stopAll()
      .catch((error: unknown) => console.error(error))
      .finally(() => process.exit(code));
  };
  const giveUp = (error: unknown): void => {
    if (stopping) return;
    console.error(`Unforeseen, leaving: ${inOneLine(error)}`);
    leave(1);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => leave(0));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) process.on(event, giveUp);
  // Without the parent process no terminal signal would reach us.
  process.once('disconnect', () => leave(0));
  return leave;
}
