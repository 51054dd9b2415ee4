import type { AreaKind } from '../org/words.ts';
import { planAreas, type PlannedArea } from './area-plan.ts';
import { planCategories } from './category-plan.ts';
import type { AreaFacts, Known } from './known.ts';
import { Noting } from './noting.ts';
import type { PlannedRow, Written } from './planned.ts';
import { planPosts, type PlannedPosts } from './post-plan.ts';
import { inOrder, type Problem } from './problems.ts';
import { importSheetNames, importSheets, type ImportSheetName, type ReadWorkbook } from './sheets.ts';
import { fullNameIn, type Node } from './tree.ts';
import { planUnits } from './unit-plan.ts';
import { plainText } from './values.ts';

/** A new area. Keys of new areas begin with `#`; an area comes after the one in which it lies. */
export interface NewAreaPlan extends AreaFacts {
  readonly key: string;
  readonly kind: AreaKind;
  readonly name: string;
  readonly parent: string;
  readonly prefix: string | null;
}

/** What changes of an area. */
export interface ChangedAreaPlan {
  readonly id: string;
  readonly kind: AreaKind;
  readonly name?: string;
  /** The key of the area in which it will lie. */
  readonly parent?: string;
  readonly facts?: Partial<AreaFacts>;
}

/** What an import writes. The same organisation and the same workbook give the same plan. */
export interface ImportPlan {
  readonly created: readonly NewAreaPlan[];
  readonly changed: readonly ChangedAreaPlan[];
  readonly units: Written;
  readonly categories: Written;
  readonly posts: Pick<PlannedPosts, 'created' | 'changed'>;
}

/** What will become of the rows of one sheet. */
export interface PreviewLine {
  readonly sheet: ImportSheetName;
  readonly label: string;
  readonly created: number;
  readonly changed: number;
  readonly left: number;
  /** The first ones of what is created and changed, in words. */
  readonly examples: readonly string[];
}

export interface Planned {
  readonly plan: ImportPlan;
  readonly lines: readonly PreviewLine[];
  readonly problems: readonly Problem[];
}

const nothing: AreaFacts = { position: 0, m2: null, ownerGroup: null, point: null, pilot: false };

function newArea({ node, told }: PlannedArea): NewAreaPlan {
  const { key, kind, name, parent, prefix } = node;
  return { key, kind, name, parent: parent!.key, prefix, ...nothing, ...told };
}

function changedArea({ node, told }: PlannedArea): ChangedAreaPlan[] {
  const { key: id, kind, name, parent, known } = node;
  const change = {
    ...(isRenamed(node) && { name }),
    ...((parent?.key ?? null) !== known!.parent && { parent: parent!.key }),
    ...(Object.keys(told).length > 0 && { facts: told }),
  };
  return Object.keys(change).length > 0 ? [{ id, kind, ...change }] : [];
}

/** A name that only differs in how wide its digits are is the same. */
const isRenamed = ({ name, known }: Node): boolean => known !== null && plainText(known.name) !== name;

const isNew = ({ node }: PlannedArea): boolean => node.known === null;
const isChanged = (one: PlannedArea): boolean => !isNew(one) && changedArea(one).length > 0;

/** How many examples a line of the preview has. */
const EXAMPLES = 5;

function areaRow(one: PlannedArea): PlannedRow {
  const { sheet, node } = one;
  const fullName = fullNameIn(node);
  if (isNew(one)) return { sheet, change: 'created', words: `新增 ${fullName}` };
  const words = isRenamed(node) ? `${node.known!.name} 改为 ${fullName}` : `修改 ${fullName}`;
  return { sheet, change: isChanged(one) ? 'changed' : 'left', words };
}

function lineOf(sheet: ImportSheetName, all: readonly PlannedRow[]): PreviewLine {
  const some = all.filter((one) => one.sheet === sheet);
  const [created, changed] = (['created', 'changed'] as const).map((change) =>
    some.filter((one) => one.change === change),
  ) as [PlannedRow[], PlannedRow[]];
  return {
    ...{ sheet, label: importSheets[sheet].name },
    ...{ created: created.length, changed: changed.length },
    left: some.length - created.length - changed.length,
    examples: [...created.slice(0, EXAMPLES), ...changed.slice(0, EXAMPLES)].map(({ words }) => words),
  };
}

/**
 * What a workbook makes of the organisation as it is, what its rows become, and what is wrong in them.
 * @param unread the problems that reading its cells has found
 */
export function planImport(known: Known, workbook: ReadWorkbook, unread: readonly Problem[] = []): Planned {
  const noting = new Noting(workbook);
  const areas = planAreas(known, workbook, noting);
  const units = planUnits(known, workbook, areas, noting);
  const posts = planPosts(known, workbook, areas, units, noting);
  const categories = planCategories(known, workbook, areas, noting);
  const rows = [...areas.areas.map(areaRow), ...units.rows, ...posts.rows, ...categories.rows];
  return {
    plan: {
      created: areas.areas.filter(isNew).map(newArea),
      changed: areas.areas.flatMap((one) => (isNew(one) ? [] : changedArea(one))),
      units: units.written,
      categories: categories.written,
      posts: { created: posts.created, changed: posts.changed },
    },
    lines: importSheetNames.filter((sheet) => workbook[sheet]).map((sheet) => lineOf(sheet, rows)),
    problems: inOrder([...unread, ...noting.problems]),
  };
}

/** How many rows an import writes. */
export const sizeOf = ({ created, changed, units, categories, posts }: ImportPlan): number =>
  [{ created, changed }, units, categories, posts].reduce(
    (sum, one) => sum + one.created.length + one.changed.length,
    0,
  );

/** Whether an import would write nothing. */
export const isEmptyPlan = (plan: ImportPlan): boolean => sizeOf(plan) === 0;
