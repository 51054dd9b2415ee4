import { kernel } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import type { NounPorts } from './nouns.ts';
import type { EventNotices } from './notices.ts';
import type { NounStore, SmallTypes } from './store/noun.store.ts';

/** An event of a case, and the case as it is now. */
export interface Happened<T extends SmallTypes> {
  readonly case: T['case'];
  readonly event: kernel.EventOf<T>;
}

/** What the notices of an event say to everybody they tell. */
export interface Wording {
  readonly text: string;
  /** Follows the title that the row gives, such as the name of an office. */
  readonly after?: string;
}

/** What notices and the sweep ask of a small noun. Its notices must not say more than every audience may read. */
export const portsOf = <T extends SmallTypes>(
  store: NounStore<T>,
  wordingOf: (manager: EntityManager, happened: Happened<T>) => Promise<Wording> | Wording,
): NounPorts => ({
  expire: (manager, id) => store.expire(manager, id),
  notices: {
    noticesOf: async (manager, keys) => {
      const cases = await store.find([...new Set(keys.map((key) => key.case))], manager);
      const events = await store.events.findNumbered(manager, keys);
      const happened = events.flatMap((event) => {
        const one = cases.find(({ id }) => id === event.case);
        return one ? [{ case: one, event }] : [];
      });
      const told: EventNotices[] = [];
      for (const one of happened) told.push(noticesOf(store, one, await wordingOf(manager, one)));
      return told;
    },
  },
});

function noticesOf<T extends SmallTypes>(
  { machine }: NounStore<T>,
  { case: one, event }: Happened<T>,
  { text, after = '' }: Wording,
): EventNotices {
  const told = kernel.noticesOf(machine, { case: one, event, around: {} });
  return {
    ...{ case: one.id, seq: event.seq, at: event.at, by: event.by },
    notices: told.map(({ title, ...to }) => ({ ...to, title: title + after, textFor: () => text })),
  };
}
