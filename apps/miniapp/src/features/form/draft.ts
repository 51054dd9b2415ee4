import { ApiError } from '../../api/error';
import type { Answered, Send } from '../../api/intent';
import { DRAFT_LASTS } from '../../domain';
import { now } from '../../lib/clock';
import { DRAFTS, forget, load, save } from '../../lib/storage';
import { uuid } from '../../lib/uuid';
import type { Values } from './values';

/** The idempotency key of a draft and the bodies sent with it; for a move also the case's version. */
export interface Sent {
  key: string;
  bodies: readonly string[];
  version?: number;
}

/** A draft with its idempotency key; both are deleted together. */
interface Draft {
  at: number;
  values: Values;
  sent?: Sent;
}

/** One per account; deleted when the account signs out. */
export const draftName = (person: string, ...parts: readonly string[]): string =>
  `${DRAFTS}${[...parts, person].join('.')}`;

/** Null when there is none, or it is so old that the server has forgotten its pictures and its key. */
export function loadDraft(name: string): Draft | null {
  const draft = load<Draft>(name);
  if (draft && now() - (draft.at || 0) < DRAFT_LASTS) return draft;
  if (draft) forget(name);
  return null;
}

export const saveDraft = (name: string, draft: Omit<Draft, 'at'>): void =>
  save(name, { ...draft, at: now() });
export const dropDraft = (name: string): void => forget(name);

/** The number of versions kept: more than anybody sends on a bad connection. */
const MOST_BODIES = 8;

/** The same draft with one more body that may have reached the server. */
export function withBody(sent: Sent | undefined, body: unknown, version?: number): Sent {
  const text = JSON.stringify(body);
  const before = sent?.bodies.filter((one) => one !== text) ?? [];
  return { key: sent?.key ?? uuid(), bodies: [...before, text].slice(-MOST_BODIES), version };
}

const isMismatch = (error: unknown): boolean =>
  error instanceof ApiError && error.code === 'IDEMPOTENCY_MISMATCH';

/** The server's answer to the body it accepted; sending it again with the same key has no second effect. */
async function earlier<B, T>(send: Send<B, T>, { key, bodies }: Sent, refusal: unknown): Promise<T> {
  for (const text of [...bodies].reverse()) {
    try {
      return await send(JSON.parse(text) as B, key);
    } catch (error) {
      if (!isMismatch(error)) throw error;
    }
  }
  throw refusal;
}

/**
 * Sends the last body. The key belongs to the draft, not to its content: if an earlier body was accepted, its
 * answer is used and nothing is done twice.
 */
export async function sendUnder<B, T>(send: Send<B, T>, sent: Sent): Promise<Answered<T>> {
  try {
    return {
      answer: await send(JSON.parse(sent.bodies[sent.bodies.length - 1]!) as B, sent.key),
      isEarlier: false,
    };
  } catch (error) {
    if (!isMismatch(error)) throw error;
    return {
      answer: await earlier(send, { ...sent, bodies: sent.bodies.slice(0, -1) }, error),
      isEarlier: true,
    };
  }
}
