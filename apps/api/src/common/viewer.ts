import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import {
  DomainError,
  administers,
  appointsAny,
  areasConfirmedBy,
  founds,
  isAuthority,
  maySetPhrases,
  maySuspend,
  seesArea,
  type Consent,
  type HomeStatus,
  type Office,
  type Person,
  type Role,
  type UnitKind,
} from '@sandan/domain';
import type { FastifyRequest } from 'fastify';
import { TakesBody } from './bodies.ts';

declare const belonging: unique symbol;
declare const acting: unique symbol;

/** A community to which a person belongs, and where they have what any resident has. */
export type OwnCommunity = string & { readonly [belonging]: true };

/** A community in which a person holds a post that is in force: official reading and acts ask for these. */
export type ActingCommunity = string & { readonly [acting]: true };

export interface HeldOffice {
  readonly id: string;
  readonly office: Office;
  readonly label: string | null;
  readonly area: string;
  readonly areaName: string;
  /** The communities around its area, or below it. */
  readonly communities: readonly ActingCommunity[];
  /** The absent holder of this office; null for the viewer's own. */
  readonly standingInFor: string | null;
}

export interface Membership {
  readonly unit: string;
  readonly kind: UnitKind;
  readonly name: string;
  /** The area a member serves; a steward's buildings are below it. */
  readonly area: string;
  /** The communities around that area, or below it. */
  readonly communities: readonly ActingCommunity[];
  /** The absent member who serves this area; null for the viewer's own. */
  readonly standingInFor: string | null;
}

export interface Home {
  readonly id: string;
  readonly role: Role;
  readonly status: Exclude<HomeStatus, 'refused' | 'ended'>;
  /** The name is encrypted. */
  readonly household: { readonly id: string; readonly name: string };
  readonly building: { readonly id: string; readonly name: string };
  readonly estate: { readonly id: string; readonly name: string };
}

/** The caller as the organisation knows them now. Permissions derive from this, never from a role column. */
export interface Viewer extends Person {
  /** The version of the organisation of which this is true; null while it is being changed. */
  readonly organisation: number | null;
  /** The current one of `belongsTo`, as chosen; null for a person who belongs nowhere yet. */
  readonly community: OwnCommunity | null;
  /** The communities of their homes and posts, and the chosen one: there they have what any resident has. */
  readonly belongsTo: readonly OwnCommunity[];
  /** Those among which they choose the current one, which comes first: all but those of stand-ins. */
  readonly choices: readonly { readonly id: OwnCommunity; readonly name: string }[];
  /** The communities of their posts, also of those in which they stand in: there they read and act officially. */
  readonly actsIn: readonly ActingCommunity[];
  readonly offices: readonly HeldOffice[];
  readonly memberships: readonly Membership[];
  /** The absent people they stand in for. */
  readonly standsInFor: readonly Person[];
  /** Confirmed homes first. */
  readonly homes: readonly Home[];
  /** Until then they may place and endorse only safety matters. */
  readonly suspendedUntil: number | null;
  /** Their last consent, unless withdrawn. */
  readonly consent: Consent | null;
}

/** Offices held in person. Use for actions that outlast an absence, such as appointing. */
export const ownOffices = ({ offices }: Pick<Viewer, 'offices'>): readonly HeldOffice[] =>
  offices.filter(({ standingInFor }) => standingInFor === null);

/** Whether the viewer lives in a place or in an area around it, or belongs there otherwise. */
export const belongsAround = ({ belongsTo }: Pick<Viewer, 'belongsTo'>, path: readonly string[]): boolean =>
  belongsTo.some((id) => path.includes(id));

/** Whether the viewer has a post in the community of a place. */
export const actsAround = ({ actsIn }: Pick<Viewer, 'actsIn'>, path: readonly string[]): boolean =>
  actsIn.some((id) => path.includes(id));

/** The communities over which the viewer holds, in person, an office that may do something. */
export const communitiesWhere = (
  viewer: Pick<Viewer, 'offices'>,
  may: (office: Office) => boolean,
): readonly ActingCommunity[] => [
  ...new Set(
    ownOffices(viewer)
      .filter(({ office }) => may(office))
      .flatMap(({ communities }) => communities),
  ),
];

/** The offices that the viewer holds, in person, over one of these communities. */
export const officesOver = (viewer: Pick<Viewer, 'offices'>, some: readonly string[]): Office[] =>
  ownOffices(viewer)
    .filter(({ communities }) => communities.some((id) => some.includes(id)))
    .map(({ office }) => office);

/** The permissions of routes, each derived from offices, memberships and homes. */
export const permissions = {
  'self.read': () => true,
  'self.write': () => true,
  'org.read': () => true,
  'people.read': (viewer: Viewer) => isStaff(viewer),
  'home.own': () => true,
  'home.confirm': (viewer: Viewer) => areasConfirmedBy(viewer).length > 0,
  'form.read': () => true,
  'ticket.place': () => true,
  'ticket.read': () => true,
  'ticket.act': () => true,
  'call.lookup': ({ offices }: Viewer) => offices.some(({ office }) => office === 'intake'),
  'claim.use': () => true,
  'handover.read': () => true,
  'handover.end': (viewer: Viewer) => ownOffices(viewer).some(({ office }) => isAuthority(office)),
  'ledger.read': (viewer: Viewer) => ownOffices(viewer).some(({ office }) => seesArea(office)),
  'figure.read': (viewer: Viewer) =>
    viewer.memberships.length > 0 || ownOffices(viewer).some(({ office }) => seesArea(office)),
  'ticket.bulk': (viewer: Viewer) => isStaff(viewer),
  'office.appoint': (viewer: Viewer) => ownOffices(viewer).some(({ office }) => appointsAny(office)),
  'organisation.administer': (viewer: Viewer) => ownOffices(viewer).some(({ office }) => administers(office)),
  'community.found': (viewer: Viewer) => ownOffices(viewer).some(({ office }) => founds(office)),
  'calendar.enter': (viewer: Viewer) => ownOffices(viewer).some(({ office }) => office === 'street'),
  'phrase.read': (viewer: Viewer) => isStaff(viewer),
  'phrase.write': (viewer: Viewer) => ownOffices(viewer).some(({ office }) => maySetPhrases(office)),
  'absence.read': (viewer: Viewer) => isStaff(viewer),
  'absence.write': (viewer: Viewer) => isStaff(viewer),
  'roster.read': (viewer: Viewer) => isStaff(viewer),
  'roster.write': (viewer: Viewer) => isStaff(viewer),
  'activity.read': () => true,
  'activity.plan': (viewer: Viewer) => isStaff(viewer),
  'activity.book': () => true,
  'suspension.read': () => true,
  'suspension.act': () => true,
  'suspension.decide': (viewer: Viewer) => ownOffices(viewer).some(({ office }) => maySuspend(office)),
  'document.read': (viewer: Viewer) => isStaff(viewer),
  'document.act': (viewer: Viewer) => isStaff(viewer),
  'file.write': () => true,
  'inbox.read': () => true,
} as const satisfies Record<string, (viewer: Viewer) => boolean>;
export type Permission = keyof typeof permissions;

export const isStaff = ({ offices, memberships }: Viewer): boolean =>
  offices.length > 0 || memberships.length > 0;

export const CAN = 'can';
export const PUBLIC = 'public';

/** The permission a route needs. A route with neither this nor `@Public()` fails a test. */
export const Can = (permission: Permission): MethodDecorator => SetMetadata(CAN, permission);

export const NEEDS_CONSENT = 'needs-consent';

/**
 * A route that collects new personal data: refused with CONSENT_NEEDED until the caller has given consent.
 */
export const NeedsConsent = (): MethodDecorator => SetMetadata(NEEDS_CONSENT, true);

/** A route without sign-in, with the reason; it takes small bodies only. */
export const Public = (why: string): MethodDecorator =>
  applyDecorators(SetMetadata(PUBLIC, why), TakesBody('unsigned'));

/** The caller and their session. */
export interface Caller {
  readonly viewer: Viewer;
  readonly session: string;
}

export type SignedRequest = FastifyRequest & { viewer: Viewer; session: string };

/** The caller, as a controller's parameter. */
export const Me = createParamDecorator(
  (_: unknown, context: ExecutionContext): Viewer =>
    context.switchToHttp().getRequest<SignedRequest>().viewer,
);

/** The caller's session, as a controller's parameter. */
export const MySession = createParamDecorator(
  (_: unknown, context: ExecutionContext): string =>
    context.switchToHttp().getRequest<SignedRequest>().session,
);

/** The `Idempotency-Key` of the request, if it has one. */
export const Key = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  const key = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  return Array.isArray(key) ? key[0] : key;
});

/** The current community of a viewer, as a resident. @throws DomainError COMMUNITY_MISSING when they belong nowhere yet */
export function communityOf({ community }: Pick<Viewer, 'community'>): OwnCommunity {
  if (community === null) throw new DomainError('COMMUNITY_MISSING');
  return community;
}

/**
 * The one of these communities, in which a viewer acts, that is current: the chosen one where they act there,
 * otherwise the first. @throws DomainError COMMUNITY_MISSING when there is none
 */
export function actingIn(
  { community }: Pick<Viewer, 'community'>,
  some: readonly ActingCommunity[],
): ActingCommunity {
  const found = some.find((id) => id === (community as string | null)) ?? some[0];
  if (found === undefined) throw new DomainError('COMMUNITY_MISSING');
  return found;
}
