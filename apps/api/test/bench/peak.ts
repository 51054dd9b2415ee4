import { existsSync } from 'node:fs';
import { rssOf } from './cpu.ts';

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
