/** A document that is printed from the domain's tables. */
export interface PrintedDocument {
  name: string;
  /** Path in the repository. */
  output: string;
  make: () => Promise<string>;
}

/** Everything under docs/ that is printed, never written by hand. */
export const DOCUMENTS: PrintedDocument[] = [];
