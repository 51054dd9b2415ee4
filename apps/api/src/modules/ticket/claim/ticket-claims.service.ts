import { Injectable } from '@nestjs/common';
import {
  checkAnonymous,
  checkCode,
  checkForm,
  CLAIM_LENGTH,
  CLAIM_SIGNS,
  readClaimCode,
  claimUseOf,
  formatClaimCode,
  confirmedNear,
  dayOf,
  DomainError,
  forms,
  redeem,
  type Filled,
} from '@sandan/domain';
import { randomInt } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { Limits } from '../../../common/limits.ts';
import { checkKey, Transaction, type Intent } from '../../../common/transaction.ts';
import { Vault } from '../../../common/vault.ts';
import type { Viewer } from '../../../common/viewer.ts';
import { OrgPosts } from '../../org/org.posts.ts';
import { TicketAccess } from '../access/ticket-access.ts';
import { AccountEntity } from '../../account/account.entity.ts';
import { ClaimEntity } from './ticket-claim.entity.ts';
import { FollowedTicket } from './ticket-claims.dto.ts';
import type { TicketView } from '../view/ticket.dto.ts';
import { TicketLinks } from '../links/ticket-links.ts';
import { TicketNames } from '../view/ticket-names.queries.ts';
import { TicketQueries } from '../view/ticket.queries.ts';
import { TicketStore, type Loaded } from '../store/ticket.store.ts';
import { placeInputs } from '../inputs/area-inputs.ts';

/** The actor stored for an anonymous ticket. */
const ANONYMOUS = 'anonymous';

const newCode = (): string =>
  Array.from({ length: CLAIM_LENGTH }, () => CLAIM_SIGNS[randomInt(CLAIM_SIGNS.length)]).join('');

/** Claim codes for tickets without a reporter's account: a code redeems the ticket, or only follows it. */
@Injectable()
export class TicketClaims {
  constructor(
    private readonly source: DataSource,
    private readonly transaction: Transaction,
    private readonly limits: Limits,
    private readonly vault: Vault,
    private readonly store: TicketStore,
    private readonly access: TicketAccess,
    private readonly links: TicketLinks,
    private readonly names: TicketNames,
    private readonly queries: TicketQueries,
    private readonly posts: OrgPosts,
    private readonly clock: Clock,
  ) {}

  /**
   * Admits an anonymous ticket within the daily limit. The returned intent gives idempotent replay without
   * leading back to the account: its key is a hash that includes the phone's own key, which is not stored.
   * @throws DomainError a form's code, NOT_ANONYMOUS, IDEMPOTENCY_KEY_INVALID, IDEMPOTENCY_MISMATCH,
   * TOO_OFTEN
   */
  async admit(
    viewer: Viewer,
    { key, body }: Intent & { readonly body: { readonly place: Filled } },
  ): Promise<Intent> {
    const at = this.clock.at();
    checkAnonymous(checkForm(forms.place, body.place, { now: at }));
    if (key) checkKey(key);
    const intent = {
      actor: ANONYMOUS,
      key: key && this.vault.hash('anonymous placing', `${viewer.id} ${key}`),
      body,
    };
    if (await this.transaction.answered(intent)) return intent;
    await this.limits.take('anonymous.day', `${viewer.id} ${dayOf(at)}`);
    return intent;
  }

  /** The code of a new ticket, returned only once; undefined when its reporter has an account. */
  async issue(manager: EntityManager, ticket: Loaded): Promise<string | undefined> {
    if (claimUseOf(ticket) === null) return undefined;
    const code = newCode();
    await manager.insert(ClaimEntity, { hash: this.hashOf(code), ticket: ticket.id, usedAt: null });
    return formatClaimCode(code);
  }

  /** Makes the caller the reporter. @throws DomainError as the rule `redeem`, TOO_OFTEN */
  redeem(viewer: Viewer, key: string | undefined, code: string): Promise<TicketView> {
    const intent = { actor: viewer.id, key, body: { redeem: readClaimCode(code) } };
    return this.counted(viewer, () =>
      this.transaction.once(
        intent,
        (manager) => this.take(manager, viewer, code),
        this.queries.again(viewer),
      ),
    );
  }

  /**
   * The status of an anonymous ticket. Read only.
   * @throws DomainError CLAIM_INVALID, CLAIM_OTHER_USE, TOO_OFTEN
   */
  follow(viewer: Viewer, code: string): Promise<FollowedTicket> {
    return this.counted(viewer, async () => {
      const { manager } = this.source;
      const ticket = await this.store.load(manager, await this.ticketOf(manager, viewer, code, ''));
      checkCode(ticket!, 'follow', viewer, this.clock.at());
      const [events, names] = await Promise.all([
        this.store.events.find(manager, { case: ticket!.id }),
        this.names.of(manager, [ticket!]),
      ]);
      return FollowedTicket.of(ticket!, events, names, this.clock.nowIn(ticket!));
    });
  }

  /** Only a wrong code uses the quota, which is per account: guessing locks out only the guesser. */
  private async counted<T>(viewer: Viewer, work: () => Promise<T>): Promise<T> {
    await this.limits.take('claim.person', viewer.id);
    const answer = await work();
    await this.limits.giveBack('claim.person', viewer.id);
    return answer;
  }

  private async take(manager: EntityManager, viewer: Viewer, code: string): Promise<TicketView> {
    await this.posts.lockAssignmentsShared(manager);
    const id = await this.ticketOf(manager, viewer, code, 'FOR UPDATE OF k');
    await this.links.lockUpwards(manager, id);
    const ticket = (await this.store.load(manager, id))!;
    const [events, into] = [
      await this.store.events.find(manager, { case: id }),
      await this.links.into(manager, id),
    ];
    const now = this.clock.nowIn(ticket);
    const households = confirmedNear(viewer.homes, ticket.path).map(({ household }) => household.id);
    const decision = redeem(
      ticket,
      { events, into },
      { ...viewer, households },
      placeInputs(ticket, await this.access.areaStaffOf(manager, ticket, null)),
      now,
    );
    const after = await this.store.save(manager, ticket, decision, now);
    await manager.update(ClaimEntity, { ticket: id }, { usedAt: now.at });
    // Somebody who belonged nowhere belongs where their ticket lies.
    if (viewer.community === null)
      await manager.update(AccountEntity, { id: viewer.id }, { community: ticket.community });
    await this.links.bring(manager, after);
    return this.queries.view(manager, viewer, after);
  }

  /**
   * The ticket of an unused code in the caller's communities, or in any while they belong nowhere. When two
   * callers redeem it at once, the second finds it used.
   */
  private async ticketOf(
    manager: EntityManager,
    { belongsTo }: Viewer,
    typed: string,
    lock: 'FOR UPDATE OF k' | '',
  ): Promise<string> {
    const code = readClaimCode(typed);
    const [claim] = await manager.query<{ ticket: string }[]>(
      `SELECT k.ticket FROM ticket_claim k JOIN cases c ON c.id = k.ticket WHERE k.hash = $1
        AND (cardinality($2::uuid[]) = 0 OR c.community = ANY ($2)) AND k.used_at IS NULL ${lock}`,
      [this.hashOf(code ?? ''), belongsTo],
    );
    if (!claim) throw new DomainError('CLAIM_INVALID');
    return claim.ticket;
  }

  private hashOf(code: string): string {
    return this.vault.hash('claim', code);
  }
}
