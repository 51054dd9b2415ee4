import { Global, Module } from '@nestjs/common';
import { FileAccess } from '../file/file-access.ts';
import { FileModule } from '../file/file.module.ts';
import { TicketAccess } from './ticket.access.ts';
import { TicketController } from './ticket.controller.ts';
import { TicketKin } from './ticket.kin.ts';
import { TicketLists } from './ticket.lists.ts';
import { TicketNames } from './ticket.names.ts';
import { TicketQueries } from './ticket.queries.ts';
import { TicketReferences } from './ticket.references.ts';
import { TicketService } from './ticket.service.ts';
import { TicketStore } from './ticket.store.ts';

@Global()
@Module({
  imports: [FileModule],
  controllers: [TicketController],
  providers: [
    TicketAccess, TicketKin, TicketLists, TicketNames, TicketQueries, TicketReferences, TicketService, TicketStore,
    { provide: FileAccess, useExisting: TicketAccess },
  ],
  exports: [TicketService, TicketAccess, TicketLists, TicketNames, TicketStore, FileAccess],
})
export class TicketModule {}
