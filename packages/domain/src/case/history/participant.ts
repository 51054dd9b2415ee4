import type { Id } from '../case.ts';

/** A person or unit that takes or took part in a case. */
export interface Participant<Role extends string = string> {
  readonly role: Role;
  /** The id of a person or a unit. */
  readonly party: Id;
  readonly kind: 'person' | 'unit';
  /** False once the part has ended. */
  readonly current: boolean;
}

/** The part of a person; none where there is nobody. */
export const partOf = <Role extends string>(
  role: Role,
  party: Id | null,
  current: boolean,
): Participant<Role>[] => (party === null ? [] : [{ role, party, kind: 'person', current }]);

/** A party that has a role several times has it once: it is current while one of them is. */
export function distinct<Role extends string>(parts: readonly Participant<Role>[]): Participant<Role>[] {
  const found = new Map<string, Participant<Role>>();
  for (const part of parts) {
    const key = `${part.role} ${part.party}`;
    found.set(key, { ...part, current: part.current || found.get(key)?.current === true });
  }
  return [...found.values()];
}
