import { once } from 'node:events';
import type { Api } from './system.ts';

/** Lets the inspector, which SIGUSR1 starts, take any free port. */
export const INSPECTABLE = { NODE_OPTIONS: '--inspect-port=0' } as const;

/** Memory of a process in MB. `live` is the heap that is still in use after a garbage collection. */
export interface Memory {
  readonly live: number;
  /** Buffers and the like, outside the heap. */
  readonly external: number;
  readonly resident: number;
}

interface Reply {
  readonly id: number;
  readonly result: { readonly result?: { readonly value: NodeJS.MemoryUsage } };
}

const mb = (bytes: number): number => Math.round(bytes / 1024 / 1024);

/** Sends one command of the inspector's protocol and resolves with its reply. */
async function ask(socket: WebSocket, id: number, method: string, params = {}): Promise<Reply> {
  socket.send(JSON.stringify({ id, method, params }));
  for (;;) {
    const [{ data }] = (await once(socket, 'message')) as [{ data: string }];
    const reply = JSON.parse(data) as Reply;
    if (reply.id === id) return reply;
  }
}

/** The inspector's address, which the process prints when SIGUSR1 starts it. */
async function inspectorOf({ child }: Api): Promise<string> {
  const printed = once(child.stderr!, 'data') as Promise<[Buffer]>;
  child.kill('SIGUSR1');
  return /ws:\S+/.exec(String((await printed)[0]))![0];
}

/** Looks into the memory of an API that was started with `INSPECTABLE` and a log. */
export class Heap {
  private readonly socket: WebSocket;
  private asked = 0;

  private constructor(socket: WebSocket) {
    this.socket = socket;
  }

  static async of(api: Api): Promise<Heap> {
    const socket = new WebSocket(await inspectorOf(api));
    await once(socket, 'open');
    return new Heap(socket);
  }

  /** Collects the garbage, then measures. */
  async collected(): Promise<Memory> {
    await ask(this.socket, ++this.asked, 'HeapProfiler.collectGarbage');
    const { result } = await ask(this.socket, ++this.asked, 'Runtime.evaluate', {
      expression: 'process.memoryUsage()',
      returnByValue: true,
    });
    const { heapUsed, external, rss } = result.result!.value;
    return { live: mb(heapUsed), external: mb(external), resident: mb(rss) };
  }

  close(): void {
    this.socket.close();
  }
}
