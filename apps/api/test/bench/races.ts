import { LOAD_CAP } from '@sandan/domain';
import { raceToAccept } from '../races/arena.ts';
import type { Product } from './product.ts';

/** How many races one steward can win before their hands are full, even if it is always the same. */
const ROUND = LOAD_CAP - 1;

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
