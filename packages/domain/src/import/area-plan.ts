import { mayLieIn } from '../org/areas.ts';
import { areaKinds } from '../org/words.ts';
import { AreaPlaces } from './area-places.ts';
import type { AreaFacts, Known } from './known.ts';
import { changedFacts } from './facts.ts';
import type { Noting, Refused } from './noting.ts';
import { fault, type Fault } from './problems.ts';
import { importSheets, type ReadWorkbook } from './sheets.ts';
import { AreaTree, communityOf, liesIn, type Node } from './tree.ts';
import { inLevels, wantedAreas, type WantedArea } from './wanted.ts';

/** What rows make of an area. */
export interface PlannedArea {
  readonly sheet: WantedArea['sheet'];
  readonly node: Node;
  /** Facts that change; for a new area, those that its row tells. */
  readonly told: Partial<AreaFacts>;
}

/** Areas as a workbook leaves them, and where rows find them. */
export interface PlannedAreas {
  readonly areas: readonly PlannedArea[];
  readonly tree: AreaTree;
  readonly places: AreaPlaces;
}

type Wanted = WantedArea & { readonly kind: NonNullable<WantedArea['kind']>; readonly name: string };

/** Puts the rows of a workbook into the tree of areas, one after the other. */
class AreaPlanning {
  private readonly known: Known;
  private readonly workbook: ReadWorkbook;
  private readonly noting: Noting;
  readonly tree: AreaTree;
  readonly areas: PlannedArea[] = [];
  readonly places: AreaPlaces;
  private readonly prefixes: Set<string>;

  constructor(known: Known, workbook: ReadWorkbook, noting: Noting) {
    this.known = known;
    this.workbook = workbook;
    this.noting = noting;
    this.tree = new AreaTree(known);
    this.places = new AreaPlaces(this.tree);
    this.prefixes = new Set(known.prefixes);
  }

  run(): void {
    const wanted = wantedAreas(this.workbook);
    for (const one of wanted) if (one.kind === null) this.places.lose(one);
    for (const level of inLevels(wanted)) {
      this.places.forget();
      for (const one of level) this.put(one);
    }
    this.places.forget();
    this.checkNames();
  }

  private put(one: WantedArea): void {
    const planned = one.isUnread || one.name === null ? null : this.planned(one as Wanted);
    if (planned) this.areas.push(planned);
    else this.places.lose(one);
  }

  private planned(one: Wanted): PlannedArea | null {
    return one.code === null ? this.byName(one) : this.byCode(one, one.code);
  }

  /** A row with a code may change the name and the place of its area. */
  private byCode(one: Wanted, code: string): PlannedArea | null {
    const node = this.coded(one, code);
    const parent = node && (liesIn(node.parent, one.names) ? node.parent : this.parentOf(one));
    return node && parent && this.changed(one, node, parent);
  }

  private byName(one: Wanted): PlannedArea | null {
    const parent = this.parentOf(one);
    if (!parent) return null;
    const [node, ...others] = this.tree.ofName(parent, one);
    if (others.length > 0) return this.noting.note(one, 'name', fault('place_ambiguous', one.name));
    return node ? this.changed(one, node, node.parent!) : this.added(one, parent);
  }

  /** The area of a code. */
  private coded(one: Wanted, code: string): Node | null {
    const node = this.tree.byId(code);
    if (!node?.known || !this.tree.isWithin(node))
      return this.noting.note(one, 'code', fault('unknown_code'));
    if (node.kind !== one.kind)
      return this.noting.note(one, 'code', fault('code_of_other_kind', areaKinds[node.kind]));
    return node.known.isOpen ? node : this.noting.note(one, 'code', fault('is_closed', node.name));
  }

  private parentOf(one: Wanted): Node | null {
    const place = this.places.of(one);
    if ('area' in place) return place.area;
    return place.fault && this.noting.note(one, place.column, place.fault);
  }

  private changed(one: Wanted, node: Node, parent: Node): PlannedArea | null {
    if (node.row !== null) return this.noting.note(one, 'name', fault('twice_in_file', node.row));
    node.row = one.number;
    const refused = this.refuseChange(one, node, parent);
    if (refused) return this.noting.note(one, ...refused);
    if (node.name !== one.name || node.parent !== parent) this.tree.put(node, { name: one.name, parent });
    return { sheet: one.sheet, node, told: node.known ? changedFacts<AreaFacts>(node.known, one.facts) : {} };
  }

  private refuseChange(one: Wanted, node: Node, parent: Node): Refused | null {
    const { prefix } = one;
    if (prefix !== null && prefix !== node.prefix) return ['prefix', prefixFault(one, node.prefix)];
    const isMoved = node.parent !== parent;
    const isSame =
      !isMoved &&
      node.name === one.name &&
      Object.keys(changedFacts<AreaFacts>(node.known, one.facts)).length === 0;
    if (this.tree.rootNodes.includes(node) && !isSame) return ['name', fault('only_street_founds')];
    if (!isMoved) return null;
    if (!mayLieIn(one.kind, parent.kind)) return ['name', wrongKind(one, parent)];
    const stays = node.kind !== 'community' && communityOf(node) === communityOf(parent);
    return stays ? null : ['name', fault('moves_to_other_community')];
  }

  private added(one: Wanted, parent: Node): PlannedArea | null {
    const refused = this.refuseNew(one, parent);
    if (refused) return this.noting.note(one, ...refused);
    const { kind, name, prefix, facts } = one;
    if (prefix !== null) this.prefixes.add(prefix);
    const node = this.tree.add({ kind, name, parent, prefix, facts, row: one.number });
    return { sheet: one.sheet, node, told: node.facts };
  }

  private refuseNew(one: Wanted, parent: Node): Refused | null {
    if (!mayLieIn(one.kind, parent.kind)) return ['name', wrongKind(one, parent)];
    if (this.tree.named(parent, one.name).length > 0) return ['name', fault('name_taken', one.name)];
    return one.kind === 'community' ? this.refuseFounding(one) : refusePrefix(one);
  }

  private refuseFounding({ prefix }: Wanted): Refused | null {
    if (!this.known.founds) return ['name', fault('only_street_founds')];
    if (prefix === null) return ['prefix', fault('prefix_missing')];
    return this.prefixes.has(prefix) ? ['prefix', fault('prefix_taken', prefix)] : null;
  }

  /** Names may have been given up and taken: they are compared when all are in their place. */
  private checkNames(): void {
    for (const { sheet, node } of this.areas) {
      const { known, name, parent, row } = node;
      if (!known || (known.name === name && known.parent === (parent?.key ?? null))) continue;
      if (this.tree.named(parent, name).length > 1)
        this.noting.note({ sheet, number: row! } as WantedArea, 'name', fault('name_taken', name));
    }
  }
}

const wrongKind = ({ kind }: Wanted, parent: Node): Fault =>
  fault('wrong_kind_inside', areaKinds[kind], areaKinds[parent.kind]);

const prefixFault = ({ kind }: Wanted, prefix: string | null): Fault =>
  kind === 'community' && prefix !== null
    ? fault('prefix_fixed', prefix)
    : fault('only_for_community', importSheets.areas.columns.prefix.header);

const refusePrefix = (one: Wanted): Refused | null =>
  one.prefix === null ? null : ['prefix', prefixFault(one, null)];

/** What the rows of a workbook make of the areas that the system has. */
export function planAreas(known: Known, workbook: ReadWorkbook, noting: Noting): PlannedAreas {
  const planning = new AreaPlanning(known, workbook, noting);
  planning.run();
  return planning;
}
