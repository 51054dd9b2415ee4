import { Injectable } from '@nestjs/common';
import {
  planImport,
  WorkbookReading,
  type ImportPlan,
  type Planned,
  type Problem,
  type ReadWorkbook,
} from '@sandan/domain';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { ConcurrencyLimit } from '../../common/concurrency-limit.ts';
import type { Viewer } from '../../common/viewer.ts';
import { sheetsIn } from '../../platform/sheets/workbook-reader.ts';
import { ImportOrganisation } from './import-organisation.ts';

/** One workbook is read at a time, because its rows are held in memory; some wait, for so long (ms). */
const reading = new ConcurrencyLimit(1, 4, 20_000);

/** What was found in a workbook. */
export interface Finding extends Pick<Planned, 'lines' | 'problems'> {
  /** The hash of the plan that was shown. */
  readonly print: string;
}

/** A workbook that was read, and what importing it would write. */
export interface Checked extends Finding, Pick<Planned, 'plan'> {
  readonly workbook: ReadWorkbook;
}

/** The hash of a plan: another organisation gives another one. */
export const printOf = (plan: ImportPlan): string =>
  createHash('sha256').update(JSON.stringify(plan)).digest('hex');

async function read(
  bytes: Buffer,
): Promise<{ readonly workbook: ReadWorkbook; readonly problems: readonly Problem[] }> {
  const book = new WorkbookReading();
  for await (const { name, lines, merged } of sheetsIn(bytes)) {
    const sheet = book.begin(name);
    for await (const line of lines) if (!sheet.take(line)) break;
    sheet.end(merged);
  }
  return book.end();
}

/** Reads workbooks, and plans what importing them would write. */
@Injectable()
export class ImportChecking {
  constructor(
    private readonly source: DataSource,
    private readonly organisation: ImportOrganisation,
  ) {}

  /** @throws DomainError any refusal of `sheetsIn`, TOO_BUSY */
  check(viewer: Viewer, bytes: Buffer): Promise<Checked> {
    return reading.run(async () => {
      const { workbook, problems } = await read(bytes);
      const known = await this.organisation.known(this.source.manager, viewer, workbook);
      const planned = planImport(known, workbook, problems);
      return { ...planned, workbook, print: printOf(planned.plan) };
    });
  }
}
