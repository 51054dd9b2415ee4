import { Injectable } from '@nestjs/common';
import type { TicketEvent } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Firewall, type Room } from '../../../common/firewall.ts';
import type { People, PersonRow } from '../../../common/people.ts';
import {
  categoryKey,
  OrgNames,
  type AreaName,
  type OrgNamesFound,
  type UnitName,
} from '../../org/org.names.ts';
import type { Loaded, LoadedCard } from '../store/ticket.store.ts';

/** The names for the ids on some tickets. */
export interface Names {
  readonly people: People;
  /** People without an account, by the ticket placed on their behalf. */
  readonly strangers: People;
  readonly rooms: ReadonlyMap<string, Room>;
  readonly units: ReadonlyMap<string, UnitName>;
  readonly areas: ReadonlyMap<string, AreaName>;
  readonly categories: OrgNamesFound['categories'];
}

const present = (ids: readonly (string | null | undefined)[]): string[] => [
  ...new Set(ids.filter((id) => id != null)),
];

type Subject = Pick<
  Loaded,
  | 'id'
  | 'behalf'
  | 'caseSteward'
  | 'reporter'
  | 'proxy'
  | 'assignments'
  | 'building'
  | 'household'
  | 'category'
  | 'categoryVersion'
  | 'community'
  | 'hearings'
  | 'holds'
  | 'tasks'
  | 'requests'
  | 'rungs'
  | 'supervisions'
  | 'returnedBy'
  | 'organisation'
>;

/** The names on the cards of a list. */
export type CardNames = OrgNamesFound & Pick<Names, 'people'>;

/** Ids to name in addition to those on the tickets. */
export interface More {
  readonly people?: readonly (string | null)[];
  readonly units?: readonly string[];
  readonly rooms?: readonly (string | null)[];
  /** Codes of categories, named as they are now. */
  readonly categories?: readonly string[];
}

const assignedOn = ({ assignments }: Pick<Subject, 'assignments'>): (string | null)[] =>
  assignments.filter(({ status }) => status !== 'ended').flatMap(({ unit, support }) => [unit, ...support]);

const unitsOf = ({ assignments, hearings, tasks, returnedBy }: Subject): (string | null)[] => [
  ...assignedOn({ assignments }),
  ...hearings.flatMap(({ seats }) => seats.map(({ unit }) => unit)),
  ...tasks.map(({ unit }) => unit),
  ...returnedBy,
];

const peopleOf = ({
  caseSteward,
  reporter,
  proxy,
  hearings,
  holds,
  requests,
  rungs,
  supervisions,
}: Subject): (string | null)[] => [
  caseSteward,
  reporter,
  proxy,
  ...hearings.flatMap(({ host, convenor, sides }) => [host, convenor, ...sides]),
  ...holds.map(({ by }) => by),
  ...requests.map(({ asker }) => asker),
  ...rungs.flatMap(({ to }) => to),
  ...supervisions.map(({ by }) => by),
];

const strangerOn = ({ id, behalf }: Subject): PersonRow[] =>
  behalf ? [{ id, name: behalf.name ?? null, phone: behalf.phone ?? null, liesIn: 'ticket.behalf' }] : [];

@Injectable()
export class TicketNames {
  constructor(
    private readonly firewall: Firewall,
    private readonly org: OrgNames,
  ) {}

  /** Names for tickets and, if asked, for more people and units. */
  async of(manager: EntityManager, tickets: readonly Subject[], more: More = {}): Promise<Names> {
    const people = [...tickets.flatMap(peopleOf), ...(more.people ?? [])];
    const rooms = [...tickets.map(({ household }) => household), ...(more.rooms ?? [])];
    return {
      ...(await this.orgNames(
        manager,
        tickets,
        [...tickets.flatMap(unitsOf), ...(more.units ?? [])],
        tickets.flatMap(({ community }) =>
          (more.categories ?? []).map((category) => categoryKey({ community, category })),
        ),
      )),
      ...(await this.firewall.known(manager, people, rooms)),
      strangers: this.firewall.strangers(tickets.flatMap(strangerOn)),
    };
  }

  /** Names for cards, which show only who is responsible, and for more people. */
  async ofCards(
    manager: EntityManager,
    tickets: readonly LoadedCard[],
    more: readonly string[] = [],
  ): Promise<CardNames> {
    const stewards = tickets.map(({ caseSteward }) => caseSteward);
    return {
      ...(await this.orgNames(manager, tickets, tickets.flatMap(assignedOn))),
      people: await this.firewall.people(manager, [...stewards, ...more]),
    };
  }

  private orgNames(
    manager: EntityManager,
    tickets: readonly Pick<
      Loaded,
      'building' | 'community' | 'category' | 'categoryVersion' | 'organisation'
    >[],
    units: readonly (string | null)[],
    categories: readonly string[] = [],
  ): Promise<OrgNamesFound> {
    return this.org.of(manager, tickets[0]?.organisation ?? null, {
      units: present(units),
      areas: present(tickets.flatMap(({ building, community }) => [building, community])),
      categories: present([...tickets.map(categoryKey), ...categories]),
    });
  }
}

/** The names for an event: its actor under their name at that time. */
export const namesAt = (names: Names, { by, at }: Pick<TicketEvent, 'by' | 'at'>): Names => ({
  ...names,
  people: names.people.asOf(by, at),
});
