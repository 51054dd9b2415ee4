import { existsSync } from 'node:fs';
import { rssOf } from '../bench/cpu.ts';

/** Watches the most memory of a process, in MB. */
export class Peak {
  private most = 0;
  private readonly timer: NodeJS.Timeout;
  private readonly pid: number;

  constructor(pid: number) {
    this.pid = pid;
    this.timer = setInterval(() => this.look(), 20).unref();
  }

  /** The most since the last time. */
  take(): number {
    this.look();
    const { most } = this;
    this.most = 0;
    return Math.round(most);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    if (existsSync(`/proc/${this.pid}`)) this.most = Math.max(this.most, rssOf(this.pid));
  }
}

/** What a step took. */
export interface Took {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Does a step, and prints how long it took and the most memory of the watched process. */
export async function measured<T>(
  peak: Peak,
  name: string,
  work: () => Promise<T>,
  wordOf: (value: T) => string,
): Promise<Took & { readonly value: T }> {
  peak.take();
  const began = performance.now();
  const value = await work();
  const took = { seconds: (performance.now() - began) / 1000, megabytes: peak.take() };
  console.log(
    `  ${name.padEnd(34)} ${took.seconds.toFixed(2).padStart(7)} s  at most ${took.megabytes} MB  ${wordOf(value)}`,
  );
  return { ...took, value };
}
