import { navigationOf } from '@sandan/domain/navigation/entries';
import type { HomePage, Me } from '../src/api/contract';

/** The answer of `GET /home` to a person, with the navigation that the domain gives them. */
export const homePage = (me: Me, change: Partial<HomePage> = {}): HomePage => ({
  me,
  unread: 0,
  work: [],
  own: [],
  navigation: navigationOf({
    offices: me.offices.map(({ office, standingInFor }) => ({
      office,
      standingInFor: standingInFor && standingInFor.id,
    })),
    memberships: me.units,
    homes: me.home ? [me.home] : [],
    choices: me.communities,
    hasPhone: me.phone !== null,
    suspendedUntil: null,
  }).map((section) => ({ ...section, entries: [...section.entries] })),
  ...change,
});
