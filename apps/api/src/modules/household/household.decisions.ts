import { Injectable } from '@nestjs/common';
import { confirmsAs, DomainError, tellings, type Confirmation, type HomeStatus } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Firewall } from '../../common/firewall.ts';
import { isUuid } from '../../common/paging.ts';
import { Tellings } from '../../common/telling.ts';
import { Transaction, type ReplayPolicy } from '../../common/transaction.ts';
import { cellOf, Vault } from '../../common/vault.ts';
import type { Viewer } from '../../common/viewer.ts';
import { ts } from '../org/org.queries.ts';
import type { WaitingList } from './household.dto.ts';
import { revokeHouseholdRights } from './household.delegates.ts';
import { ResidenceEntity } from './household.entity.ts';
import { householdsOf, HouseholdQueries } from './household.queries.ts';

interface ClaimRow {
  person: string;
  household: string;
  name: string;
  path: string[];
  status: HomeStatus;
  lasts: boolean;
}

/** Locks the row: the second of two concurrent decisions is refused. */
const CLAIM = `
  SELECT r.account AS person, r.household, h.full_name AS name, h.path, r.status, (r.until IS NULL OR r.until > $3) AS lasts
  FROM residence r JOIN area h ON h.id = r.household JOIN account a ON a.id = r.account AND a.community = ANY ($2)
  WHERE r.id = $1 FOR UPDATE OF r`;

/** Staff decisions on claimed homes. */
@Injectable()
export class HouseholdDecisions {
  constructor(
    private readonly transaction: Transaction,
    private readonly queries: HouseholdQueries,
    private readonly tellings: Tellings,
    private readonly firewall: Firewall,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND (also outside the viewer's area), ALREADY_DECIDED */
  confirm(viewer: Viewer, key: string | undefined, id: string): Promise<WaitingList> {
    return this.transaction.once(
      { actor: viewer.id, key, body: { confirm: id } },
      async (manager) => {
        const { person, place, as: decidedAs } = await this.claim(manager, viewer, id, 'unconfirmed');
        await manager.update(
          ResidenceEntity,
          { id },
          { status: 'confirmed', until: null, decidedBy: viewer.id, decidedAt: this.clock.at(), decidedAs },
        );
        await this.tellings.tell(manager, person, tellings.homeConfirmed(place));
        return this.queries.waiting(viewer, manager);
      },
      this.again(viewer),
    );
  }

  /** @throws DomainError NOT_FOUND (also outside the viewer's area), ALREADY_DECIDED */
  refuse(viewer: Viewer, key: string | undefined, id: string, words: string): Promise<WaitingList> {
    return this.transaction.once(
      { actor: viewer.id, key, body: { refuse: id, words } },
      async (manager) => {
        const { person, place, as: decidedAs } = await this.claim(manager, viewer, id, 'unconfirmed');
        const at = this.clock.at();
        await manager.update(
          ResidenceEntity,
          { id },
          {
            status: 'refused',
            until: at,
            decidedBy: viewer.id,
            decidedAt: at,
            decidedAs,
            refusal: this.vault.seal(words, cellOf('residence', 'refusal', id)),
          },
        );
        await this.tellings.tell(manager, person, tellings.homeRefused(place, words));
        return this.queries.waiting(viewer, manager);
      },
      this.again(viewer),
    );
  }

  /**
   * Ends a confirmed home: the person moved out, or never lived there.
   * @throws DomainError NOT_FOUND (also outside the viewer's area), ALREADY_DECIDED (not confirmed)
   */
  end(viewer: Viewer, key: string | undefined, id: string, words: string): Promise<WaitingList> {
    return this.transaction.once(
      { actor: viewer.id, key, body: { end: id, words } },
      async (manager) => {
        const { person, household, place, as } = await this.claim(manager, viewer, id, 'confirmed');
        const at = this.clock.at();
        await manager.update(
          ResidenceEntity,
          { id },
          {
            status: 'ended',
            until: at,
            decidedBy: viewer.id,
            decidedAt: at,
            decidedAs: as,
            refusal: this.vault.seal(words, cellOf('residence', 'refusal', id)),
          },
        );
        await revokeHouseholdRights(manager, person, household, at);
        await this.tellings.tell(manager, person, tellings.homeEnded(place, words));
        return this.queries.waiting(viewer, manager);
      },
      this.again(viewer),
    );
  }

  /** Replays the waiting list as it is now, for the area the viewer still has. */
  private again(viewer: Viewer): ReplayPolicy<WaitingList, null> {
    return { store: () => null, rebuild: (manager) => this.queries.waiting(viewer, manager) };
  }

  /** The home, if it is still in the state the viewer saw. */
  private async claim(
    manager: EntityManager,
    viewer: Viewer,
    id: string,
    status: HomeStatus,
  ): Promise<ClaimRow & { as: Confirmation; place: string }> {
    const [claim] = isUuid(id)
      ? await manager.query<ClaimRow[]>(CLAIM, [id, viewer.communities, ts(this.clock.at())])
      : [];
    const as = claim ? confirmsAs({ ...viewer, doors: householdsOf(viewer) }, claim) : null;
    if (!claim || !as) throw new DomainError('NOT_FOUND');
    if (claim.status !== status) throw new DomainError('ALREADY_DECIDED', { status: claim.status });
    if (!claim.lasts) throw new DomainError('NOT_FOUND');
    return { ...claim, as, place: this.firewall.place({ id: claim.household, name: claim.name }) };
  }
}
