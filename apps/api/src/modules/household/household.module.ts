import { Module } from '@nestjs/common';
import { CaseNouns } from '../case/nouns.ts';
import { HomeController } from './home/home.controller.ts';
import { HomeNotices } from './home/home-notices.queries.ts';
import { HomeQueries } from './home/home.queries.ts';
import { HomeService } from './home/home.service.ts';
import { HomeStore } from './home/home.store.ts';
import { HomeViewQueries } from './home/home-view.queries.ts';
import { HomeTransitions } from './home/home-transitions.service.ts';
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
    HomeNotices,
    HomeQueries,
    HomeService,
    HomeStore,
    HomeTransitions,
    HomeViewQueries,
    HouseholdCodes,
    HouseholdDelegates,
    HouseholdInvitations,
    HouseholdPlaces,
    HouseholdQueries,
    HouseholdService,
  ],
})
export class HouseholdModule {
  constructor(nouns: CaseNouns, notices: HomeNotices, homes: HomeService) {
    nouns.register('home', { notices, expire: (manager, id) => homes.expire(manager, id) });
  }
}
