import type { UnitKind } from '../org/words.ts';
import { fault, type Fault } from './problems.ts';
import type { Known, KnownUnit, UnitFacts } from './known.ts';
import { pathOf, type AreaTree, type Node } from './tree.ts';
import { plainText } from './values.ts';

/** A unit of the organisation as it will be. A new one has no `known`. */
export interface UnitNode {
  /** The id of a known unit; `#u12` for the twelfth new one. */
  readonly key: string;
  readonly kind: UnitKind;
  readonly known: KnownUnit | null;
  name: string;
  area: Node;
  /** The key of the unit above. */
  parent: string | null;
  facts: Partial<UnitFacts>;
  /** The row that speaks of it. */
  row: number | null;
}

/** A unit that a row names, or what is wrong; `fault` is null where another row is to blame. */
export type FoundUnit = { readonly unit: UnitNode } | { readonly fault: Fault | null };

/** The units of the organisation as an import will leave them. */
export class UnitBook {
  private readonly byKey = new Map<string, UnitNode>();
  /** Names of units in rows that could not be read. */
  private readonly lost = new Set<string>();
  private added = 0;

  constructor({ units }: Known, tree: AreaTree) {
    for (const known of units) {
      const { id: key, kind, parent } = known;
      const area = tree.byId(known.area)!;
      this.byKey.set(key, {
        key,
        kind,
        known,
        name: plainText(known.name),
        area,
        parent,
        facts: {},
        row: null,
      });
    }
  }

  byId(id: string): UnitNode | undefined {
    return this.byKey.get(id);
  }

  all(): UnitNode[] {
    return [...this.byKey.values()];
  }

  lose(name: string | null): void {
    this.lost.add(name ?? '');
  }

  add(unit: Omit<UnitNode, 'key' | 'known'>): UnitNode {
    const node = { ...unit, key: `#u${++this.added}`, known: null };
    this.byKey.set(node.key, node);
    return node;
  }

  /** The open units of a name directly in an area. */
  named(area: Node, name: string): UnitNode[] {
    return this.open().filter((unit) => unit.name === name && unit.area === area);
  }

  /** The unit of a name that is nearest to an area: around it, else within it. */
  find(name: string, at: Node, self?: UnitNode): FoundUnit {
    const same = this.open().filter((unit) => unit.name === name && unit !== self);
    const [unit, ...others] = nearest(same, at);
    if (unit && others.length === 0) return { unit };
    if (unit) return { fault: fault('unit_ambiguous', name) };
    return { fault: this.lost.has(name) || this.lost.has('') ? null : fault('unit_unknown', name) };
  }

  /** The only team of stewards around an area. */
  team(at: Node): FoundUnit {
    const [unit, ...others] = nearest(
      this.open().filter(({ kind }) => kind === 'steward_team'),
      at,
    );
    if (unit && others.length === 0) return { unit };
    return { fault: unit ? fault('team_ambiguous') : this.lost.size > 0 ? null : fault('team_unknown') };
  }

  private open(): UnitNode[] {
    return this.all().filter(({ known }) => known?.isOpen ?? true);
  }
}

/** Those of some units whose area is the deepest around another; where there is none, those within it. */
function nearest(units: readonly UnitNode[], at: Node): UnitNode[] {
  for (const area of pathOf(at).toReversed()) {
    const here = units.filter((unit) => unit.area === area);
    if (here.length > 0) return here;
  }
  return units.filter(({ area }) => pathOf(area).includes(at));
}
