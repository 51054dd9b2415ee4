import type { AreaKind } from '../org/words.ts';
import type { Point } from './columns.ts';

/** What an area is told to be, beside its name and place. */
export interface AreaFacts {
  readonly position: number;
  readonly m2: number | null;
  readonly ownerGroup: string | null;
  readonly point: Point | null;
  readonly pilot: boolean;
}

/** An area as the system has it. */
export interface KnownArea extends AreaFacts {
  readonly id: string;
  readonly kind: AreaKind;
  readonly name: string;
  readonly parent: string | null;
  readonly prefix: string | null;
  /** It and all above it are open. */
  readonly isOpen: boolean;
}

/** The organisation that an import meets. */
export interface Known {
  /** The areas of the offices in which the importer administers: what lies below them may be changed. */
  readonly roots: readonly string[];
  /** Whether the importer founds communities below a street among the roots. */
  readonly founds: boolean;
  /** The roots, all above and all below them; upper ones first. */
  readonly areas: readonly KnownArea[];
  /** The prefixes of ticket numbers that communities have, also elsewhere. */
  readonly prefixes: readonly string[];
}
