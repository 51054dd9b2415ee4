import { Module } from '@nestjs/common';
import { AdministrationModule } from '../administration/administration.module.ts';
import { DutyModule } from '../duty/duty.module.ts';
import { OfficeModule } from '../office/office.module.ts';
import { ImportBooks } from './import-books.ts';
import { ImportChecking } from './import-checking.ts';
import { ImportNouns } from './import-nouns.ts';
import { ImportOrganisation } from './import-organisation.ts';
import { ImportWriting } from './import-writing.service.ts';
import { ImportController } from './import.controller.ts';
import { ImportQueries } from './import.queries.ts';
import { ImportRows } from './import-rows.ts';
import { ImportService } from './import.service.ts';

/** The organisation from a workbook, and as a workbook. */
@Module({
  imports: [AdministrationModule, DutyModule, OfficeModule],
  controllers: [ImportController],
  providers: [
    ImportBooks,
    ImportChecking,
    ImportNouns,
    ImportOrganisation,
    ImportQueries,
    ImportRows,
    ImportService,
    ImportWriting,
  ],
  exports: [ImportWriting],
})
export class ImportModule {}
