import { cleared, masked, uncleared, type Clearance } from './clearance.ts';

/**
 * As what an answer shows a person: the holder of an office or post, or the actor of an official action; a
 * resident; or the viewer themself.
 */
export type ShownAs = 'holder' | 'resident' | 'self';

/** The residents of a case. */
export interface CaseResidents {
  readonly reporter: string | null;
  /** Others who take part as residents. Some of them may be staff elsewhere. */
  readonly others: readonly string[];
  /** What the viewer may read of the reporter. */
  readonly clearance: Clearance;
}

/** Who looks at a person. */
export interface PersonViewer {
  /** Null: not signed in. */
  readonly id: string | null;
  /** On a case; outside of cases residents are masked. */
  readonly residents?: CaseResidents;
}

export interface ShownPerson {
  readonly id: string;
  /** Whether they hold an office or belong to a unit. */
  readonly isStaff: boolean;
}

export const signedOut: PersonViewer = { id: null };

const nameOnly = ({ name }: Clearance): Clearance => ({ ...uncleared, name });

/**
 * On a case people read themselves and staff in full, and the reporter as far as their clearance goes. Others
 * are masked, also staff who take part as residents; their numbers stay hidden, because only the reporter is
 * notified of a reveal.
 */
function onCase(
  viewer: string,
  person: ShownPerson,
  { reporter, others, clearance }: CaseResidents,
): Clearance {
  if (person.id === viewer) return cleared;
  if (person.id === reporter) return clearance;
  return nameOnly(person.isStaff && !others.includes(person.id) ? cleared : masked);
}

/** What a viewer may read of a person. Without a session no name is shown. */
export function clearanceAs({ id, residents }: PersonViewer, person: ShownPerson, as: ShownAs): Clearance {
  if (id === null) return uncleared;
  if (as === 'holder') return nameOnly(cleared);
  if (as === 'self') return id === person.id ? cleared : uncleared;
  return residents ? onCase(id, person, residents) : masked;
}
