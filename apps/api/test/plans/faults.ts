import type { Node } from './explain.ts';

/** A statement reads at most so many rows of the tables that grow. */
const READS = 1000;
/** A sort takes at most so many rows, and as many of each branch that a LIMIT cuts. */
const PAGE = 25;

/** What one plan did. */
export interface Judged {
  /** Rows and index entries read of the tables that grow. */
  readonly reads: number;
  /** The nodes that read most. */
  readonly readers: readonly string[];
  readonly faults: readonly string[];
}

const within = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(within)];
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const readBy = (node: Node): number =>
  node['Actual Loops'] *
  (node['Actual Rows'] +
    (node['Rows Removed by Filter'] ?? 0) +
    (node['Rows Removed by Index Recheck'] ?? 0));

/** By its index, or by its table where the name of the index was generated. */
function called(node: Node): string {
  const { 'Node Type': type, 'Index Name': index = '', 'Relation Name': table = index } = node;
  return `${type} ${/^(PK|IDX)_/.test(index) ? table : index || table} (${Math.round(readBy(node))})`;
}

/** How many rows a sort may take: those that the limits below it let through. */
function allowance(sort: Node): number {
  const limits = within(sort).filter((node) => node['Node Type'] === 'Limit');
  return PAGE * Math.max(1, sum(limits.map((node) => node['Actual Loops'])) / sort['Actual Loops']);
}

/** @param growing the tables that grow, with their indexes */
export function judge(plan: Node, growing: ReadonlySet<string>): Judged {
  const grows = (node: Node): boolean =>
    growing.has(node['Relation Name'] ?? '') || growing.has(node['Index Name'] ?? '');
  const nodes = within(plan).filter((node) => node['Actual Loops'] > 0);
  const readers = nodes.filter(grows).sort((a, b) => readBy(b) - readBy(a));
  const reads = Math.round(sum(readers.map(readBy)));
  const scans = readers.filter((node) => node['Node Type'] === 'Seq Scan');
  const sorts = nodes
    .filter((node) => node['Node Type'] === 'Sort' && within(node).some(grows))
    .map((sort) => ({ takes: sort.Plans![0]!['Actual Rows'], most: allowance(sort) }))
    .filter(({ takes, most }) => takes > most);
  return {
    reads,
    readers: readers.slice(0, 2).map(called),
    faults: [
      ...scans.map((node) => `scans ${node['Relation Name']}`),
      ...sorts.map(({ takes }) => `sorts ${Math.round(takes)}`),
      ...(reads > READS ? [`reads ${reads}`] : []),
    ],
  };
}
