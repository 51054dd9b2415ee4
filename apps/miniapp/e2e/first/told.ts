import type { Browser } from 'playwright-core';
import { browserPhone } from '../browser/phone.ts';
import { phoneBook, type Step } from '../phone.ts';
import { counter } from './counted.ts';
import { emptyServer } from './empty-server.ts';
import { firstStart } from './first-start.ts';

const MINUTE = 60_000;

/** Tells the first start on a server of its own, and prints how much had to be done by hand. Returns the faults seen. */
export async function tellFirstStart(
  browser: Browser,
  picture: string,
  step: Step,
): Promise<readonly string[]> {
  const server = await emptyServer();
  const world = { base: server.base, entryOf: () => '', day: () => '' };
  const { counted, steps } = counter();
  const { phoneOf, all } = phoneBook(async (owner) =>
    browserPhone({ browser, world, owner, picture, kept: await server.signIn(owner) }),
  );
  const began = performance.now();
  try {
    await firstStart({
      phoneOf: async (owner) => counted(await phoneOf(owner)),
      step,
      setupCode: server.setupCode,
    });
    const minutes = ((performance.now() - began) / MINUTE).toFixed(1);
    console.log(
      `from an empty system to the first accepted ticket: ${steps()} steps by hand, ${minutes} min`,
    );
    const phones = await all();
    const problems = phones.flatMap((phone) => phone.problems);
    await Promise.all(phones.map((phone) => phone.close()));
    return [...new Set(problems)];
  } finally {
    await server.stop();
  }
}
