/** Counts of steps and refusals over all walks of a run, and of walks with each extra. */
export class Tally {
  readonly taken = new Map<string, number>();
  readonly refused = new Map<string, number>();
  readonly mixed = new Map<string, number>();
  steps = 0;
  longest = 0;

  static add(to: Map<string, number>, key: string): void {
    to.set(key, (to.get(key) ?? 0) + 1);
  }

  times(key: string): number {
    return this.taken.get(key) ?? 0;
  }

  /** Over all states. */
  timesOf(action: string): number {
    return [...this.taken].reduce(
      (sum, [key, n]) => sum + (key.slice(key.indexOf('.') + 1).replace('@caller', '') === action ? n : 0),
      0,
    );
  }

  /** The counts as lines of three, rarest first. */
  static print(title: string, counts: ReadonlyMap<string, number>): string {
    const cells = [...counts].sort(([, a], [, b]) => a - b).map(([key, n]) => `${key} ${n}`.padEnd(38));
    const lines = Array.from(
      { length: Math.ceil(cells.length / 3) },
      (_, at) =>
        `  ${cells
          .slice(at * 3, at * 3 + 3)
          .join('')
          .trimEnd()}`,
    );
    return [title, ...lines].join('\n');
  }
}
