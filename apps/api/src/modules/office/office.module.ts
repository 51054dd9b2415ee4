import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.ts';
import { portsOf } from '../case/noun-ports.ts';
import { CaseNouns } from '../case/nouns.ts';
import { DutyModule } from '../duty/duty.module.ts';
import { HandoverModule } from '../handover/handover.module.ts';
import { HouseholdModule } from '../household/household.module.ts';
import { Appointments } from './appointments.ts';
import { InvitationController } from './invitation/invitation.controller.ts';
import { InvitationQueries } from './invitation/invitation.queries.ts';
import { InvitationService } from './invitation/invitation.service.ts';
import { InvitationStore } from './invitation/invitation.store.ts';
import { invitationWording } from './invitation/invitation-wording.ts';
import { PostTaking } from './invitation/taking.service.ts';
import { UnitJoining } from './membership/joining.ts';
import { MembershipController } from './membership/membership.controller.ts';
import { MembershipQueries } from './membership/membership.queries.ts';
import { MembershipService } from './membership/membership.service.ts';
import { NamingController } from './naming.controller.ts';
import { NamingService } from './naming.service.ts';
import { OfficeController } from './office.controller.ts';
import { OfficeQueries } from './office.queries.ts';
import { OfficeService } from './office.service.ts';

/** The posts of people: offices, memberships in units, and invitations to both. */
@Module({
  imports: [AccountModule, DutyModule, HandoverModule, HouseholdModule],
  controllers: [OfficeController, NamingController, MembershipController, InvitationController],
  providers: [
    ...[Appointments, NamingService, OfficeQueries, OfficeService],
    ...[UnitJoining, MembershipQueries, MembershipService],
    ...[InvitationQueries, InvitationService, InvitationStore, PostTaking],
  ],
  exports: [InvitationStore, MembershipService],
})
export class OfficeModule {
  constructor(
    nouns: CaseNouns,
    stored: InvitationStore,
    offices: OfficeService,
    memberships: MembershipService,
    invitations: InvitationService,
  ) {
    nouns.register('invitation', portsOf(stored, invitationWording));
    nouns.show('office', offices);
    nouns.show('membership', memberships);
    nouns.show('invitation', invitations);
  }
}
