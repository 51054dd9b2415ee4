import { Module } from '@nestjs/common';
import { HouseholdCodes } from './household.codes.ts';
import { HouseholdController } from './household.controller.ts';
import { HouseholdDecisions } from './household.decisions.ts';
import { HouseholdDelegates } from './household.delegates.ts';
import { HouseholdInvitations } from './household.invitations.ts';
import { HouseholdPlaces } from './household.places.ts';
import { HouseholdQueries } from './household.queries.ts';
import { HouseholdService } from './household.service.ts';

@Module({
  controllers: [HouseholdController],
  providers: [
    HouseholdCodes,
    HouseholdDecisions,
    HouseholdDelegates,
    HouseholdInvitations,
    HouseholdPlaces,
    HouseholdQueries,
    HouseholdService,
  ],
})
export class HouseholdModule {}
