import { raceToAccept } from '../races/arena.ts';
import type { Product } from './product.ts';

/** How many races the stewards can win before their hands are full. */
const ROUND = 100;

/** So many times all stewards accept one ticket at once. @throws Error unless exactly one gets it each time */
export async function raceAll(product: Product, count: number): Promise<string> {
  const { arena, crowd } = product;
  const began = performance.now();
  for (let n = 0; n < count; n++) {
    if (n % ROUND === 0) await product.refill('accept');
    await raceToAccept(arena, crowd.stewards);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  return `${count} races of ${crowd.stewards.length} takers in ${seconds} s: exactly one won each`;
}
