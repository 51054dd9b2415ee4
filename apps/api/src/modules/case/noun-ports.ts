import { kernel } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import type { NounPorts } from './nouns.ts';
import { numbered } from './store/case-events.ts';
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
    noticesOf: async (manager, id, seq) => {
      const [one] = await store.find([id], manager);
      const [event] = await store.events.find(manager, numbered(id, seq));
      if (!one || !event) return null;
      const { text, after = '' } = await wordingOf(manager, { case: one, event });
      const told = kernel.noticesOf(store.machine, { case: one, event, around: {} });
      const notices = told.map(({ title, ...to }) => ({ ...to, title: title + after, textFor: () => text }));
      return { at: event.at, by: event.by, notices };
    },
  },
});
