import { Injectable } from '@nestjs/common';
import {
  administers,
  founds,
  type Known,
  type KnownPerson,
  type KnownPost,
  type ReadWorkbook,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Firewall } from '../../common/firewall.ts';
import { Vault } from '../../common/vault.ts';
import { ownOffices, type Viewer } from '../../common/viewer.ts';
import { InvitationStore } from '../office/invitation/invitation.store.ts';
import { OrgBulkKnown } from '../org/org.bulk-known.ts';
import { OrgBulk } from '../org/org.bulk.ts';

/** The areas of the offices in which a viewer administers, each once. */
export const rootsOf = (viewer: Viewer): string[] => [
  ...new Set(
    ownOffices(viewer)
      .filter(({ office }) => administers(office))
      .map(({ area }) => area),
  ),
];

/** The numbers of a workbook by their blind index. */
type Numbers = ReadonlyMap<string, string>;

/** The organisation as an import meets it. */
@Injectable()
export class ImportOrganisation {
  constructor(
    private readonly bulk: OrgBulk,
    private readonly parts: OrgBulkKnown,
    private readonly invitations: InvitationStore,
    private readonly firewall: Firewall,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** What the viewer administers, with their own offices; of people only those whose number the workbook has. */
  async known(manager: EntityManager, viewer: Viewer, workbook: ReadWorkbook = {}): Promise<Known> {
    const roots = rootsOf(viewer);
    const areas = await this.bulk.areas(manager, roots);
    const streets = new Set(areas.filter(({ kind }) => kind === 'street').map(({ id }) => id));
    const numbers = this.numbersIn(workbook);
    const offices = ownOffices(viewer).map(({ office, area }) => ({ office, area }));
    return {
      ...{ roots, areas, importer: { id: viewer.id, offices } },
      founds: offices.some(({ office, area }) => founds(office) && streets.has(area)),
      prefixes: await this.bulk.prefixes(manager),
      units: await this.parts.units(manager, roots),
      categories: await this.parts.categories(manager, roots),
      posts: await this.posts(manager, viewer, numbers),
      people: await this.people(manager, viewer, numbers),
    };
  }

  private numbersIn({ people, stewards }: ReadWorkbook): Numbers {
    const phones = [...(people?.rows ?? []), ...(stewards?.rows ?? [])].flatMap(
      ({ values }) => values.phone ?? [],
    );
    return new Map([...new Set(phones)].map((phone) => [this.vault.index(phone), phone]));
  }

  /** The posts that last, then the open invitations; names as the viewer may read them. */
  private async posts(manager: EntityManager, viewer: Viewer, numbers: Numbers): Promise<KnownPost[]> {
    const roots = rootsOf(viewer);
    const rows = await this.parts.posts(manager, roots, this.clock.at());
    const people = await this.firewall.people(
      manager,
      rows.map(({ person }) => person),
    );
    const invited = await this.invitations.openWithin(manager, roots, this.clock.at());
    return [
      ...rows.map(({ number, ...row }) => ({
        ...row,
        name: people.of(viewer, row.person, 'holder') ?? '',
        phone: numbers.get(number ?? '') ?? null,
        isUnnumbered: number === null,
      })),
      ...invited.map(({ id, office, unit, area, deputy, label, ...one }) => ({
        ...{ id, person: null, office, unit, area, deputy, label, name: one.invited },
        ...{ phone: numbers.get(one.phoneIndex ?? '') ?? null, isUnnumbered: false },
        ...{ isDefault: one.isDefault, memberType: one.memberType },
        ...{ seat: one.seat, constituency: one.constituency },
      })),
    ];
  }

  private async people(manager: EntityManager, viewer: Viewer, numbers: Numbers): Promise<KnownPerson[]> {
    if (numbers.size === 0) return [];
    const indexes = [...numbers.keys()];
    const rows = await this.parts.holders(manager, viewer.actsIn, indexes, this.clock.at());
    const people = await this.firewall.people(
      manager,
      rows.map(({ id }) => id),
    );
    return rows.map(({ number, ...row }) => ({
      ...row,
      name: people.of(viewer, row.id, 'holder') ?? '',
      phone: numbers.get(number)!,
    }));
  }
}
