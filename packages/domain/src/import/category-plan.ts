import { defaultCategories } from '../category/defaults.ts';
import type { CategoryForm } from './category-forms.ts';
import { openingOf, stepsOf } from './category-forms.ts';
import { aliasesOf } from '../category/terms.ts';
import { categoryLimits, FALLBACK, kinds } from '../category/words.ts';
import { timeFields, type TimeField } from '../category/forms.ts';
import { DomainError } from '../kernel/errors.ts';
import type { PlannedAreas } from './area-plan.ts';
import { told } from './facts.ts';
import type { Known, KnownCategory } from './known.ts';
import { headerOf, type Noting, type Refused, type RowAt } from './noting.ts';
import type { PlannedRow, Written } from './planned.ts';
import { fault } from './problems.ts';
import type { ImportRow, ReadWorkbook } from './sheets.ts';
import { liesIn, type Node, type PlaceNames } from './tree.ts';
import { plainText } from './values.ts';
import { isPlaceUnread, namesIn } from './wanted.ts';

/** A category as a row wants it to be. */
interface WantedCategory extends RowAt {
  readonly title: string;
  readonly names: PlaceNames;
  readonly parent: string | null;
  readonly told: Partial<CategoryForm>;
  readonly code: string | null;
}

/** A category of the organisation as it will be. A new one has no `known`. */
export interface CategoryNode {
  readonly key: string;
  readonly known: KnownCategory | null;
  readonly community: Node;
  title: string;
  parent: string | null;
  told: Partial<CategoryForm>;
  row: number | null;
}

const timesOf = (values: ImportRow<'categories'>['values']): Partial<Record<TimeField, number>> =>
  told<Record<TimeField, number>>(
    Object.fromEntries(timeFields.map(({ field }) => [field, values[field]])) as unknown as Record<
      TimeField,
      number
    >,
  );

function wantedCategory({ number, values }: ImportRow<'categories'>): WantedCategory {
  const { title, community, parent, code, aliases } = values;
  const { emergency, position, before, after, route, openness, kinds: offered } = values;
  const times = timesOf(values);
  return {
    ...{ sheet: 'categories', number, title: title!, parent, code, names: namesIn({ community }) },
    told: told<CategoryForm>({
      ...{ aliases, emergency, position, before, after, route, openness, kinds: offered },
      times: Object.keys(times).length > 0 ? times : null,
    }),
  };
}

/** A category that every community begins with, in a community that the workbook founds. */
function defaultsOf(community: Node): CategoryNode[] {
  return defaultCategories.map(({ code, title, aliases, ...one }, position) => ({
    ...{ key: `${community.key}/${code}`, community, title, parent: null, told: {}, row: null },
    known: {
      ...{ ...one, id: `${community.key}/${code}`, code, title, position, parent: null, isOpen: true },
      ...{ community: community.key, aliases, needsBefore: false, needsAfter: false, route: null },
      ownLimits: {},
    },
  }));
}

/** Puts the rows of the sheet of categories among the categories that there are. */
class CategoryPlanning {
  readonly nodes: CategoryNode[];
  readonly rows: { readonly one: WantedCategory; readonly node: CategoryNode }[] = [];
  private readonly places: PlannedAreas['places'];
  private readonly noting: Noting;
  private readonly lost = new Set<string>();

  constructor({ categories }: Known, { areas, tree, places }: PlannedAreas, noting: Noting) {
    this.places = places;
    this.noting = noting;
    const founded = areas.filter(({ node }) => node.known === null && node.kind === 'community');
    this.nodes = [
      ...categories.map((known) => ({
        ...{ key: known.id, known, community: tree.byId(known.community)!, told: {}, row: null },
        ...{ title: plainText(known.title), parent: known.parent },
      })),
      ...founded.flatMap(({ node }) => defaultsOf(node)),
    ];
  }

  run({ categories }: ReadWorkbook): void {
    for (const row of categories?.rows ?? [])
      if (row.values.title === null || isPlaceUnread(row, Object.keys(row.values)))
        this.lost.add(row.values.title ?? '');
      else this.put(wantedCategory(row));
    for (const { one, node } of this.rows) this.raise(one, node);
    for (const { one, node } of this.rows) this.check(one, node);
  }

  private put(one: WantedCategory): void {
    const node = this.placed(one);
    if (node) this.rows.push({ one, node });
    else this.lost.add(one.title);
  }

  private placed(one: WantedCategory): CategoryNode | null {
    const coded = one.code === null ? undefined : this.coded(one, one.code);
    const community = coded === undefined ? this.communityOf(one) : coded?.community;
    if (!community) return null;
    const node = coded ?? this.named(community, one.title)[0] ?? this.added(one, community);
    if (node.row !== null) return this.noting.note(one, 'title', fault('twice_in_file', node.row));
    Object.assign(node, { row: one.number, title: one.title, told: one.told });
    return node;
  }

  private coded(one: WantedCategory, code: string): CategoryNode | null {
    const node = this.nodes.find(({ key }) => key === code);
    if (!node) return this.noting.note(one, 'code', fault('unknown_code'));
    if (!node.known!.isOpen) return this.noting.note(one, 'code', fault('is_closed', node.title));
    if (liesIn(node.community, one.names)) return node;
    return this.noting.note(one, 'community', fault('is_fixed', headerOf('categories', 'community')));
  }

  private communityOf(one: WantedCategory): Node | null {
    const place = this.places.at(one.names);
    if (!('area' in place)) return place.fault && this.noting.note(one, place.column, place.fault);
    if (place.area.kind === 'community') return place.area;
    return this.noting.note(one, 'community', fault('not_a_community', place.area.name));
  }

  private added({ title, told: facts }: WantedCategory, community: Node): CategoryNode {
    const key = `#c${this.nodes.length}`;
    const node = { key, known: null, community, title, parent: null, told: facts, row: null };
    this.nodes.push(node);
    return node;
  }

  private named(community: Node, title: string): CategoryNode[] {
    return this.nodes.filter(
      (node) => node.community === community && node.title === title && (node.known?.isOpen ?? true),
    );
  }

  /** Finds the upper category, when all have their names. */
  private raise(one: WantedCategory, node: CategoryNode): void {
    if (one.parent === null) return;
    const [above] = this.named(node.community, one.parent);
    if (above && above !== node) node.parent = above.key;
    else if (above || !this.lost.has(one.parent))
      this.noting.note(one, 'parent', fault('category_unknown', one.parent));
  }

  private check(one: WantedCategory, node: CategoryNode): void {
    const refused = this.unfilled(node) ?? this.aliases(one) ?? this.nested(node) ?? this.taken(node);
    if (refused) this.noting.note(one, ...refused);
  }

  /** A new category says which kinds offer it and who sees it; 其他 is offered by all. */
  private unfilled({ known, told: facts }: CategoryNode): Refused | null {
    for (const column of ['kinds', 'openness'] as const)
      if (!known && !facts[column]) return [column, fault('missing', headerOf('categories', column))];
    const isWhole = !facts.kinds || facts.kinds.length === Object.keys(kinds).length;
    return known?.code === FALLBACK && !isWhole ? ['kinds', fault('fallback_kinds')] : null;
  }

  private aliases({ told: { aliases } }: WantedCategory): Refused | null {
    const header = headerOf('categories', 'aliases');
    try {
      aliasesOf(aliases ?? '');
      return null;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { alias, aliases: most } = categoryLimits;
      const isLong = error.code === 'TOO_LONG';
      return ['aliases', isLong ? fault('too_long', header, alias) : fault('too_many', header, most)];
    }
  }

  private nested(node: CategoryNode): Refused | null {
    if (node.parent === null) return null;
    const above = this.nodes.find(({ key }) => key === node.parent);
    const hasLower = this.nodes.some(({ parent, known }) => parent === node.key && (known?.isOpen ?? true));
    return above?.parent != null || hasLower ? ['parent', fault('category_nested')] : null;
  }

  /** A name is free once the category that has it is closed, not while another row gives it up. */
  private taken(node: CategoryNode): Refused | null {
    const { known, community, title } = node;
    if (known && plainText(known.title) === title) return null;
    const had = this.nodes.some(
      (other) =>
        other !== node &&
        other.community === community &&
        other.known?.isOpen &&
        plainText(other.known.title) === title,
    );
    return had || this.named(community, title).length > 1 ? ['title', fault('name_taken', title)] : null;
  }
}

/** Categories as a workbook leaves them. */
export interface PlannedCategories {
  readonly rows: readonly PlannedRow[];
  readonly written: Written;
}

/** What the rows of a workbook make of the categories that communities have. */
export function planCategories(
  known: Known,
  workbook: ReadWorkbook,
  areas: PlannedAreas,
  noting: Noting,
): PlannedCategories {
  const planning = new CategoryPlanning(known, areas, noting);
  planning.run(workbook);
  const nodes = planning.rows.map(({ node }) => node);
  const isNew = (node: CategoryNode): boolean => node.known === null;
  const isUpper = ({ parent }: CategoryNode): boolean => parent === null;
  const created = [...nodes.filter(isUpper), ...nodes.filter((node) => !isUpper(node))].filter(isNew);
  const changed = nodes
    .filter((node) => !isNew(node))
    .map((node) => ({ id: node.key, steps: stepsOf(node) }));
  return {
    rows: nodes.map(rowOf),
    written: {
      created: created.map((node) => ({ key: node.key, form: openingOf(node), steps: stepsOf(node) })),
      changed: changed.filter(({ steps }) => steps.length > 0),
    },
  };
}

function rowOf(node: CategoryNode): PlannedRow {
  const { known, title, community } = node;
  const where = `${title}（${community.name}）`;
  if (!known) return { sheet: 'categories', change: 'created', words: `新增 ${where}` };
  const change = stepsOf(node).length > 0 ? 'changed' : 'left';
  const isRenamed = plainText(known.title) !== title;
  return {
    ...{ sheet: 'categories', change },
    words: isRenamed ? `${known.title} 改为 ${where}` : `修改 ${where}`,
  };
}
