import type { Id } from '../case/case.ts';
import type { AreaKind, Office } from '../org/words.ts';
import type { Dimension } from './figure.ts';

/** What is asked of a figure, and by whom. */
export interface Asking {
  /** The offices that the reader holds in person. */
  readonly offices: readonly { readonly office: Office; readonly area: Id }[];
  /** It is asked what a unit led to which the reader belongs. */
  readonly isOwnUnit: boolean;
  readonly area: { readonly kind: AreaKind; readonly path: readonly Id[] };
  readonly by?: Dimension;
}

/**
 * Whether small numbers of sensitive cases are kept from a reader: from a street, which is above their community,
 * and, of single buildings, from everyone, because those a complaint is about may read figures too.
 */
export function hidesSmall({ offices, isOwnUnit, area, by }: Asking): boolean {
  const isOfBuildings = by === 'building' || area.kind === 'building' || area.kind === 'entrance';
  const isInside = offices.some((held) => held.office !== 'street' && area.path.includes(held.area));
  return isOfBuildings || !(isInside || isOwnUnit);
}
