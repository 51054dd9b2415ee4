import {
  nameableOf,
  allAreaStaff,
  isPersonIn,
  version,
  type Concerned,
  type AreaStaff,
  type ExternalInputs,
  type Filled,
  type Party,
} from '@sandan/domain';
import type { Loaded } from '../store/ticket.store.ts';

/**
 * What every decision needs to know: by which rules it is made and, of the area, whether a steward may accept, and the default steward. If
 * that steward is recused, the authority stands in.
 */
export function placeInputs(
  ticket: Concerned,
  areaStaff: AreaStaff,
): Pick<ExternalInputs, 'rules' | 'hasStewards' | 'defaultSteward'> {
  const stewards = nameableOf(ticket, areaStaff, areaStaff.covering).map(({ id }) => id);
  return {
    rules: version,
    hasStewards: stewards.length > 0,
    defaultSteward: stewards.find((id) => id === areaStaff.defaultSteward) ?? null,
  };
}

/** Whether a recusal form names the case steward, in person or with their unit. */
export function keepsStewardOut({ caseSteward }: Loaded, areaStaff: AreaStaff, { party }: Filled): boolean {
  if (caseSteward === null || typeof party !== 'object' || party === null) return false;
  const steward = [...allAreaStaff(areaStaff), ...areaStaff.formerStandIns].find(
    ({ id }) => id === caseSteward,
  );
  return isPersonIn([party as Party], caseSteward, steward?.units);
}
