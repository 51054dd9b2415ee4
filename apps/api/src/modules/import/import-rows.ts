import { Injectable } from '@nestjs/common';
import type { ReadWorkbook } from '@sandan/domain';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { EntityManager } from 'typeorm';
import { cellOf, Vault, type Cell, type Sealed } from '../../common/vault.ts';
import { WorkbookFindingEntity } from './import.entity.ts';

const [packed, unpacked] = [promisify(gzip), promisify(gunzip)];

const cellFor = (id: string): Cell => cellOf('workbook_finding', 'workbook', id);

/** The rows of a workbook that was checked: compressed and encrypted, until they are imported. */
@Injectable()
export class ImportRows {
  constructor(private readonly vault: Vault) {}

  async seal(id: string, workbook: ReadWorkbook): Promise<Sealed> {
    const bytes = await packed(JSON.stringify(workbook));
    return this.vault.seal(bytes.toString('base64'), cellFor(id));
  }

  /** The rows of an import; null once they are gone. */
  async open(manager: EntityManager, id: string): Promise<ReadWorkbook | null> {
    const kept = await manager.findOne(WorkbookFindingEntity, {
      where: { import: id },
      select: { workbook: true },
    });
    if (!kept?.workbook) return null;
    const bytes = Buffer.from(this.vault.open(kept.workbook, cellFor(id)), 'base64');
    return JSON.parse((await unpacked(bytes)).toString()) as ReadWorkbook;
  }
}
