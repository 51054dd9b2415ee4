import { Module } from '@nestjs/common';
import { CaseNouns } from '../case/nouns.ts';
import { HomeController } from './home/home.controller.ts';
import { HomeClaimNotices } from './home/home-notices.queries.ts';
import { HomeClaimQueries } from './home/home.queries.ts';
import { HomeClaimService } from './home/home.service.ts';
import { HomeClaimStore } from './home/home.store.ts';
import { HomeClaimViewQueries } from './home/home-view.queries.ts';
import { HomeClaimTransitions } from './home/home-transitions.service.ts';
import { HouseholdCodes } from './household.codes.ts';
import { HouseholdController } from './household.controller.ts';
import { HouseholdDelegates } from './household.delegates.ts';
import { HouseholdInvitations } from './household.invitations.ts';
import { HouseholdPlaces } from './household.places.ts';
import { HouseholdQueries } from './household.queries.ts';
import { HouseholdService } from './household.service.ts';

@Module({
  controllers: [HouseholdController, HomeController],
  providers: [
    HomeClaimNotices,
    HomeClaimQueries,
    HomeClaimService,
    HomeClaimStore,
    HomeClaimTransitions,
    HomeClaimViewQueries,
    HouseholdCodes,
    HouseholdDelegates,
    HouseholdInvitations,
    HouseholdPlaces,
    HouseholdQueries,
    HouseholdService,
  ],
})
export class HouseholdModule {
  constructor(nouns: CaseNouns, notices: HomeClaimNotices, homes: HomeClaimService) {
    nouns.register('home', { notices, expire: (manager, id) => homes.expire(manager, id) });
  }
}
