import type { Phone } from '../phone.ts';

/** What a person does by hand. */
const BY_HAND = new Set<keyof Phone>([
  'tap',
  'tapBeside',
  'tapCard',
  'confirm',
  'type',
  'tab',
  'back',
  'search',
]);

/** Counts what is done by hand on some phones. */
export function counter() {
  let steps = 0;
  const counted = (phone: Phone): Phone =>
    new Proxy(phone, {
      get(of, name: keyof Phone) {
        const one = of[name];
        if (typeof one !== 'function' || !BY_HAND.has(name)) return one;
        return (...given: unknown[]) => {
          steps += 1;
          return (one as (...all: unknown[]) => unknown)(...given);
        };
      },
    });
  return { counted, steps: () => steps };
}
