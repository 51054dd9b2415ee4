/** What WeChat allows, as its documents say; sizes in bytes. */
export const KB = 1024;
export const LIMITS = {
  /** Concurrent requests, and concurrent uploads and downloads; the rest is queued. */
  atOnce: 10,
  /** The app's own limit below that, so that nothing is queued by WeChat. */
  wanted: 8,
  timeout: 60_000 as number,
  pages: 10,
  setData: 1024 * KB,
  setDataAdvised: 256 * KB,
  storedValue: 1024 * KB,
  stored: 10 * 1024 * KB,
  templates: 3,
  /** How long after a touch its effects count as user-initiated, in ms. */
  gesture: 1000,
};
