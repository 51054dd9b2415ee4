import { Injectable } from '@nestjs/common';
import { DomainError, founds } from '@sandan/domain';
import { Clock } from '../../common/clock.ts';
import { Transaction } from '../../common/transaction.ts';
import { ownOffices, type Viewer } from '../../common/viewer.ts';
import type { MeView } from '../account/account.dto.ts';
import { AccountQueries } from '../account/account.queries.ts';
import { HouseholdPlaces } from '../household/household.places.ts';
import { OrgAreas } from '../org/org.areas.ts';
import { foundCommunity } from '../org/org.founding.ts';
import type { CommunityView, FoundBody } from './setup.dto.ts';

/** Founds communities, and lets people choose theirs. */
@Injectable()
export class CommunityService {
  constructor(
    private readonly transaction: Transaction,
    private readonly areas: OrgAreas,
    private readonly places: HouseholdPlaces,
    private readonly accounts: AccountQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND (not a street of the caller's office), PREFIX_TAKEN */
  found(viewer: Viewer, key: string | undefined, body: FoundBody): Promise<CommunityView> {
    const mine = ownOffices(viewer).find(({ office, area }) => founds(office) && area === body.street);
    return this.transaction.once({ actor: viewer.id, key, body: { found: body } }, async (manager) => {
      const street = mine ? await this.areas.area(mine.area, manager) : null;
      if (street?.kind !== 'street') throw new DomainError('NOT_FOUND');
      const id = await foundCommunity(manager, street, body);
      return { id, name: body.name, street: street.name };
    });
  }

  /** @throws DomainError UNKNOWN_REFERENCE (no community, or the caller is tied to another) */
  choose({ id }: Viewer, community: string): Promise<MeView> {
    return this.transaction.run(async (manager) => {
      await this.places.choose(id, community, this.clock.at(), manager);
      return this.accounts.ofAccount(id, manager);
    });
  }
}
