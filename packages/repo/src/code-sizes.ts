import ts from 'typescript';

/** A function or a file with its number of lines. */
export interface Sized {
  readonly name: string;
  readonly lines: number;
}

export const linesOf = (text: string): string[] => text.replace(/\n$/, '').split('\n');

/** The functions of a source file that have a name: a function within an expression counts as part of it. */
export function functionsOf(path: string, text: string): Sized[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Sized[] = [];
  const visit = (node: ts.Node): void => {
    const name = isFunction(node) ? nameOf(node) : undefined;
    if (name) found.push({ name: `${name}  ${path}`, lines: heightOf(file, node) });
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

const isFunction = (node: ts.Node): node is ts.FunctionLikeDeclaration =>
  ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;

/** Its own name, or that of the variable or property that holds it. */
function nameOf(node: ts.FunctionLikeDeclaration): string | undefined {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  if (node.name) return node.name.getText();
  const { parent } = node;
  const isHeld =
    ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isPropertyAssignment(parent);
  return isHeld ? parent.name.getText() : undefined;
}

function heightOf(file: ts.SourceFile, node: ts.Node): number {
  const lineAt = (position: number): number => file.getLineAndCharacterOfPosition(position).line;
  return lineAt(node.getEnd()) - lineAt(node.getStart(file)) + 1;
}

/** The number of lines with code: without blank lines, comments and imports. */
export function codeLinesOf(path: string, text: string): number {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const lines = new Set<number>();
  const lineAt = (position: number): number => file.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isJSDoc(node)) return;
    const parts = node.getChildren(file);
    if (parts.length > 0) return parts.forEach(visit);
    if (node.getEnd() === node.getStart(file)) return;
    for (let line = lineAt(node.getStart(file)); line <= lineAt(node.getEnd()); line++) lines.add(line);
  };
  visit(file);
  return lines.size;
}
