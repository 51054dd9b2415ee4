import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Firewall } from '../../common/firewall.ts';
import type { WholeQuery } from '../../common/paging.dto.ts';
import { byId, cut } from '../../common/paging.ts';
import { cellOf, Vault } from '../../common/vault.ts';
import type { Viewer } from '../../common/viewer.ts';
import { OrgPosts, type AbsenceRow } from '../org/org.posts.ts';
import { AbsenceView, type AbsenceList } from './absence.dto.ts';

/** Read queries of absences. */
@Injectable()
export class AbsenceQueries {
  constructor(
    private readonly source: DataSource,
    private readonly posts: OrgPosts,
    private readonly firewall: Firewall,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** The absences of the caller and of the people below them. */
  async list(viewer: Viewer, page: WholeQuery): Promise<AbsenceList> {
    const { manager } = this.source;
    const at = this.clock.at();
    const all = await this.posts.absences(manager, viewer.communities, at);
    const managed = new Map<string, boolean>();
    for (const { person } of all)
      if (!managed.has(person)) managed.set(person, await this.posts.mayManage(manager, viewer, person, at));
    const { items, ...more } = cut(
      all.filter(({ person }) => managed.get(person)),
      page,
      byId,
    );
    return { items: await this.views(manager, viewer, items, all), ...more };
  }

  /** Some absences as the caller may read them. */
  async views(
    manager: EntityManager,
    viewer: Viewer,
    some: readonly AbsenceRow[],
    all: readonly AbsenceRow[],
  ): Promise<AbsenceView[]> {
    const names = await this.firewall.people(
      manager,
      all.flatMap(({ person, deputy }) => [person, deputy]),
    );
    const at = this.clock.at();
    return some.map((row) =>
      AbsenceView.of(
        {
          ...row,
          words: row.words === null ? null : this.vault.open(row.words, cellOf('absence', 'words', row.id)),
        },
        { viewer, all, names, at },
      ),
    );
  }
}
