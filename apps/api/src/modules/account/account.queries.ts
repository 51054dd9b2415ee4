import { Injectable } from '@nestjs/common';
import { DomainError } from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Firewall } from '../../common/firewall.ts';
import type { People } from '../../common/people.ts';
import { ViewerSource } from '../../common/viewer-source.ts';
import type { Viewer } from '../../common/viewer.ts';
import { MeView } from './account.dto.ts';

/** Read queries of the caller's own account. */
@Injectable()
export class AccountQueries {
  constructor(
    private readonly source: DataSource,
    private readonly viewers: ViewerSource,
    private readonly firewall: Firewall,
    private readonly clock: Clock,
  ) {}

  /** The account as its owner sees it. */
  async of(viewer: Viewer, manager: EntityManager = this.source.manager): Promise<MeView> {
    return this.view(viewer, await this.firewall.people(manager, this.peopleOf(viewer)));
  }

  /** Whom an account's view names. */
  peopleOf({ id, standsInFor }: Viewer): string[] {
    return [id, ...standsInFor.map((person) => person.id)];
  }

  /** The account as its owner sees it, given the names of `peopleOf`. */
  view(viewer: Viewer, names: People): MeView {
    return MeView.of(viewer, names, this.firewall);
  }

  /** The account as it is now. @throws DomainError NOT_SIGNED_IN when it is no longer active */
  async ofAccount(account: string, manager: EntityManager): Promise<MeView> {
    return this.of(await this.viewer(account, manager), manager);
  }

  /** @throws DomainError NOT_SIGNED_IN when the account is no longer active */
  async viewer(account: string, manager: EntityManager): Promise<Viewer> {
    const viewer = await this.viewers.viewer(account, this.clock.at(), manager);
    if (!viewer) throw new DomainError('NOT_SIGNED_IN');
    return viewer;
  }
}
