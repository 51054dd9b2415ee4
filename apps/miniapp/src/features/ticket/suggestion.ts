import type { Ticket } from '../../api/contract';
import type { FormName } from '../../domain';
import { useUnits } from '../org/org.queries';
import type { Values } from './form/values';

const NONE: Values = {};

/** Lead and support as the steward suggested them, for the form that dispatches; null while their names are read. */
export function useSuggestion({ suggestion }: Ticket, form: FormName): Values | null {
  const isWanted = form === 'dispatch' && suggestion !== null && (suggestion.lead !== null || suggestion.support.length > 0);
  const units = useUnits('', isWanted);
  if (!isWanted || units.error) return NONE;
  if (!units.data) return null;
  const named = (ids: readonly string[]) => (units.data ?? []).filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name }));
  return { lead: named(suggestion.lead ? [suggestion.lead] : []), support: named(suggestion.support) };
}
