import { DAY } from './calendar.ts';
import { holdsOffice, isAtLeast, isRecused, levels, officeOf, type Matter, type Reveal } from './matter.ts';
import type { Person, Town } from './town.ts';

/** Invariant 10, and who may read the reporter in full, masked, or only as a code name. */

export type Depth = 'full' | 'masked' | 'none';
export type Part = 'name' | 'phone' | 'room';
export type Clearance = Readonly<Record<Part, Depth>>;

export type Shown = Readonly<Partial<Record<Part, string>>>;

/** The name shown to viewers without clearance. */
export const CODE_NAME = '居民';

const parts: readonly Part[] = ['name', 'phone', 'room'];
const all = (depth: Depth): Clearance => ({ name: depth, phone: depth, room: depth });

/**
 * "The case steward, authority, intake and arbiter (and grid and street once escalated); the lead only after
 * `share_contact`", and whoever wrote it down.
 */
function mayKnow(matter: Matter, person: Person, standings: ReadonlySet<string>): boolean {
  if (['case_steward', 'authority', 'intake', 'arbiter'].some((one) => standings.has(one))) return true;
  if (standings.has('lead') && matter.isShared) return true;
  const reached = levels.filter((level) => isAtLeast(matter.level, level));
  return !isRecused(matter, person) && reached.some((level) => holdsOffice(matter, person, officeOf[level]!));
}

/** "A full value needs a deliberate `reveal`": one's own, of the current reporter, and for a day. */
const isOpen = ({ by, of, at: since }: Reveal, { reporter }: Matter, { id }: Person, at: number): boolean =>
  by === id && of === reporter && at - since <= DAY;

/** This person's clearance for the current reporter. */
export function clearanceOf(
  matter: Matter,
  person: Person,
  standings: ReadonlySet<string>,
  at: number,
): Clearance {
  const wroteItDown =
    standings.has('proxy') && matter.reporter === null && matter.formerReporters.length === 0;
  if (standings.has('reporter') || wroteItDown) return all('full');
  if (!mayKnow(matter, person, standings)) return all('none');
  const open = matter.reveals
    .filter((one) => isOpen(one, matter, person, at))
    .flatMap(({ fields }) => fields);
  return { ...all('masked'), ...Object.fromEntries(open.map((part) => [part, 'full'])) };
}

/** 林小满 → 林** */
export const maskName = (name: string): string => [...name][0]! + '*'.repeat([...name].length - 1);
/** 13812340001 → 138****0001 */
const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** The personal data, in full and masked. */
function known(
  { reporter, household, behalf }: Matter,
  { people, rooms }: Town,
): Readonly<Record<Part, readonly [full: string, masked: string] | undefined>> {
  const person = people.find(({ id }) => id === reporter);
  const name = person?.name ?? behalf.name;
  const phone = person?.phone ?? behalf.phone;
  const room = rooms.get(household ?? '');
  return {
    name: name === undefined ? undefined : [name, maskName(name)],
    phone: phone ? [phone, maskPhone(phone)] : undefined,
    room: room && [room.full, `${room.above}***`],
  };
}

/** The reporter with this clearance; without a recorded name, the code name. */
export function shownReporter(matter: Matter, town: Town, clearance: Clearance): Shown {
  const found = known(matter, town);
  const shown = parts.flatMap((part) =>
    clearance[part] === 'none' || !found[part]
      ? []
      : [[part, found[part][clearance[part] === 'full' ? 0 : 1]]],
  );
  return { name: CODE_NAME, ...(Object.fromEntries(shown) as Partial<Record<Part, string>>) };
}

/** The texts that may appear on no page for this clearance. */
export function keptFrom(matter: Matter, town: Town, clearance: Clearance): string[] {
  const found = known(matter, town);
  return parts.flatMap((part) => (clearance[part] === 'full' || !found[part] ? [] : [found[part][0]]));
}
