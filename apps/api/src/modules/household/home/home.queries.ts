import { Injectable } from '@nestjs/common';
import {
  cleared,
  confirmations,
  DomainError,
  homeClaimMachine,
  kernel,
  uncleared,
  type HomeClaimActor,
  type HomeClaimTypes,
} from '@sandan/domain';
import { DataSource } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { Firewall } from '../../../common/firewall.ts';
import type { People } from '../../../common/people.ts';
import type { WholeQuery } from '../../../common/paging.dto.ts';
import { byId, cut, isUuid } from '../../../common/paging.ts';
import type { Viewer } from '../../../common/viewer.ts';
import { CaseActionView } from '../../case/view/case-action.dto.ts';
import type { CaseEventActor, CaseEventList } from '../../case/view/case-event.dto.ts';
import { eventViews } from '../../case/view/case-events.view.ts';
import { homeClaimActorFor } from './home-actor-for.ts';
import { HomeClaimStore } from './home.store.ts';

/** What a viewer may do with a home now. */
export interface HomeClaimActions {
  readonly version: number;
  readonly actions: CaseActionView[];
}

/** Read queries of a home as a case. */
@Injectable()
export class HomeClaimQueries {
  constructor(
    private readonly source: DataSource,
    private readonly store: HomeClaimStore,
    private readonly firewall: Firewall,
    private readonly clock: Clock,
  ) {}

  /** What the viewer may do with each of some homes. */
  async actions(
    viewer: Viewer,
    ids: readonly string[],
    manager = this.source.manager,
  ): Promise<ReadonlyMap<string, HomeClaimActions>> {
    const now = this.clock.now();
    const homes = await this.store.find(ids, manager);
    return new Map(
      homes.map((home) => {
        const actor = homeClaimActorFor(home, viewer, now.at);
        const actions = actor ? kernel.actionsFor(homeClaimMachine, { case: home, actor, now }) : [];
        return [home.id, { version: home.version, actions: actions.map(CaseActionView.of) }];
      }),
    );
  }

  /** @throws DomainError NOT_FOUND */
  async events(viewer: Viewer, id: string, page: WholeQuery): Promise<CaseEventList> {
    const [home] = isUuid(id) ? await this.store.find([id]) : [];
    const actor = home && homeClaimActorFor(home, viewer, this.clock.at());
    if (!home || !actor) throw new DomainError('NOT_FOUND');
    const events = await this.store.events.find(this.source.manager, { case: id });
    const people = await this.firewall.people(
      this.source.manager,
      events.map(({ by }) => by),
    );
    const seen = {
      reader: readerOf(actor, viewer),
      authorOf: (event: kernel.EventOf<HomeClaimTypes>) => authorOf(event, viewer, people),
    };
    return cut(eventViews(homeClaimMachine, home, events, seen), page, byId);
  }
}

const readerOf = ({ relations }: HomeClaimActor, { id, units }: Viewer): kernel.Reader<never> => {
  const isOwner = relations.has('applicant');
  return {
    ...{ id, units, scope: 'whole', isOwner, readsStaffNotes: !isOwner },
    clearance: isOwner ? cleared : uncleared,
  };
};

function authorOf(
  { by, as }: kernel.EventOf<HomeClaimTypes>,
  viewer: Viewer,
  people: People,
): CaseEventActor {
  if (as === 'applicant')
    return { name: people.of(viewer, by, by === viewer.id ? 'self' : 'resident') ?? '', office: null };
  const office = confirmations[as as keyof typeof confirmations] ?? null;
  return { name: people.of(viewer, by, 'holder') ?? '', office };
}
