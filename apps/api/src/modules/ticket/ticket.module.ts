import { Global, Module } from '@nestjs/common';
import { FileAccess } from '../file/file-access.ts';
import { FileModule } from '../file/file.module.ts';
import { TicketAccess } from './ticket.access.ts';
import { TicketBulk } from './ticket.bulk.ts';
import { TicketBulkController } from './ticket-bulk.controller.ts';
import { TicketClaimsController } from './ticket-claims.controller.ts';
import { TicketCalls } from './ticket.calls.ts';
import { TicketCallsController } from './ticket-calls.controller.ts';
import { TicketClaims } from './ticket.claims.ts';
import { TicketController } from './ticket.controller.ts';
import { TicketRedaction } from './ticket.forgetting.ts';
import { TicketSuggestions } from './ticket.hints.ts';
import { TicketHintsController } from './ticket-hints.controller.ts';
import { TicketHolds } from './ticket.holds.ts';
import { TicketHoldsController } from './ticket-holds.controller.ts';
import { TicketLinks } from './ticket.kin.ts';
import { TicketLists } from './ticket.lists.ts';
import { TicketAdmission } from './ticket.admission.ts';
import { UnconfirmedResidence } from './ticket.marks.ts';
import { TicketNames } from './ticket.names.ts';
import { TicketQueries } from './ticket.queries.ts';
import { TicketReferences } from './ticket.references.ts';
import { TicketReveals } from './ticket.reveals.ts';
import { TicketService } from './ticket.service.ts';
import { TicketStore } from './ticket.store.ts';

@Global()
@Module({
  imports: [FileModule],
  controllers: [
    TicketBulkController,
    TicketCallsController,
    TicketClaimsController,
    TicketHintsController,
    TicketController,
    TicketHoldsController,
  ],
  providers: [
    TicketAccess,
    TicketAdmission,
    TicketBulk,
    TicketCalls,
    TicketClaims,
    TicketRedaction,
    TicketSuggestions,
    TicketHolds,
    TicketLinks,
    TicketLists,
    UnconfirmedResidence,
    TicketNames,
    TicketQueries,
    TicketReferences,
    TicketReveals,
    TicketService,
    TicketStore,
    { provide: FileAccess, useExisting: TicketAccess },
  ],
  exports: [
    TicketService,
    TicketRedaction,
    TicketAccess,
    TicketClaims,
    TicketLinks,
    TicketLists,
    TicketNames,
    TicketStore,
    FileAccess,
  ],
})
export class TicketModule {}
