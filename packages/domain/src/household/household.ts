import type { Instant } from '../kernel/time.ts';
import { authorityOffice, type Office, type UnitKind } from '../org/words.ts';
import { householdLimits, invites, type Confirmation, type HomeStatus, type Role } from './words.ts';

type Id = string;

/** The staff member who is asked to confirm a home: offices and memberships with their areas. */
export interface Confirmer {
  readonly id: Id;
  /** Their own households and those of the person they deputise for, confirmed or not. */
  readonly doors: readonly Id[];
  readonly offices: readonly { readonly office: Office; readonly area: Id }[];
  readonly memberships: readonly { readonly kind: UnitKind; readonly area: Id }[];
}

/** A person's claim to live in a household; `path` leads from the street down to the household. */
export interface Claim {
  readonly person: Id;
  readonly household: Id;
  readonly path: readonly Id[];
}

/** A current member of a household. */
export interface Member {
  readonly person: Id;
  readonly household: Id;
  readonly role: Role;
  readonly status: HomeStatus;
}

const authorities: readonly Office[] = Object.values(authorityOffice);

/** The capacity in which a post covers a household; null where no post does. */
function postOver(
  path: readonly Id[],
  { offices, memberships }: Pick<Confirmer, 'offices' | 'memberships'>,
): Confirmation | null {
  const covers = ({ area }: { area: Id }): boolean => path.includes(area);
  if (memberships.some((one) => one.kind === 'steward_team' && covers(one))) return 'steward';
  const held = offices.filter(covers).map(({ office }) => office);
  if (held.includes('intake')) return 'intake';
  return held.some((office) => authorities.includes(office)) ? 'authority' : null;
}

/**
 * The capacity in which the staff member confirms or refuses a home: a steward who covers it, the intake of
 * its community, or the authority. Never their own household: its confirmed members send invitations instead.
 */
export function confirmsAs(who: Confirmer, { person, household, path }: Claim): Confirmation | null {
  return who.id === person || who.doors.includes(household) ? null : postOver(path, who);
}

/** The areas in which the staff member confirms homes; empty without such a post. */
export const areasConfirmedBy = ({
  offices,
  memberships,
}: Pick<Confirmer, 'offices' | 'memberships'>): Id[] =>
  [...offices, ...memberships]
    .map(({ area }) => area)
    .filter((area) => postOver([area], { offices, memberships }) !== null);

/** Whether a member may invite others in this role. */
export const mayInvite = ({ status, role }: Pick<Member, 'status' | 'role'>, as: Role): boolean =>
  status === 'confirmed' && invites[role].includes(as);

export interface Invitation {
  readonly until: Instant;
  readonly usedAt: Instant | null;
  readonly role: Role;
}

/** An invitation serves once, for a week, and only while the inviter may still give it. */
export const isRedeemable = (
  { until, usedAt, role }: Invitation,
  inviter: Pick<Member, 'status' | 'role'> | null,
  at: Instant,
): boolean => usedAt === null && at < until && inviter !== null && mayInvite(inviter, role);

/**
 * Whether `person` may authorise `delegate`: both are confirmed in the same household, and one of them is
 * family there.
 */
export const mayRepresent = (person: Member, delegate: Member): boolean =>
  person.person !== delegate.person &&
  person.household === delegate.household &&
  person.status === 'confirmed' &&
  delegate.status === 'confirmed' &&
  (delegate.role === 'family' || person.role === 'family');

/** When an unconfirmed home lapses; null once it is confirmed. */
export const lapseOf = (status: HomeStatus, at: Instant): Instant | null =>
  status === 'confirmed' ? null : at + householdLimits.unconfirmed;

/** A person's links to a community. A person without any may join another community. */
export interface CommunityLinks {
  readonly homes: number;
  readonly posts: number;
  readonly openTickets: number;
}

export const isFree = ({ homes, posts, openTickets }: CommunityLinks): boolean =>
  homes + posts + openTickets === 0;

/** The part of a home that orders several homes of one person. */
export interface HomeRef {
  readonly household: { readonly id: Id };
  readonly building?: { readonly id: Id } | null;
  readonly estate?: { readonly id: Id } | null;
  readonly status: HomeStatus;
}

/**
 * A person's homes, nearest to a place first: same building, then same estate; confirmed ones first among
 * equals.
 */
export function nearestFirst<Home extends HomeRef>(homes: readonly Home[], path: readonly Id[]): Home[] {
  const lies = (area: { readonly id: Id } | null | undefined): boolean =>
    area != null && path.includes(area.id);
  const distance = ({ building, estate, status }: Home): number =>
    (lies(building) ? 0 : lies(estate) ? 2 : 4) + (status === 'confirmed' ? 0 : 1);
  return [...homes].sort((a, b) => distance(a) - distance(b));
}

/** The confirmed homes of a person, nearest to a place first. */
export const confirmedNear = <Home extends HomeRef>(homes: readonly Home[], path: readonly Id[]): Home[] =>
  nearestFirst(homes, path).filter(({ status }) => status === 'confirmed');
