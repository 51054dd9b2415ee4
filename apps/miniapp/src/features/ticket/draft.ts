import { post } from '../../api/client';
import { ApiError } from '../../api/error';
import { DRAFT_LASTS } from '../../domain';
import { now } from '../../lib/clock';
import { DRAFTS, forget, load, save } from '../../lib/storage';
import { uuid } from '../../lib/uuid';
import type { Values } from './form/values';

/**
 * Under which key a draft was sent, and what was sent under it; of a move, on which version of the ticket.
 */
export interface Sent {
  key: string;
  bodies: readonly string[];
  version?: number;
}

/** What somebody began to write, with the key that lives and dies with it. */
interface Draft {
  at: number;
  values: Values;
  sent?: Sent;
}

/** Each person's own, and gone with all of theirs when they sign out. */
export const draftName = (person: string, ...of: readonly string[]): string =>
  `${DRAFTS}${[...of, person].join('.')}`;

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

/**
 * The answer; `isEarlier` where the server had taken an earlier version of the draft, whose answer was lost:
 * then it is that one's.
 */
export interface Answered<T> {
  answer: T;
  isEarlier: boolean;
}
export type SendOnce = <T>(path: string, body: unknown) => Promise<Answered<T>>;

/** As many versions of a draft are remembered as anybody sends on a bad line. */
const MOST_BODIES = 8;

/** The same draft with one more body that may have reached the server. */
export function withBody(sent: Sent | undefined, body: unknown, version?: number): Sent {
  const said = JSON.stringify(body);
  const before = sent?.bodies.filter((one) => one !== said) ?? [];
  return { key: sent?.key ?? uuid(), bodies: [...before, said].slice(-MOST_BODIES), version };
}

const isMismatch = (error: unknown): boolean =>
  error instanceof ApiError && error.code === 'IDEMPOTENCY_MISMATCH';

/** What the server answered to the one of these bodies that it took: asked again, it does nothing twice. */
async function earlier<T>(path: string, { key, bodies }: Sent, refusal: unknown): Promise<T> {
  for (const said of [...bodies].reverse()) {
    try {
      return await post<T>(path, JSON.parse(said), key);
    } catch (error) {
      if (!isMismatch(error)) throw error;
    }
  }
  throw refusal;
}

/**
 * Sends the last of the bodies. The key stands for the draft, not for its words: whatever of it was taken
 * before is not done again.
 */
export async function sendUnder<T>(path: string, sent: Sent): Promise<Answered<T>> {
  try {
    return {
      answer: await post<T>(path, JSON.parse(sent.bodies[sent.bodies.length - 1]!), sent.key),
      isEarlier: false,
    };
  } catch (error) {
    if (!isMismatch(error)) throw error;
    return {
      answer: await earlier<T>(path, { ...sent, bodies: sent.bodies.slice(0, -1) }, error),
      isEarlier: true,
    };
  }
}
