import type { AreaKind } from '../org/words.ts';
import { planAreas, type PlannedArea, type PlannedAreas } from './area-plan.ts';
import type { AreaFacts, Known } from './known.ts';
import { inOrder, type Problem } from './problems.ts';
import { importSheetNames, importSheets, type ImportSheetName, type ReadWorkbook } from './sheets.ts';
import { fullNameIn, type Node } from './tree.ts';
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

function exampleOf(one: PlannedArea): string {
  const fullName = fullNameIn(one.node);
  if (isNew(one)) return `新增 ${fullName}`;
  const { known } = one.node;
  return isRenamed(one.node) ? `${known!.name} 改为 ${fullName}` : `修改 ${fullName}`;
}

function lineOf(sheet: ImportSheetName, areas: readonly PlannedArea[]): PreviewLine {
  const some = areas.filter((one) => one.sheet === sheet);
  const [created, changed] = [some.filter(isNew), some.filter(isChanged)];
  return {
    ...{ sheet, label: importSheets[sheet].name },
    ...{ created: created.length, changed: changed.length },
    left: some.length - created.length - changed.length,
    examples: [...created.slice(0, EXAMPLES), ...changed.slice(0, EXAMPLES)].map(exampleOf),
  };
}

/**
 * What a workbook makes of the organisation as it is, what its rows become, and what is wrong in them.
 * @param unread the problems that reading its cells has found
 */
export function planImport(known: Known, workbook: ReadWorkbook, unread: readonly Problem[] = []): Planned {
  const { areas, problems }: PlannedAreas = planAreas(known, workbook);
  return {
    plan: {
      created: areas.filter(isNew).map(newArea),
      changed: areas.flatMap((one) => (isNew(one) ? [] : changedArea(one))),
    },
    lines: importSheetNames.filter((sheet) => workbook[sheet]).map((sheet) => lineOf(sheet, areas)),
    problems: inOrder([...unread, ...problems]),
  };
}

/** Whether an import would write nothing. */
export const isEmptyPlan = ({ created, changed }: ImportPlan): boolean =>
  created.length + changed.length === 0;
