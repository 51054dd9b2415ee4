import { Module } from '@nestjs/common';
import { portsOf } from '../case/noun-ports.ts';
import { CaseNouns } from '../case/nouns.ts';
import { HomeController } from './home/home.controller.ts';
import { HomeClaimQueries } from './home/home.queries.ts';
import { HomeClaimService } from './home/home.service.ts';
import { HomeClaimStore } from './home/home.store.ts';
import { HouseholdCodes } from './household.codes.ts';
import { HouseholdCodeSheets } from './household.code-sheets.ts';
import { HouseholdController } from './household.controller.ts';
import { HouseholdDelegates } from './household.delegates.ts';
import { HouseholdInvitations } from './household.invitations.ts';
import { HouseholdPlaces } from './household.places.ts';
import { HouseholdQueries } from './household.queries.ts';
import { HouseholdService } from './household.service.ts';

@Module({
  controllers: [HouseholdController, HomeController],
  providers: [
    HomeClaimQueries,
    HomeClaimService,
    HomeClaimStore,
    HouseholdCodeSheets,
    HouseholdCodes,
    HouseholdDelegates,
    HouseholdInvitations,
    HouseholdPlaces,
    HouseholdQueries,
    HouseholdService,
  ],
  exports: [HouseholdPlaces],
})
export class HouseholdModule {
  constructor(nouns: CaseNouns, homes: HomeClaimStore, queries: HomeClaimQueries, service: HomeClaimService) {
    nouns.show('home', service);
    nouns.register(
      'home',
      portsOf(homes, (manager, happened) => queries.wordingOf(manager, happened)),
    );
  }
}
