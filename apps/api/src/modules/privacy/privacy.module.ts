import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.ts';
import { FileModule } from '../file/file.module.ts';
import { ConsentService } from './consent.service.ts';
import { ErasureQueries } from './erasure.queries.ts';
import { ErasureService } from './erasure.service.ts';
import { ExportQueries } from './export/export.queries.ts';
import { ExportService } from './export/export.service.ts';
import { Identities } from './identity.ts';
import { PlaceholderAccounts } from './placeholder-accounts.ts';
import { PrivacyController } from './privacy.controller.ts';
import { RetentionCases } from './retention.cases.ts';
import { RetentionRows } from './retention.rows.ts';
import { RetentionService } from './retention.service.ts';
import { ViewsQueries } from './views.queries.ts';
import { ExportedPerson } from './export/exported-person.queries.ts';
import { ExportedRows } from './export/exported-rows.queries.ts';
import { ExportedTickets } from './export/exported-tickets.queries.ts';

@Module({
  imports: [AccountModule, FileModule],
  controllers: [PrivacyController],
  providers: [
    ConsentService,
    ErasureQueries,
    ErasureService,
    ExportQueries,
    ExportedPerson,
    ExportedRows,
    ExportedTickets,
    ExportService,
    Identities,
    PlaceholderAccounts,
    RetentionCases,
    RetentionRows,
    RetentionService,
    ViewsQueries,
  ],
  exports: [RetentionService],
})
export class PrivacyModule {}
