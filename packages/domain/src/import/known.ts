import type { CategoryVersion } from '../category/category.ts';
import type { MembershipFacts } from '../membership/facts.ts';
import type { Candidate } from '../org/office-rules.ts';
import type { AreaKind, Office, UnitKind } from '../org/words.ts';
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

/** What a unit is told to be, beside its name and place. A date is `2026-12-31`. */
export interface UnitFacts {
  readonly label: string | null;
  readonly skills: string | null;
  readonly termEnd: string | null;
  readonly position: number;
}

/** A unit as the system has it. */
export interface KnownUnit extends UnitFacts {
  readonly id: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly area: string;
  readonly parent: string | null;
  /** The name of the unit above, which may lie elsewhere. */
  readonly parentName: string | null;
  readonly isOpen: boolean;
}

/** A post that lasts, or an open invitation to one (`person` is null). */
export interface KnownPost extends MembershipFacts {
  readonly id: string;
  readonly person: string | null;
  /** As the importer may read it. */
  readonly name: string;
  /** A number of the workbook, where it is that of the person. */
  readonly phone: string | null;
  /** The person has no verified number. */
  readonly isUnnumbered: boolean;
  readonly office: Office | null;
  readonly unit: string | null;
  readonly area: string;
  readonly deputy: boolean;
  readonly label: string | null;
}

/** A person with a post whose verified number a workbook names, with all that the rules of office ask of them. */
export interface KnownPerson extends Candidate {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly community: string;
}

/** A category as the system has it. */
export interface KnownCategory extends CategoryVersion {
  readonly id: string;
  readonly community: string;
  readonly code: string;
  readonly parent: string | null;
  readonly aliases: readonly string[];
  readonly emergency: string | null;
  readonly position: number;
  readonly isOpen: boolean;
}

/** The person who imports. */
export interface Importer {
  readonly id: string;
  /** The offices that they hold themselves. */
  readonly offices: readonly { readonly office: Office; readonly area: string }[];
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
  readonly importer: Importer;
  /** The units, posts and categories in the roots and below. */
  readonly units: readonly KnownUnit[];
  readonly posts: readonly KnownPost[];
  readonly categories: readonly KnownCategory[];
  readonly people: readonly KnownPerson[];
}
