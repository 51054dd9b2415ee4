import { Injectable } from '@nestjs/common';
import { kinds, sources, type Dimension, type Kind, type Source } from '@sandan/domain';
import { DataSource } from 'typeorm';
import { Firewall } from '../../common/firewall.ts';
import type { Viewer } from '../../common/viewer.ts';
import { categoryKey, OrgNames } from '../org/org.names.ts';
import type { FigureGroup } from './figure.dto.ts';

type Group = Omit<FigureGroup, 'label'>;

/** What a group without a value is called. */
const none: Readonly<Partial<Record<Dimension, string>>> = { unit: '没有承办单位', person: '没有跟单管家' };

/** Names the groups of a figure. */
@Injectable()
export class FigureLabels {
  constructor(
    private readonly source: DataSource,
    private readonly names: OrgNames,
    private readonly firewall: Firewall,
  ) {}

  /** The groups with their names, the largest first; months in their order. */
  async label(viewer: Viewer, by: Dimension, groups: readonly Group[]): Promise<FigureGroup[]> {
    const labels = await this.labelsOf(viewer, by, groups.map(({ group }) => group).filter(Boolean));
    const named = groups.map((one) => ({ ...one, label: labels(one.group) ?? none[by] ?? one.group }));
    return by === 'month'
      ? named.sort((a, b) => a.group.localeCompare(b.group))
      : named.sort((a, b) => b.n - a.n || a.label.localeCompare(b.label, 'zh'));
  }

  private async labelsOf(
    viewer: Viewer,
    by: Dimension,
    ids: readonly string[],
  ): Promise<(id: string) => string | undefined> {
    const { manager } = this.source;
    const { organisation, actsIn: communities } = viewer;
    switch (by) {
      case 'month':
        return (id) => id;
      case 'kind':
        return (id) => kinds[id as Kind];
      case 'source':
        return (id) => sources[id as Source];
      case 'unit': {
        const { units } = await this.names.of(manager, organisation, { units: ids });
        return (id) => units.get(id)?.name;
      }
      case 'category': {
        const keys = communities.flatMap((community) =>
          ids.map((category) => categoryKey({ community, category })),
        );
        const { categories } = await this.names.of(manager, organisation, { categories: keys });
        return (category) =>
          communities
            .map((community) => categories.get(categoryKey({ community, category }))?.name)
            .find(Boolean);
      }
      case 'person': {
        const people = await this.firewall.people(manager, ids);
        return (id) => people.of(viewer, id, 'holder');
      }
      default: {
        const { areas } = await this.names.of(manager, organisation, { areas: ids });
        return (id) => areas.get(id)?.name;
      }
    }
  }
}
