import { Module } from '@nestjs/common';
import { FileModule } from '../file/file.module.ts';
import { TicketModule } from '../ticket/ticket.module.ts';
import { LedgerController } from './ledger.controller.ts';
import { LedgerFetching } from './ledger-fetching.service.ts';
import { LedgerFiles } from './ledger-files.ts';
import { LedgerNotes } from './ledger-notes.ts';
import { LedgerQueries } from './ledger.queries.ts';
import { LedgerReferences } from './ledger-references.ts';
import { LedgerService } from './ledger.service.ts';
import { LedgerWriting } from './ledger-writing.service.ts';

@Module({
  imports: [FileModule, TicketModule],
  controllers: [LedgerController],
  providers: [
    LedgerFetching,
    LedgerFiles,
    LedgerNotes,
    LedgerQueries,
    LedgerReferences,
    LedgerService,
    LedgerWriting,
  ],
  exports: [LedgerWriting],
})
export class LedgerModule {}
