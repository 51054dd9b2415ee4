import { useRef } from 'react';
import { uuid } from '../lib/uuid';

/**
 * The answer. `isEarlier`: the server had accepted an earlier version of the draft whose answer was lost;
 * this is that answer.
 */
export interface Answered<T> {
  answer: T;
  isEarlier: boolean;
}
export type Send<B, T> = (body: B, key: string) => Promise<T>;
/** Sends a body so that it takes effect once, however often that is tried. */
export type SendOnce = <B, T>(send: Send<B, T>, body: B) => Promise<Answered<T>>;

interface Intent {
  body: string;
  key: string;
}

/**
 * One key for one intent: sending the same content again after a lost answer reuses it, so nothing happens
 * twice; changed content is a new intent.
 */
export function intents(): { keyFor(body: unknown): string; done(): void } {
  let last: Intent | null = null;
  return {
    keyFor(body) {
      const text = JSON.stringify(body);
      if (last?.body !== text) last = { body: text, key: uuid() };
      return last.key;
    },
    done() {
      last = null;
    },
  };
}

export function useIntents(): ReturnType<typeof intents> {
  const ref = useRef<ReturnType<typeof intents> | null>(null);
  return (ref.current ??= intents());
}
