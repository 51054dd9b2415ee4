import { Global, Module } from '@nestjs/common';
import { CaseModule } from '../case/case.module.ts';
import { CaseNouns } from '../case/nouns.ts';
import { FileAccess } from '../file/file-access.ts';
import { FileModule } from '../file/file.module.ts';
import { TicketAccess } from './access/ticket-access.ts';
import { TicketReferences } from './references/ticket-references.ts';
import { TicketReveals } from './reveals/ticket-reveals.ts';
import { TicketBulkController } from './bulk/ticket-bulk.controller.ts';
import { TicketBulk } from './bulk/ticket-bulk.service.ts';
import { TicketCallsController } from './calls/ticket-calls.controller.ts';
import { TicketCalls } from './calls/ticket-calls.service.ts';
import { TicketClaimsController } from './claim/ticket-claims.controller.ts';
import { TicketClaims } from './claim/ticket-claims.service.ts';
import { TicketExternalInputs } from './inputs/ticket-external-inputs.ts';
import { TicketHoldsController } from './holds/ticket-holds.controller.ts';
import { TicketHolds } from './holds/ticket-holds.queries.ts';
import { TicketKin } from './links/ticket-kin.queries.ts';
import { TicketLinks } from './links/ticket-links.ts';
import { TicketLedgers } from './ledger/ticket-ledgers.queries.ts';
import { SeenTickets } from './list/seen-tickets.queries.ts';
import { TicketLists } from './list/ticket-lists.queries.ts';
import { TicketTops } from './list/ticket-tops.queries.ts';
import { TicketSearch } from './list/ticket-search.queries.ts';
import { TicketsOfCategory } from './list/tickets-of-category.queries.ts';
import { TicketNotices } from './notices/ticket-notices.queries.ts';
import { TicketAdmission } from './place/ticket-admission.ts';
import { TicketPlacing } from './place/ticket-placing.service.ts';
import { TicketRedaction } from './privacy/ticket-redaction.ts';
import { TicketFigures } from './figures/ticket-figures.service.ts';
import { TicketFollowUp } from './store/ticket-follow-up.ts';
import { TicketRungs } from './rungs/ticket-rungs.ts';
import { TicketStore } from './store/ticket.store.ts';
import { TicketHintsController } from './suggestions/ticket-suggestions.controller.ts';
import { TicketSuggestions } from './suggestions/ticket-suggestions.queries.ts';
import { TicketController } from './ticket.controller.ts';
import { TicketService } from './ticket.service.ts';
import { TicketNames } from './view/ticket-names.queries.ts';
import { TicketReadMarks } from './view/ticket-read-marks.service.ts';
import { TicketTimeline } from './view/ticket-timeline.queries.ts';
import { TicketQueries } from './view/ticket.queries.ts';
import { UnconfirmedResidence } from './view/unconfirmed-residence.queries.ts';

@Global()
@Module({
  imports: [CaseModule, FileModule],
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
    TicketExternalInputs,
    TicketFigures,
    TicketFollowUp,
    TicketPlacing,
    TicketReadMarks,
    TicketRedaction,
    TicketSuggestions,
    TicketHolds,
    TicketKin,
    TicketLedgers,
    TicketLinks,
    SeenTickets,
    TicketLists,
    TicketTops,
    UnconfirmedResidence,
    TicketNames,
    TicketNotices,
    TicketQueries,
    TicketReferences,
    TicketReveals,
    TicketRungs,
    TicketSearch,
    TicketService,
    TicketStore,
    TicketsOfCategory,
    TicketTimeline,
    { provide: FileAccess, useExisting: TicketAccess },
  ],
  exports: [
    TicketService,
    TicketRedaction,
    TicketAccess,
    TicketClaims,
    TicketLedgers,
    TicketLinks,
    SeenTickets,
    TicketLists,
    TicketTops,
    TicketNames,
    TicketNotices,
    TicketStore,
    TicketsOfCategory,
    FileAccess,
  ],
})
export class TicketModule {
  constructor(nouns: CaseNouns, notices: TicketNotices, tickets: TicketService, seen: SeenTickets) {
    nouns.register('ticket', { notices, expire: (manager, id) => tickets.expire(manager, id) });
    nouns.show('ticket', seen);
  }
}
