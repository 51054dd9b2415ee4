import type { Named, Ticket, Unit } from '../../api/contract';
import { useUnits } from '../org/org.queries';
import type { Values } from '../form/values';
import { useSeats } from './ticket.queries';

const NONE: Values = {};

type Suggested = NonNullable<Ticket['suggestion']>;

const named = ({ id, name }: Named) => ({ id, name });

/** Lead and support units as suggested by the steward or the hearing. */
function partiesIn({ lead, support }: Suggested, units: readonly Named[]): Values {
  const those = (ids: readonly string[]) => units.filter(({ id }) => ids.includes(id)).map(named);
  return { lead: those(lead ? [lead] : []), support: those(support) };
}

const isNamed = (suggestion: Suggested | null): suggestion is Suggested =>
  suggestion !== null && (suggestion.lead !== null || suggestion.support.length > 0);

/** Without a suggestion the nearest unit of the kind that usually leads. */
function usualLead(route: Ticket['route'], units: readonly Unit[]): Values {
  const unit = units.find(({ kind }) => kind === route);
  return unit ? { lead: [named(unit)] } : NONE;
}

/** Start values of a form from an earlier suggestion; null while loading. */
export function useSuggestion(
  { id, building, suggestion, route, hearings }: Ticket,
  form: string,
): Values | null {
  const isDispatch = form === 'dispatch' && (isNamed(suggestion) || Boolean(route));
  // An existing hearing is edited; a new one starts with the five parties.
  const isHearing = form === 'hearing' && !hearings.some(({ status, set }) => status === 'open' && set);
  const units = useUnits(building.id, isDispatch);
  const seats = useSeats(id, isHearing);
  if (isHearing && !seats.error)
    return seats.data ? { seats: seats.data.map((unit) => ({ unit: [named(unit)] })) } : null;
  if (isDispatch && !units.error) {
    if (!units.data) return null;
    return isNamed(suggestion) ? partiesIn(suggestion, units.data) : usualLead(route, units.data);
  }
  return NONE;
}
