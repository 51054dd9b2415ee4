import { Injectable } from '@nestjs/common';
import { administers, founds, type Known } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { ownOffices, type Viewer } from '../../common/viewer.ts';
import { OrgBulk } from '../org/org.bulk.ts';

/** The areas of the offices in which a viewer administers, each once. */
export const rootsOf = (viewer: Viewer): string[] => [
  ...new Set(
    ownOffices(viewer)
      .filter(({ office }) => administers(office))
      .map(({ area }) => area),
  ),
];

/** The organisation as an import meets it. */
@Injectable()
export class ImportOrganisation {
  constructor(private readonly bulk: OrgBulk) {}

  /** What the viewer administers, with their own offices. */
  async known(manager: EntityManager, viewer: Viewer): Promise<Known> {
    const roots = rootsOf(viewer);
    const areas = await this.bulk.areas(manager, roots);
    const streets = new Set(areas.filter(({ kind }) => kind === 'street').map(({ id }) => id));
    return {
      roots,
      areas,
      founds: ownOffices(viewer).some(({ office, area }) => founds(office) && streets.has(area)),
      prefixes: await this.bulk.prefixes(manager),
    };
  }
}
