import { fullNameOf } from '../org/areas.ts';
import { areaKinds, type AreaKind } from '../org/words.ts';
import type { AreaFacts, Known, KnownArea } from './known.ts';
import { plainText } from './values.ts';

/** An area of the organisation as it will be. A new one has no `known`. */
export interface Node {
  /** The id of a known area; `#12` for the twelfth new one. */
  readonly key: string;
  readonly kind: AreaKind;
  readonly known: KnownArea | null;
  name: string;
  parent: Node | null;
  prefix: string | null;
  facts: Partial<AreaFacts>;
  /** The row that speaks of it. */
  row: number | null;
}

/** Names by the kinds of the areas that have them. */
export type PlaceNames = Partial<Record<AreaKind, string>>;

const kinds = Object.keys(areaKinds) as AreaKind[];
const pair = (a: string, b: string): string => `${a}|${b}`;

function put(index: Map<string, Node[]>, key: string, node: Node): void {
  const some = index.get(key);
  if (some) some.push(node);
  else index.set(key, [node]);
}
function take(index: Map<string, Node[]>, key: string, node: Node): void {
  const some = index.get(key)!;
  some.splice(some.indexOf(node), 1);
}

/** The tree of areas as an import will leave it: rows find their place in it, and change it. */
export class AreaTree {
  private readonly byKey = new Map<string, Node>();
  private readonly byKindAndName = new Map<string, Node[]>();
  private readonly byPlace = new Map<string, Node[]>();
  private readonly sizes = new Map<Node | null, number>();
  private readonly roots: ReadonlySet<string>;
  private added = 0;

  constructor({ areas, roots }: Known) {
    this.roots = new Set(roots);
    for (const known of areas) this.insert(this.nodeOf(known));
  }

  get rootNodes(): Node[] {
    return [...this.roots].flatMap((key) => this.byKey.get(key) ?? []);
  }

  byId(id: string): Node | undefined {
    return this.byKey.get(id);
  }

  /** All nodes, in the order in which they came. */
  all(): IterableIterator<Node> {
    return this.byKey.values();
  }

  /** Whether an area is a root, or lies below one. */
  isWithin = (node: Node): boolean =>
    this.roots.has(node.key) || (node.parent !== null && this.isWithin(node.parent));

  /** The areas in which some names lie, from the deepest one upwards. */
  find(names: PlaceNames): Node[] {
    const deepest = kinds.findLast((kind) => names[kind] !== undefined);
    const found = deepest && this.byKindAndName.get(pair(deepest, names[deepest]!));
    return (found ?? []).filter((node) => liesIn(node, names) && isOpen(node) && this.isWithin(node));
  }

  /** The open areas of a name that lie directly in another. */
  named(parent: Node | null, name: string): Node[] {
    return (this.byPlace.get(pair(parent?.key ?? '', name)) ?? []).filter(isOpen);
  }

  /**
   * The areas of a kind and name in another, also where levels lie between: a row may leave them out.
   */
  ofName(parent: Node, { kind, name }: { readonly kind: AreaKind; readonly name: string }): Node[] {
    const direct = this.named(parent, name).filter((node) => node.kind === kind);
    if (direct.length > 0 || kinds.indexOf(kind) - kinds.indexOf(parent.kind) < 2) return direct;
    const all = this.byKindAndName.get(pair(kind, name)) ?? [];
    return all.filter((node) => isOpen(node) && pathOf(node).includes(parent));
  }

  /** Adds a new area at the end of those that lie there. */
  add(area: Pick<Node, 'kind' | 'name' | 'parent' | 'prefix' | 'facts' | 'row'>): Node {
    const position = this.sizes.get(area.parent) ?? 0;
    const node = { ...area, key: `#${++this.added}`, known: null, facts: { position, ...area.facts } };
    this.insert(node);
    return node;
  }

  /** Gives an area another name or place. */
  put(node: Node, { name, parent }: Pick<Node, 'name' | 'parent'>): void {
    take(this.byKindAndName, pair(node.kind, node.name), node);
    take(this.byPlace, pair(node.parent?.key ?? '', node.name), node);
    Object.assign(node, { name, parent });
    this.index(node);
  }

  private nodeOf(known: KnownArea): Node {
    const { id: key, kind, prefix } = known;
    const parent = known.parent === null ? null : (this.byKey.get(known.parent) ?? null);
    return { key, kind, known, name: plainText(known.name), parent, prefix, facts: {}, row: null };
  }

  private insert(node: Node): void {
    this.byKey.set(node.key, node);
    this.sizes.set(node.parent, (this.sizes.get(node.parent) ?? 0) + 1);
    this.index(node);
  }

  private index(node: Node): void {
    put(this.byKindAndName, pair(node.kind, node.name), node);
    put(this.byPlace, pair(node.parent?.key ?? '', node.name), node);
  }
}

const isOpen = ({ known }: Node): boolean => known?.isOpen ?? true;

/** Whether an area and those above it have the given names. */
export function liesIn(node: Node | null, names: PlaceNames): boolean {
  let seen = 0;
  for (let one: Node | null = node; one; one = one.parent) {
    const name = names[one.kind];
    if (name === undefined) continue;
    if (name !== one.name) return false;
    seen++;
  }
  return seen === Object.keys(names).length;
}

/** The area itself and those above it. */
export function pathOf(node: Node): Node[] {
  return node.parent ? [...pathOf(node.parent), node] : [node];
}

/** The name from the estate downwards, as it will be. */
export const fullNameIn = ({ kind, name, parent }: Node): string =>
  fullNameOf(kind, name, parent && fullNameIn(parent));

/** The community in which an area lies; undefined above communities. */
export const communityOf = (node: Node): Node | undefined =>
  pathOf(node).find(({ kind }) => kind === 'community');
