import { assignmentOf, hearingOf, type Id, type Ticket } from '../ticket.ts';
import type { Relation } from './relations.ts';
import { actsForThemselves } from './residents.ts';
import { authorities, isAuthority, offices, unitKinds, type Office, type UnitKind } from '../../org/words.ts';

/** The post in which an actor acts: an office or a unit membership, and the person they deputise for, if any. */
export interface ActingPost {
  readonly office: Office | UnitKind;
  readonly area: Id;
  readonly insteadOf?: Id;
}

/** The offices and memberships of the actor at the time, including those held as a deputy. */
export interface Posts {
  readonly offices: readonly {
    readonly office: Office;
    readonly area: Id;
    readonly standingInFor: Id | null;
  }[];
  readonly memberships: readonly {
    readonly unit: Id;
    readonly kind: UnitKind;
    readonly area: Id;
    readonly standingInFor: Id | null;
  }[];
}

type Acted = Ticket & { readonly path: readonly Id[] };

const at = (
  office: ActingPost['office'],
  { area, standingInFor }: { area: Id; standingInFor: Id | null },
): ActingPost => ({
  office,
  area,
  ...(standingInFor !== null && { insteadOf: standingInFor }),
});

/**
 * Authorities over the place, from the lowest. An arbiter or upholder acts in their highest office instead.
 */
function deciding({ offices: held }: Posts, { path }: Acted, isAbove: boolean): ActingPost[] {
  const rank = ({ office }: { office: Office }): number => authorities.indexOf(office) * (isAbove ? -1 : 1);
  return held
    .filter(({ office, area }) => isAuthority(office) && path.includes(area))
    .sort((a, b) => rank(a) - rank(b))
    .map((one) => at(one.office, one));
}

const intake = ({ offices: held }: Posts, { path }: Acted): ActingPost[] =>
  held
    .filter(({ office, area }) => office === 'intake' && path.includes(area))
    .map((one) => at(one.office, one));

const stewarding = ({ memberships }: Posts, { path }: Acted): ActingPost[] =>
  memberships
    .filter(({ kind, area }) => kind === 'steward_team' && path.includes(area))
    .map((one) => at(one.kind, one));

/** Memberships in units that lead, support, have a task or hold a seat. */
function belonging({ memberships }: Posts, ticket: Acted): ActingPost[] {
  const assignment = assignmentOf(ticket);
  const units = [
    assignment?.unit,
    ...(assignment?.support ?? []),
    ...ticket.tasks.map(({ unit }) => unit),
    ...(hearingOf(ticket)?.seats ?? []).map(({ unit }) => unit),
  ];
  return memberships.filter(({ unit }) => units.includes(unit)).map((one) => at(one.kind, one));
}

type PostSource = (posts: Posts, ticket: Acted) => ActingPost[];
const below: PostSource = (posts, ticket) => deciding(posts, ticket, false);
const above: PostSource = (posts, ticket) => deciding(posts, ticket, true);
const everywhere: readonly PostSource[] = [below, intake, stewarding, belonging];

/** Where to look first for the post that goes with a relation. */
const first: Readonly<Partial<Record<Relation, readonly PostSource[]>>> = {
  arbiter: [above],
  upholder: [above],
  intake: [intake],
  steward: [stewarding],
  case_steward: [stewarding],
  support: [belonging],
  seat: [belonging],
  lead: [belonging, stewarding, intake],
};

/**
 * The office or post in which the actor acts by a relation; null for residents, and for actors without a post
 * there.
 */
export function actingPostOf(as: Relation, posts: Posts, ticket: Acted): ActingPost | null {
  if (actsForThemselves({ as }) || as === 'system') return null;
  for (const source of [...(first[as] ?? []), ...everywhere]) {
    const [found] = source(posts, ticket);
    if (found) return found;
  }
  return null;
}

/** The name of the post: 支部书记; for a deputy 代支部书记. */
export function postName({ office, insteadOf }: ActingPost): string {
  const name = office === 'steward_team' ? '红色管家' : { ...unitKinds, ...offices }[office];
  return insteadOf ? `代${name}` : name;
}
