import { Module } from '@nestjs/common';
import { CaseNouns } from '../case/nouns.ts';
import { AbsenceChecks } from './absence.checks.ts';
import { AbsenceController } from './absence.controller.ts';
import { AbsenceNotices } from './absence-notices.queries.ts';
import { AbsenceQueries } from './absence.queries.ts';
import { AbsenceService } from './absence.service.ts';
import { AbsenceStore } from './absence.store.ts';
import { RosterController } from './roster.controller.ts';
import { RosterQueries } from './roster.queries.ts';
import { RosterService } from './roster.service.ts';

@Module({
  controllers: [AbsenceController, RosterController],
  providers: [
    AbsenceChecks,
    AbsenceNotices,
    AbsenceQueries,
    AbsenceService,
    AbsenceStore,
    RosterQueries,
    RosterService,
  ],
})
export class DutyModule {
  constructor(nouns: CaseNouns, notices: AbsenceNotices, absences: AbsenceService) {
    nouns.register('absence', { notices, expire: (manager, id) => absences.expire(manager, id) });
  }
}
