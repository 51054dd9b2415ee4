import { Module } from '@nestjs/common';
import { CaseNouns } from '../case/nouns.ts';
import { AbsenceChecks } from './absence.checks.ts';
import { AbsenceController } from './absence.controller.ts';
import { AbsenceNotices } from './absence-notices.queries.ts';
import { AbsenceQueries } from './absence.queries.ts';
import { AbsenceService } from './absence.service.ts';
import { AbsenceStore } from './absence.store.ts';
import { OfficeNotices } from './office-notices.queries.ts';
import { OfficeStore } from './office.store.ts';
import { PostEnds } from './post-ends.service.ts';
import { RosterController } from './roster.controller.ts';
import { RosterQueries } from './roster.queries.ts';
import { RosterService } from './roster.service.ts';

@Module({
  controllers: [AbsenceController, RosterController],
  providers: [
    ...[AbsenceChecks, AbsenceNotices, AbsenceQueries, AbsenceService, AbsenceStore],
    ...[OfficeNotices, OfficeStore, PostEnds, RosterQueries, RosterService],
  ],
  exports: [OfficeStore, PostEnds],
})
export class DutyModule {
  constructor(
    nouns: CaseNouns,
    absenceNotices: AbsenceNotices,
    absences: AbsenceService,
    officeNotices: OfficeNotices,
    offices: PostEnds,
  ) {
    nouns.register('absence', {
      notices: absenceNotices,
      expire: (manager, id) => absences.expire(manager, id),
    });
    nouns.register('office', {
      notices: officeNotices,
      expire: (manager, id) => offices.expire(manager, id),
    });
  }
}
