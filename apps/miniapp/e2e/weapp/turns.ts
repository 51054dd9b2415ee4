/** Shorter timers are part of rendering and sending; longer ones wait for something, in ms. */
const AT_ONCE = 100;

type Run = (...given: unknown[]) => void;

/** The app's timers, and whether any is due at once. */
export class Turns {
  private readonly next = new Set<NodeJS.Timeout>();

  get areOver(): boolean {
    return this.next.size === 0;
  }

  readonly setTimeout = (run: Run, delay = 0, ...given: unknown[]): NodeJS.Timeout => {
    const timer = setTimeout(() => {
      this.next.delete(timer);
      run(...given);
    }, delay);
    if (delay <= AT_ONCE) this.next.add(timer);
    return timer;
  };

  readonly clearTimeout = (timer: NodeJS.Timeout): void => {
    this.next.delete(timer);
    clearTimeout(timer);
  };
}
