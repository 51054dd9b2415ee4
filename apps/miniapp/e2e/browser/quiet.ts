import type { Page } from 'playwright-core';

/** Waits until the page is idle: no pending request, and everything rendered. */
export function quietOf(page: Page): () => Promise<void> {
  const waiting = new Set<unknown>();
  let asked = 0;
  let wake: () => void = () => undefined;
  const answered = (request: unknown) => {
    waiting.delete(request);
    if (waiting.size === 0) wake();
  };
  page.on('request', (request) => {
    waiting.add(request);
    asked += 1;
  });
  page.on('requestfinished', answered);
  page.on('requestfailed', answered);
  const allAnswered = () =>
    new Promise<void>((done) => {
      wake = done;
      answered(null);
    });
  const drawn = () =>
    page.evaluate(
      () =>
        new Promise<void>((done) => {
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)));
        }),
    );
  return async () => {
    for (let before = -1; before !== asked;) {
      before = asked;
      await allAnswered();
      await drawn();
    }
  };
}
