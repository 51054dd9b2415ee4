import { DomainError } from '../../kernel/errors.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Now } from '../time/clocks.ts';
import { applyLinkedEvent } from './linked-events.ts';
import type { Decision, TicketEvent } from '../engine/event.ts';
import type { Person } from '../rules/area-staff.ts';
import { isOwnDeed, mustNotLearn, type Actor } from '../rules/relations.ts';
import type { ExternalFacts } from '../engine/effect-context.ts';
import type { Ticket } from '../ticket.ts';
import { CLAIM_LASTS } from '../../person/retention.ts';

/**
 * What a claim code is for: to become the reporter of what was placed on one's behalf, or to look how what
 * one placed anonymously stands.
 */
export type ClaimUse = 'redeem' | 'follow';

/** No look-alikes: neither 0 and O, 1, I and L, 2 and Z, nor 5 and S, 8 and B, U and V. */
export const CLAIM_SIGNS = '34679ACDEFGHJKMNPQRTUWXY';
export const CLAIM_LENGTH = 10;

/** A code as it is read aloud: `ACDE-347-XYW`. */
export const claimWritten = (code: string): string =>
  [code.slice(0, 4), code.slice(4, 7), code.slice(7)].join('-');

/** A code as it was typed: in any case, however grouped; null for what can be none. */
export function claimRead(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  return code.length === CLAIM_LENGTH && [...code].every((sign) => CLAIM_SIGNS.includes(sign)) ? code : null;
}

export const isClaimOver = ({ closedAt }: Pick<Ticket, 'closedAt'>, at: Instant): boolean =>
  closedAt !== null && at - closedAt > CLAIM_LASTS;

/** Tickets that get a code: nobody's account stands behind them. */
export const claimUseOf = ({ anonymous, proxy }: Pick<Ticket, 'anonymous' | 'proxy'>): ClaimUse | null =>
  anonymous ? 'follow' : proxy !== null ? 'redeem' : null;

/**
 * Whether a right code serves this person for this.
 * @throws DomainError CLAIM_INVALID, also for whom the ticket is about; CLAIM_OTHER_USE with `detail.use`
 */
export function checkCode(ticket: Ticket, use: ClaimUse, person: Person, at: Instant): void {
  if (isClaimOver(ticket, at) || mustNotLearn(ticket, person)) throw new DomainError('CLAIM_INVALID');
  if (claimUseOf(ticket) !== use) throw new DomainError('CLAIM_OTHER_USE', { use: claimUseOf(ticket) });
}

/**
 * Whoever did something on it in a post, was given it, or whose unit did the work or has a say in it, must
 * not come to rate it.
 */
function hasHandled(
  { caseSteward, pastStewards, assignments, tasks, hearings }: Ticket,
  events: readonly TicketEvent[],
  { id, units }: Person,
): boolean {
  const hasActed = events.some((event) => event.by === id && !isOwnDeed(event, id));
  const given = [
    caseSteward,
    ...pastStewards.map(({ person }) => person),
    ...assignments.map(({ person }) => person),
    ...hearings.flatMap(({ host, convenor }) => [host, convenor]),
  ];
  const theirs = [
    ...assignments.flatMap(({ unit, support }) => [unit, ...support]),
    ...tasks.map(({ unit }) => unit),
    ...hearings.flatMap(({ seats }) => seats.map(({ unit }) => unit)),
  ];
  return hasActed || given.includes(id) || theirs.some((unit) => unit !== null && units.includes(unit));
}

/** What stands around a ticket whose code is redeemed. */
export interface Redeemed {
  readonly events: readonly TicketEvent[];
  /** The tickets that it went into: whoever reports it comes along into them. */
  readonly into: readonly Ticket[];
}

/**
 * Makes whoever holds the code of a ticket that was placed for them its reporter; its proxy stays who placed
 * it.
 * @throws DomainError as `checkCode`; CLAIM_INVALID where somebody reports it already, or whoever brings it
 * must not learn of what it went into; NOT_IMPARTIAL for its proxy and whoever handled it
 */
export function redeem(
  ticket: Ticket,
  { events, into }: Redeemed,
  person: Person,
  given: ExternalFacts,
  now: Now,
): Decision {
  checkCode(ticket, 'redeem', person, now.at);
  if (ticket.reporter !== null || into.some((one) => mustNotLearn(one, person)))
    throw new DomainError('CLAIM_INVALID');
  if (hasHandled(ticket, events, person)) throw new DomainError('NOT_IMPARTIAL');
  const actor: Actor = {
    id: person.id,
    relations: new Set(['reporter'] as const),
    units: person.units,
    household: person.households[0] ?? null,
  };
  return applyLinkedEvent(ticket, 'claim', given, now, actor);
}
