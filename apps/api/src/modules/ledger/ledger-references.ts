import { Injectable } from '@nestjs/common';
import { DomainError, seesArea } from '@sandan/domain';
import { DataSource } from 'typeorm';
import { communitiesWhere, type Viewer } from '../../common/viewer.ts';
import { OrgDirectory } from '../org/org.directory.ts';
import { OrgNames } from '../org/org.names.ts';
import type { LedgerFilter } from '../ticket/ledger/ledger-conditions.ts';
import { ledgerAreas } from '../ticket/ledger/ticket-ledgers.queries.ts';

/** What a filter may name: what is of another community looks like what does not exist. */
@Injectable()
export class LedgerReferences {
  constructor(
    private readonly source: DataSource,
    private readonly directory: OrgDirectory,
    private readonly names: OrgNames,
  ) {}

  /** @throws DomainError UNKNOWN_REFERENCE for an area outside the viewer's offices, or a unit outside their communities */
  async check(viewer: Viewer, { area, unit }: Pick<LedgerFilter, 'area' | 'unit'>): Promise<void> {
    if (area && !(await this.isHeld(viewer, area)))
      throw new DomainError('UNKNOWN_REFERENCE', { field: 'area' });
    if (unit && !(await this.directory.knows(communitiesWhere(viewer, seesArea), unit)))
      throw new DomainError('UNKNOWN_REFERENCE', { field: 'unit' });
  }

  private async isHeld(viewer: Viewer, area: string): Promise<boolean> {
    const held = ledgerAreas(viewer);
    const named = await this.names.of(this.source.manager, viewer.organisation, { areas: [area] });
    return named.areas.get(area)?.path.some((one) => held.includes(one)) ?? false;
  }
}
