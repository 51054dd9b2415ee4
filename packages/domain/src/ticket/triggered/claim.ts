import { DomainError } from '../../kernel/errors.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Now } from '../time/clocks.ts';
import { applyTriggeredEvent, type Decision } from '../engine/act.ts';
import type { TicketEvent } from '../engine/event.ts';
import type { Person } from '../../org/people.ts';
import type { Actor } from '../rules/relations.ts';
import { isOwnAction } from '../rules/residents.ts';
import { mustNotLearn } from '../rules/reporter.ts';
import type { ExternalInputs } from '../engine/effect-context.ts';
import type { Ticket } from '../ticket.ts';
import { CLAIM_LASTS } from '../../person/retention.ts';

/**
 * What a claim code is for: to become the reporter of a ticket placed on one's behalf, or to follow an
 * anonymous one.
 */
export type ClaimUse = 'redeem' | 'follow';

/**
 * The alphabet of claim codes, without look-alikes: 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B, U and V.
 */
export const CLAIM_SIGNS = '34679ACDEFGHJKMNPQRTUWXY';
export const CLAIM_LENGTH = 10;

/** A code as it is printed: `ACDE-347-XYW`. */
export const formatClaimCode = (code: string): string =>
  [code.slice(0, 4), code.slice(4, 7), code.slice(7)].join('-');

/** Normalises a typed code, in any case and grouping; null for what cannot be a code. */
export function readClaimCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  return code.length === CLAIM_LENGTH && [...code].every((sign) => CLAIM_SIGNS.includes(sign)) ? code : null;
}

export const isClaimOver = ({ closedAt }: Pick<Ticket, 'closedAt'>, at: Instant): boolean =>
  closedAt !== null && at - closedAt > CLAIM_LASTS;

/** Tickets that get a claim code: those without an account as reporter. */
export const claimUseOf = ({ anonymous, proxy }: Pick<Ticket, 'anonymous' | 'proxy'>): ClaimUse | null =>
  anonymous ? 'follow' : proxy !== null ? 'redeem' : null;

/**
 * Checks that a correct code serves this person for this use.
 * @throws DomainError CLAIM_INVALID, also for people the ticket is about; CLAIM_OTHER_USE with `detail.use`
 */
export function checkCode(ticket: Ticket, use: ClaimUse, person: Person, at: Instant): void {
  if (isClaimOver(ticket, at) || mustNotLearn(ticket, person)) throw new DomainError('CLAIM_INVALID');
  if (claimUseOf(ticket) !== use) throw new DomainError('CLAIM_OTHER_USE', { use: claimUseOf(ticket) });
}

/**
 * Whether the person handled the ticket: acted on it in a post, was assigned to it, or belongs to a unit that
 * worked on it or holds a seat. Such a person must not come to rate it.
 */
function hasHandled(
  { caseSteward, pastStewards, assignments, tasks, hearings }: Ticket,
  events: readonly TicketEvent[],
  { id, units }: Person,
): boolean {
  const hasActed = events.some((event) => event.by === id && !isOwnAction(event, id));
  const inputs = [
    caseSteward,
    ...pastStewards.map(({ person }) => person),
    ...assignments.map(({ person }) => person),
    ...hearings.flatMap(({ host, convenor }) => [host, convenor]),
  ];
  const involvedUnits = [
    ...assignments.flatMap(({ unit, support }) => [unit, ...support]),
    ...tasks.map(({ unit }) => unit),
    ...hearings.flatMap(({ seats }) => seats.map(({ unit }) => unit)),
  ];
  return (
    hasActed || inputs.includes(id) || involvedUnits.some((unit) => unit !== null && units.includes(unit))
  );
}

/** The context of a ticket whose code is redeemed. */
export interface Redeemed {
  readonly events: readonly TicketEvent[];
  /** The tickets it was merged into: its reporter comes along into them. */
  readonly into: readonly Ticket[];
}

/**
 * Makes the holder of a claim code the reporter of a ticket that was placed for them. The proxy stays on
 * record.
 * @throws DomainError as `checkCode`; CLAIM_INVALID where the ticket has a reporter already, or the holder
 * must not learn of a ticket it was merged into; NOT_IMPARTIAL for its proxy and for people who handled it
 */
export function redeem(
  ticket: Ticket,
  { events, into }: Redeemed,
  person: Person,
  inputs: ExternalInputs,
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
  return applyTriggeredEvent(ticket, 'claim', inputs, now, actor);
}
