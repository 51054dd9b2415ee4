import { uncleared, type Clearance } from '../../person/clearance.ts';
import type { Id } from '../case.ts';

/** The reader of a case's events. */
export interface Reader<Scope extends string> {
  readonly id: Id;
  readonly units: readonly Id[];
  /** What they may read of the owner. */
  readonly clearance: Clearance;
  readonly readsStaffNotes: boolean;
  /** How much of the case they see; a noun may have narrower scopes. */
  readonly scope: 'whole' | Scope;
  /** The original owner, or family acting for them: everything said as the owner is their own. */
  readonly isOwner?: boolean;
}

/** A reader who sees the whole case without any role in it. */
export const anyReader: Reader<never> = {
  id: '',
  units: [],
  clearance: uncleared,
  readsStaffNotes: false,
  scope: 'whole',
};
