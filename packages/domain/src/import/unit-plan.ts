import type { Filled } from '../kernel/form.ts';
import { unitKinds, type UnitKind } from '../org/words.ts';
import type { PlannedAreas } from './area-plan.ts';
import { changedFacts, told } from './facts.ts';
import type { Known, UnitFacts } from './known.ts';
import type { Noting, Refused, RowAt } from './noting.ts';
import type { PlannedRow, Step, Written } from './planned.ts';
import { fault } from './problems.ts';
import type { ImportRow, ReadWorkbook } from './sheets.ts';
import { liesIn, type Node, type PlaceNames } from './tree.ts';
import { UnitBook, type UnitNode } from './unit-book.ts';
import { plainText } from './values.ts';
import { isPlaceUnread, namesIn } from './wanted.ts';

/** A unit as a row wants it to be. */
interface WantedUnit extends RowAt {
  readonly kind: UnitKind | null;
  readonly name: string | null;
  readonly names: PlaceNames;
  readonly parent: string | null;
  readonly facts: Partial<UnitFacts>;
  readonly code: string | null;
  readonly isUnread: boolean;
}
type Wanted = WantedUnit & { readonly kind: UnitKind; readonly name: string };

function wantedUnit(row: ImportRow<'units'>): WantedUnit {
  const { kind, name, parent, label, skills, termEnd, position, code, ...places } = row.values;
  const { community, grid, estate, building } = places;
  return {
    ...{ sheet: 'units', number: row.number, kind, name, parent, code },
    names: namesIn({ community, grid, estate, building }),
    facts: told<UnitFacts>({ label, skills, termEnd, position }),
    isUnread: isPlaceUnread(row, ['kind', 'name', 'parent', 'code']),
  };
}

/** Puts the rows of the sheet of units among the units that there are. */
class UnitPlanning {
  readonly book: UnitBook;
  readonly rows: { readonly one: Wanted; readonly node: UnitNode }[] = [];

  private readonly places: PlannedAreas['places'];
  private readonly noting: Noting;

  constructor(known: Known, { tree, places }: PlannedAreas, noting: Noting) {
    this.places = places;
    this.noting = noting;
    this.book = new UnitBook(known, tree);
  }

  run(workbook: ReadWorkbook): void {
    const wanted = (workbook.units?.rows ?? []).map(wantedUnit);
    const isCoded = ({ code }: WantedUnit): boolean => code !== null;
    for (const one of [...wanted.filter(isCoded), ...wanted.filter((some) => !isCoded(some))]) this.put(one);
    for (const { one, node } of this.rows) this.raise(one, node);
    for (const { one, node } of this.rows) this.check(one, node);
  }

  private put(one: WantedUnit): void {
    const isWhole = !one.isUnread && one.kind !== null && one.name !== null;
    const node = isWhole ? this.placed(one as Wanted) : null;
    if (node) this.rows.push({ one: one as Wanted, node });
    else this.book.lose(one.name);
  }

  private placed(one: Wanted): UnitNode | null {
    const coded = one.code === null ? undefined : this.coded(one, one.code);
    if (coded === null) return null;
    const area = coded && liesIn(coded.area, one.names) ? coded.area : this.areaOf(one);
    if (!area) return null;
    const node = coded ?? this.book.named(area, one.name)[0];
    return node ? this.changed(one, node, area) : this.added(one, area);
  }

  private coded(one: Wanted, code: string): UnitNode | null {
    const node = this.book.byId(code);
    if (!node?.known) return this.noting.note(one, 'code', fault('unknown_code'));
    return node.known.isOpen ? node : this.noting.note(one, 'code', fault('is_closed', node.name));
  }

  private areaOf(one: Wanted): Node | null {
    const place = this.places.at(one.names);
    if ('area' in place) return place.area;
    return place.fault && this.noting.note(one, place.column, place.fault);
  }

  private changed(one: Wanted, node: UnitNode, area: Node): UnitNode | null {
    if (node.row !== null) return this.noting.note(one, 'name', fault('twice_in_file', node.row));
    if (node.kind !== one.kind)
      return this.noting.note(one, 'kind', fault('unit_of_other_kind', unitKinds[node.kind]));
    Object.assign(node, { row: one.number, name: one.name, area });
    Object.assign(node.facts, one.facts);
    return node;
  }

  private added({ kind, name, facts, number: row }: Wanted, area: Node): UnitNode {
    return this.book.add({ kind, name, area, parent: null, facts, row });
  }

  /** Finds the unit above, when all are in their place. */
  private raise(one: Wanted, node: UnitNode): void {
    const { parentName = null } = node.known ?? {};
    if (one.parent === null || (parentName !== null && plainText(parentName) === one.parent)) return;
    const found = this.book.find(one.parent, node.area, node);
    if ('unit' in found) node.parent = found.unit.key;
    else if (found.fault) this.noting.note(one, 'parent', found.fault);
  }

  private check(one: Wanted, node: UnitNode): void {
    const refused = this.cycle(node) ?? this.stays(node) ?? this.nameTaken(node);
    if (refused) this.noting.note(one, ...refused);
  }

  private cycle(node: UnitNode): Refused | null {
    const seen = new Set<string>();
    for (let above = node.parent; above !== null; above = this.book.byId(above)?.parent ?? null) {
      if (above === node.key) return ['parent', fault('unit_cycle')];
      if (seen.has(above)) return null;
      seen.add(above);
    }
    return null;
  }

  /** A unit whose upper unit lies elsewhere is moved by a person who administers both. */
  private stays({ known, area, parent }: UnitNode): Refused | null {
    const isMoved = known !== null && known.area !== area.key;
    return isMoved && parent !== null && !this.book.byId(parent)
      ? ['parent', fault('unit_unknown', known.parentName ?? '')]
      : null;
  }

  /** A name is free once the unit that has it is closed, not while another row gives it up. */
  private nameTaken(node: UnitNode): Refused | null {
    const { known, area, name } = node;
    if (known && plainText(known.name) === name && known.area === area.key) return null;
    const had = (other: UnitNode): boolean =>
      other.known !== null && other.known.isOpen && other.known.area === area.key
        ? plainText(other.known.name) === name
        : false;
    const others = this.book.all().filter((other) => other !== node && had(other));
    return others.length > 0 || this.book.named(area, name).length > 1
      ? ['name', fault('name_taken', name)]
      : null;
  }
}

/** The form that tells these facts of a unit. */
const factsForm = ({ label, skills, termEnd, position }: Partial<UnitFacts>): Filled => ({
  ...(label && { label }),
  ...(skills && { skills }),
  ...(termEnd && { term_end: termEnd }),
  ...(position !== undefined && { position }),
});

function stepsOf({ known, name, area, parent, facts }: UnitNode): Step[] {
  const changed = changedFacts<UnitFacts>(known, facts);
  const isMoved = known!.area !== area.key || known!.parent !== parent;
  return [
    ...(plainText(known!.name) === name ? [] : [{ action: 'rename', form: { name } }]),
    ...(isMoved ? [{ action: 'move', form: { area: area.key, ...(parent && { parent }) } }] : []),
    ...(Object.keys(changed).length > 0
      ? [{ action: 'tell', form: factsForm({ ...known!, ...facts }) }]
      : []),
  ];
}

const openingOf = ({ kind, name, area, parent, facts }: UnitNode): Filled => ({
  ...{ kind, name, area: area.key, ...(parent && { parent }) },
  ...factsForm(facts),
});

/** Units as a workbook leaves them. */
export interface PlannedUnits {
  readonly book: UnitBook;
  readonly rows: readonly PlannedRow[];
  readonly written: Written;
}

/** A unit comes after the one above it. */
function upperFirst(units: readonly UnitNode[], book: UnitBook): UnitNode[] {
  const depth = (unit: UnitNode, seen = 0): number => {
    const above = unit.parent === null ? undefined : book.byId(unit.parent);
    return above && seen < 100 ? 1 + depth(above, seen + 1) : 0;
  };
  return units
    .map((unit) => ({ unit, at: depth(unit) }))
    .sort((a, b) => a.at - b.at)
    .map(({ unit }) => unit);
}

/** What the rows of a workbook make of the units that the system has. */
export function planUnits(
  known: Known,
  workbook: ReadWorkbook,
  areas: PlannedAreas,
  noting: Noting,
): PlannedUnits {
  const planning = new UnitPlanning(known, areas, noting);
  planning.run(workbook);
  const nodes = planning.rows.map(({ node }) => node);
  const created = upperFirst(
    nodes.filter((node) => node.known === null),
    planning.book,
  );
  const changed = nodes.flatMap((node) => (node.known ? [{ id: node.key, steps: stepsOf(node) }] : []));
  return {
    book: planning.book,
    rows: nodes.map((node) => rowOf(node)),
    written: {
      created: created.map((node) => ({ key: node.key, form: openingOf(node) })),
      changed: changed.filter(({ steps }) => steps.length > 0),
    },
  };
}

function rowOf(node: UnitNode): PlannedRow {
  const { known, name } = node;
  if (!known) return { sheet: 'units', change: 'created', words: `新增 ${name}（${unitKinds[node.kind]}）` };
  const isRenamed = plainText(known.name) !== name;
  return {
    sheet: 'units',
    change: stepsOf(node).length > 0 ? 'changed' : 'left',
    words: isRenamed ? `${known.name} 改为 ${name}` : `修改 ${name}`,
  };
}
