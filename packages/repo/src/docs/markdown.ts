/** Markdown helpers for the printed documents. */

export type Labels = Readonly<Record<string, string>>;

export const code = (name: string): string => `\`${name}\``;
export const named = (name: string, labels: Labels): string => `${code(name)} ${labels[name] ?? ''}`.trim();
export const list = (names: readonly string[] = [], labels: Labels = {}): string =>
  names.map((name) => named(name, labels)).join(', ');
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
export const table = (head: readonly string[], body: readonly (readonly string[])[]): string =>
  [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
export const section = (title: string, ...parts: readonly string[]): string =>
  [`## ${title}`, ...parts].join('\n\n');
export const document = (...parts: readonly string[]): string => `${parts.join('\n\n')}\n`;
export const printed = '<!-- Printed from packages/domain by `pnpm generate`. Do not edit. -->';
