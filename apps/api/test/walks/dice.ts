/** A small seeded generator (mulberry32): a walk is a function of one integer. */
export class Dice {
  private state: number;
  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A number in [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** One of `from`, each as likely as its weight says. */
  weighted<T>(from: readonly T[], weight: (one: T) => number): T {
    const weights = from.map(weight);
    let left = this.next() * weights.reduce((sum, one) => sum + one, 0);
    return from[weights.findIndex((one) => (left -= one) < 0)] ?? from.at(-1)!;
  }
}
