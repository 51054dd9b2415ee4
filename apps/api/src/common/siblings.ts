/** What the API processes behind one port ask one another. */
export type Topic = 'calendar' | 'clock' | 'days' | 'messages' | 'metrics';

/**
 * The other API processes behind the same port. What a process keeps in memory and must not differ between
 * two connections of one client is asked of all of them. A process that runs alone has no siblings.
 */
export class Siblings {
  private readonly answers = new Map<string, () => unknown>();

  constructor(private readonly others: (topic: Topic) => Promise<readonly unknown[]> = async () => []) {}

  /** How this process answers the others. */
  answer(topic: Topic, how: () => unknown): void {
    this.answers.set(topic, how);
  }

  /** Resolves when the others have answered. One that cannot answer, such as one that is starting, is left out. */
  async ask<T>(topic: Topic): Promise<readonly T[]> {
    return (await this.others(topic)) as readonly T[];
  }

  /** This process's own answer to another; undefined when it has none yet. */
  reply(topic: string): unknown {
    return this.answers.get(topic)?.();
  }
}
