/** The demo moves the server's clock; texts about time follow it. */
let ahead = 0;

export const now = (): number => Date.now() + ahead;

export function followServer(serverNow: string): void {
  const offset = Date.parse(serverNow) - Date.now();
  ahead = Math.abs(offset) < 60_000 ? 0 : offset;
}
