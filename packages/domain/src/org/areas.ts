import { administers, areaKinds, type AreaKind, type Office } from './words.ts';

/** What holds of every area, whatever its history. */

/** An area; `path` holds every area above it and itself. */
export interface Place {
  readonly id: string;
  readonly kind: AreaKind;
  readonly path: readonly string[];
}

const order = Object.keys(areaKinds) as AreaKind[];
const depthOf = (kind: AreaKind): number => order.indexOf(kind);

/**
 * Whether an area may lie directly in another: levels may be missing, but none stands twice on a path, because a
 * place has one estate and one community. A community lies in a street, and everything else in a community.
 */
export const mayLieIn = (kind: AreaKind, above: AreaKind): boolean =>
  depthOf(kind) > depthOf(above) && (above !== 'street' || kind === 'community');

/** The kinds of area that may lie directly in another. */
export const kindsIn = (above: AreaKind): AreaKind[] => order.filter((kind) => mayLieIn(kind, above));

/** The kinds whose full name begins with that of the area above. */
const namedByAbove: readonly AreaKind[] = ['building', 'entrance', 'household'];

/** The name from the estate downwards: 幸福里小区3栋2单元. `above`: the full name of the area above. */
export const fullNameOf = (kind: AreaKind, name: string, above: string | null): string =>
  namedByAbove.includes(kind) ? `${above ?? ''}${name}` : name;

/** A person with the offices they hold themselves. */
export interface Administrator {
  readonly id: string;
  readonly offices: readonly { readonly office: Office; readonly area: string }[];
}

/**
 * Whether offices that a person holds themselves let them change an area: everything below the area of an
 * office that administers. The area itself is changed from above it.
 */
export const mayAdminister = (
  held: Administrator['offices'],
  { id, path }: Pick<Place, 'id' | 'path'>,
): boolean =>
  mayAdministerIn(
    held.filter(({ area }) => area !== id),
    path,
  );

/** Whether such offices let them change what lies directly in an area with this path. */
export const mayAdministerIn = (held: Administrator['offices'], path: readonly string[]): boolean =>
  held.some(({ office, area }) => administers(office) && path.includes(area));

/** How many characters the name of a founded street or community has; ticket numbers begin with the prefix. */
export const foundingLimits = { name: { min: 2, max: 30 }, prefix: /^[A-Z]{2,6}$/ } as const;
