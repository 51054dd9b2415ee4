import { allowedActionOf } from '../../case/engine/allowed-actions.ts';
import type { AllowedAction } from '../engine/allowed-actions.ts';
import type { TicketTypes } from '../types.ts';
import { facts, type Action, type FactRow } from '../workflow.ts';
import type { State } from '../words.ts';

/** Actions that are offered outside of a ticket's own list: on a card, and beside a request. */

const all: readonly FactRow[] = facts;
const offered = (fact: FactRow): AllowedAction => ({
  ...allowedActionOf<TicketTypes>(fact, 'do'),
  action: fact.action as Action,
});

/** What neighbours may do with a ticket of which they see the card. */
export const actionsOnCard = (state: State): AllowedAction[] =>
  all.filter(({ section, from }) => section === 'card' && from.includes(state)).map(offered);

/** How a pending request may be answered: by those who may grant it, and by its asker. */
export const answersTo = (is: { readonly grantable: boolean; readonly mine: boolean }): AllowedAction[] =>
  all
    .filter(({ section, by }) => section === 'request' && (by.includes('granter') ? is.grantable : is.mine))
    .map(offered);
