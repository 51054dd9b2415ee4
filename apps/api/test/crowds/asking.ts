import { setTimeout as pause } from 'node:timers/promises';
import { share } from '../bench/figures.ts';
import type { Product } from '../bench/product.ts';
import type { Answer } from '../walks/door.ts';

/** A phone's pause (ms) after 503, as its `Retry-After` says. */
const RETRY = 1000;

/** What many requests took, from the first attempt to the answer. */
export class Taken {
  readonly ms: number[] = [];
  busy = 0;

  /** Asks as a phone does: after 503 again. @throws Error if it is refused otherwise */
  async ask(send: () => Promise<Answer>): Promise<Answer> {
    const began = performance.now();
    for (;;) {
      const answer = await send();
      if (answer.status !== 503) {
        if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
        this.ms.push(performance.now() - began);
        return answer;
      }
      this.busy++;
      await pause(RETRY);
    }
  }

  toString(): string {
    const at = (part: number): string => share(this.ms, part).toFixed(0);
    return `${this.ms.length} answers, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms, ${this.busy} × 503`;
  }
}

/** Runs a crowd, and says how the API was meanwhile. */
export async function during(product: Product, name: string, crowd: () => Promise<unknown>): Promise<string> {
  await product.vitals();
  const began = performance.now();
  const told = String(await crowd());
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const { rss, late } = await product.vitals();
  return `${name} in ${seconds} s: ${told}; ${rss.toFixed(0)} MB, event loop late by p99 ${late.toFixed(0)} ms`;
}
