import type { PropsWithChildren } from 'react';
import type { Form, Named } from '../../api/contract';
import type { Case, Noun } from '../case/case';
import type { Filled, Values } from '../form/values';

/** How many a list reads at once. */
export const AT_ONCE = 100;

/** A thing of the organisation, as those read it who administer it. */
export interface Administered extends Case {
  readonly name: string;
  readonly statusLabel: string;
}

/** One page of a list: what lies in one place, and the way down to it. */
export interface Level<C> {
  /** From the top of what the user administers down to here; empty where the noun has no levels. */
  readonly path: readonly Named[];
  readonly items: readonly C[];
  readonly nextCursor?: string | null;
}

/** What may be added where a list stands. */
export interface Adding {
  readonly text: string;
  readonly open: () => unknown;
}

/** How one is added where a list stands. */
export interface Opening<L> {
  /** The name of its form. */
  readonly name: string;
  readonly form: (form: Form, level: L) => Form;
  /** What stands in it at first; `last`: the one that was added just before. */
  readonly start: (level: L, last: Filled) => Values;
  readonly add: (filled: Filled, within: string | undefined, key: string) => Promise<Named>;
}

/** What the pages of the organisation draw of one noun: its lists, one of it and its forms. */
export interface Administration<C extends Administered, L extends Level<C> = Level<C>> {
  readonly noun: Noun<C>;
  readonly title: string;
  readonly empty: string;
  readonly list: (within: string | undefined, cursor: string) => Promise<L>;
  /** The heading under which it stands in a list. */
  readonly group: (one: C) => string;
  /** A few words beside its name in a list. */
  readonly note: (one: C) => string | undefined;
  /** Whether others of its noun lie in it: a tap in a list leads to them. */
  readonly holds: (one: C) => boolean;
  /** Empty where nothing may be added; the usual way first. */
  readonly adding: (level: L) => readonly Adding[];
  /** Left out where a page of its own adds one. */
  readonly opening?: Opening<L>;
  /** The line above a form. */
  readonly summary: (one: C) => string;
  readonly Facts: (of: { subject: C }) => JSX.Element;
  /** What stands in the form of an action at first. */
  readonly start: (one: C, form: string) => Values;
  /** Gives the fields of its forms what they ask for; `subject`: of the one that is changed. */
  readonly Around: (of: PropsWithChildren<{ subject?: C }>) => JSX.Element;
}
