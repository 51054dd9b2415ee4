/** What WeChat allows, as its documents say; sizes in bytes. */
export const KB = 1024;
export const LIMITS = {
  /** Requests under way at once, and as many uploads and downloads; the rest waits in a queue. */
  atOnce: 10,
  /** How much of that the app may want, so that nothing ever waits unseen. */
  wanted: 8,
  timeout: 60_000 as number,
  pages: 10,
  setData: 1024 * KB,
  setDataAdvised: 256 * KB,
  storedValue: 1024 * KB,
  stored: 10 * 1024 * KB,
  templates: 3,
  /** How long after a touch its effects count as the person's own wish, in ms. */
  gesture: 1000,
};
