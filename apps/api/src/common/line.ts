/** The other end: for a worker the primary process, for the primary process one of the workers. */
export interface Peer {
  send(message: object, done: (error: Error | null) => void): void;
  listen(take: (message: unknown) => void): void;
}

interface Message {
  readonly line: 'question' | 'answer';
  readonly id: number;
  readonly topic?: string;
  readonly content?: unknown;
}

export type Reply = (topic: string, content: unknown) => unknown;

const PATIENCE = 5000;

const isOurs = (message: unknown): message is Message =>
  typeof message === 'object' && message !== null && 'line' in message;

/** Questions and answers between two processes, as JSON. Both ends may ask. */
export class Line {
  private readonly open = new Map<number, (answer?: unknown) => void>();
  private asked = 0;

  constructor(
    private readonly peer: Peer,
    private readonly reply: Reply,
  ) {
    peer.listen((message) => isOurs(message) && void this.take(message));
  }

  /**
   * Resolves with the answer; with undefined when the other end failed, is gone, or does not answer within
   * `patience` ms.
   */
  ask(topic: string, content?: unknown, patience = PATIENCE): Promise<unknown> {
    const id = ++this.asked;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.settle(id), patience);
      this.open.set(id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      this.peer.send({ line: 'question', id, topic, content }, (error) => error && this.settle(id));
    });
  }

  /** The other end is gone: nothing more will be answered. */
  close(): void {
    for (const id of this.open.keys()) this.settle(id);
  }

  private settle(id: number, answer?: unknown): void {
    this.open.get(id)?.(answer);
    this.open.delete(id);
  }

  private async take({ line, id, topic, content }: Message): Promise<void> {
    if (line === 'answer') return this.settle(id, content);
    const answer = await Promise.resolve()
      .then(() => this.reply(topic!, content))
      .catch(() => undefined);
    this.peer.send({ line: 'answer', id, content: answer }, () => undefined);
  }
}
