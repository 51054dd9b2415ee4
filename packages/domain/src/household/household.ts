import type { Instant } from '../kernel/time.ts';
import { authorityOffice, type Office, type UnitKind } from '../org/words.ts';
import { householdLimits, invites, type Confirmation, type HomeStatus, type Role } from './words.ts';

type Id = string;

/**
 * Whoever is asked to confirm, as the organisation knows them: offices and memberships with the area they
 * reach over.
 */
export interface Confirmer {
  readonly id: Id;
  /** Where they live themselves, or whom they stand in for, confirmed or not. */
  readonly doors: readonly Id[];
  readonly offices: readonly { readonly office: Office; readonly area: Id }[];
  readonly memberships: readonly { readonly kind: UnitKind; readonly area: Id }[];
}

/** Somebody says that they live there; `path` leads from the street down to the household. */
export interface Claim {
  readonly person: Id;
  readonly household: Id;
  readonly path: readonly Id[];
}

/** Somebody who lives in a household now. */
export interface Member {
  readonly person: Id;
  readonly household: Id;
  readonly role: Role;
  readonly status: HomeStatus;
}

const authorities: readonly Office[] = Object.values(authorityOffice);

/** In which capacity somebody's post covers a household; null where none does. */
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
 * In which capacity somebody confirms or refuses a home: a red steward covering it, the intake of its
 * community, the authority. Never their own household: whoever lives there and is confirmed invites instead.
 */
export function confirmsAs(who: Confirmer, { person, household, path }: Claim): Confirmation | null {
  return who.id === person || who.doors.includes(household) ? null : postOver(path, who);
}

/** The areas in which somebody confirms homes; none for whoever holds no such post. */
export const areasConfirmedBy = ({
  offices,
  memberships,
}: Pick<Confirmer, 'offices' | 'memberships'>): Id[] =>
  [...offices, ...memberships]
    .map(({ area }) => area)
    .filter((area) => postOver([area], { offices, memberships }) !== null);

/** Whether somebody who lives there may invite others as this. */
export const mayInvite = ({ status, role }: Pick<Member, 'status' | 'role'>, as: Role): boolean =>
  status === 'confirmed' && invites[role].includes(as);

export interface Invitation {
  readonly until: Instant;
  readonly usedAt: Instant | null;
  readonly role: Role;
}

/** An invitation serves once, for a week, and only while whoever gave it may still give it. */
export const isRedeemable = (
  { until, usedAt, role }: Invitation,
  inviter: Pick<Member, 'status' | 'role'> | null,
  at: Instant,
): boolean => usedAt === null && at < until && inviter !== null && mayInvite(inviter, role);

/**
 * Whether one may let the other act for them: both are confirmed in the same household, and one of them is
 * family there.
 */
export const mayRepresent = (person: Member, delegate: Member): boolean =>
  person.person !== delegate.person &&
  person.household === delegate.household &&
  person.status === 'confirmed' &&
  delegate.status === 'confirmed' &&
  (delegate.role === 'family' || person.role === 'family');

/** When a new home ends by itself: never once it is confirmed. */
export const lapseOf = (status: HomeStatus, at: Instant): Instant | null =>
  status === 'confirmed' ? null : at + householdLimits.unconfirmed;

/** What ties somebody to a community: whoever has none of it may come to live in another. */
export interface CommunityLinks {
  readonly homes: number;
  readonly posts: number;
  readonly openTickets: number;
}

export const isFree = ({ homes, posts, openTickets }: CommunityLinks): boolean =>
  homes + posts + openTickets === 0;

/** A home as far as it says which of several is meant. */
export interface HomeRef {
  readonly household: { readonly id: Id };
  readonly building?: { readonly id: Id } | null;
  readonly estate?: { readonly id: Id } | null;
  readonly status: HomeStatus;
}

/**
 * The homes of somebody, those first that lie nearest to a place: its building, then its estate; of equals
 * the confirmed ones.
 */
export function nearestFirst<Home extends HomeRef>(homes: readonly Home[], path: readonly Id[]): Home[] {
  const lies = (area: { readonly id: Id } | null | undefined): boolean =>
    area != null && path.includes(area.id);
  const distance = ({ building, estate, status }: Home): number =>
    (lies(building) ? 0 : lies(estate) ? 2 : 4) + (status === 'confirmed' ? 0 : 1);
  return [...homes].sort((a, b) => distance(a) - distance(b));
}

/** Those of somebody's homes that count where it matters who lives there, the nearest to a place first. */
export const confirmedNear = <Home extends HomeRef>(homes: readonly Home[], path: readonly Id[]): Home[] =>
  nearestFirst(homes, path).filter(({ status }) => status === 'confirmed');
