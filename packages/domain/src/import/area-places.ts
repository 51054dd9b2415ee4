import { areaKinds, type AreaKind } from '../org/words.ts';
import { fault, type Fault } from './problems.ts';
import type { AreaTree, Node, PlaceNames } from './tree.ts';
import type { WantedArea } from './wanted.ts';

const kinds = Object.keys(areaKinds) as AreaKind[];

const named = (kind: AreaKind, name: string): string => `${kind} ${name}`;
/** Some area of a kind, by the name of the area above that is nearest. */
function nameless(kind: AreaKind, names: PlaceNames): string {
  const above = kinds.slice(0, kinds.indexOf(kind)).findLast((one) => names[one] !== undefined);
  return `${kind} in ${above === undefined ? '' : names[above]!}`;
}

/** Where a row wants its area to lie, or what is wrong; `fault` is null where another row is to blame. */
export type Place =
  { readonly area: Node } | { readonly fault: Fault | null; readonly column: AreaKind | 'name' };

/** Finds the areas that rows name. Kinds are found from the top: what lies above is in its place already. */
export class AreaPlaces {
  private readonly tree: AreaTree;
  private readonly found = new Map<string, Place>();
  /** Areas that rows speak of, and that could not be placed: what names them is not to blame. */
  private readonly lost = new Set<string>();

  constructor(tree: AreaTree) {
    this.tree = tree;
  }

  /** The area of a row could not be placed. One without a name may be any of its kind there. */
  lose({ kind, name, names }: Pick<WantedArea, 'kind' | 'name' | 'names'>): void {
    for (const one of kind === null ? kinds : [kind])
      this.lost.add(name === null ? nameless(one, names) : named(one, name));
  }

  /** Where an area of a kind is to lie. */
  of({ kind, names }: { readonly kind: AreaKind; readonly names: PlaceNames }): Place {
    const inside = kinds.find((one) => names[one] !== undefined && kinds.indexOf(one) >= kinds.indexOf(kind));
    if (inside) return { fault: fault('place_below', areaKinds[kind], areaKinds[inside]), column: inside };
    return Object.keys(names).length > 0 ? this.named(names) : this.onlyRoot(kind);
  }

  /** The area that a row names, by default the only one in which its importer administers. */
  at(names: PlaceNames): Place {
    if (Object.keys(names).length > 0) return this.named(names);
    const [area, ...others] = this.tree.rootNodes;
    if (area && others.length === 0) return { area };
    return { fault: fault('place_missing', [areaKinds.community, areaKinds.grid]), column: 'community' };
  }

  private named(names: PlaceNames): Place {
    const key = JSON.stringify(names);
    const known = this.found.get(key) ?? this.look(names);
    this.found.set(key, known);
    return known;
  }

  /** New areas of a kind are in their place: what was not found may be there. */
  forget(): void {
    this.found.clear();
  }

  /** A row that names no place speaks of the one that its importer administers. */
  private onlyRoot(kind: AreaKind): Place {
    const roots = this.tree.rootNodes;
    const above =
      kind === 'community'
        ? roots.flatMap((root) => (root.kind === 'street' ? root : (root.parent ?? [])))
        : roots;
    const [area, ...others] = [...new Set(above)];
    if (area && others.length === 0) return { area };
    const columns = kinds.slice(1, Math.max(2, kinds.indexOf(kind)));
    return {
      fault: fault(
        'place_missing',
        columns.map((one) => areaKinds[one]),
      ),
      column: columns[0]!,
    };
  }

  private look(names: PlaceNames): Place {
    const [area, ...others] = this.tree.find(names);
    const column = kinds.findLast((kind) => names[kind] !== undefined)!;
    if (!area) return this.missing(names);
    if (others.length > 0) return { fault: fault('place_ambiguous', names[column]!), column };
    return { area };
  }

  /** The uppermost name that leads nowhere is to blame. */
  private missing(names: PlaceNames): Place {
    const given = kinds.filter((kind) => names[kind] !== undefined);
    const wrong = given.find((_, at) => {
      const upper = given.slice(0, at + 1).map((kind) => [kind, names[kind]]);
      return this.tree.find(Object.fromEntries(upper) as PlaceNames).length === 0;
    });
    const column = wrong ?? given.at(-1)!;
    const name = names[column]!;
    const isLost = this.lost.has(named(column, name)) || this.lost.has(nameless(column, names));
    return { fault: isLost ? null : fault('place_unknown', areaKinds[column], name), column };
  }
}
