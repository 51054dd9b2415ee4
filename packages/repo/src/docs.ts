/**
 * Prints docs/workflow.md, docs/glossary.md and docs/privacy.md from the domain's tables; `node
 * packages/repo/src/docs.ts` writes them.
 */
import { writeFile } from 'node:fs/promises';
import { at } from './paths.ts';
import { printWorkflow } from './docs/workflow.ts';
import { printGlossary } from './docs/glossary.ts';
import { printPrivacy } from './docs/privacy.ts';

/** A document that is printed from the domain's tables. */
export interface PrintedDocument {
  name: string;
  /** Path in the repository. */
  output: string;
  make: () => Promise<string>;
}

/** Every printed document under docs/. */
export const DOCUMENTS: PrintedDocument[] = [
  { name: 'workflow', output: 'docs/workflow.md', make: async () => printWorkflow() },
  { name: 'glossary', output: 'docs/glossary.md', make: async () => printGlossary() },
  { name: 'privacy', output: 'docs/privacy.md', make: printPrivacy },
];

if (import.meta.main) for (const { output, make } of DOCUMENTS) await writeFile(at(output), await make());
