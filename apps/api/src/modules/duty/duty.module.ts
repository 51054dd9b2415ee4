import { Module } from '@nestjs/common';
import { portsOf } from '../case/noun-ports.ts';
import { CaseNouns } from '../case/nouns.ts';
import { OrgAreas } from '../org/org.areas.ts';
import { AbsenceChecks } from './absence.checks.ts';
import { AbsenceController } from './absence.controller.ts';
import { AbsenceQueries } from './absence.queries.ts';
import { AbsenceService } from './absence.service.ts';
import { AbsenceStore } from './absence.store.ts';
import { absenceWording } from './absence-wording.ts';
import { MembershipStore } from './membership.store.ts';
import { membershipWording } from './membership-wording.ts';
import { OfficeStore } from './office.store.ts';
import { officeWording } from './office-wording.ts';
import { PostEnds } from './post-ends.service.ts';
import { RosterController } from './roster.controller.ts';
import { RosterQueries } from './roster.queries.ts';
import { RosterService } from './roster.service.ts';

@Module({
  controllers: [AbsenceController, RosterController],
  providers: [
    ...[AbsenceChecks, AbsenceQueries, AbsenceService, AbsenceStore],
    ...[MembershipStore, OfficeStore, PostEnds, RosterQueries, RosterService],
  ],
  exports: [MembershipStore, OfficeStore, PostEnds],
})
export class DutyModule {
  constructor(
    nouns: CaseNouns,
    absences: AbsenceStore,
    absenceService: AbsenceService,
    offices: OfficeStore,
    memberships: MembershipStore,
    areas: OrgAreas,
  ) {
    nouns.register('absence', portsOf(absences, absenceWording));
    nouns.show('absence', absenceService);
    nouns.register('office', portsOf(offices, officeWording(areas)));
    nouns.register('membership', portsOf(memberships, membershipWording(areas)));
  }
}
