import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.ts';
import { DutyModule } from '../duty/duty.module.ts';
import { HouseholdModule } from '../household/household.module.ts';
import { CommunityController } from './community.controller.ts';
import { CommunityService } from './community.service.ts';
import { SetupController } from './setup.controller.ts';
import { SetupService } from './setup.service.ts';

@Module({
  imports: [AccountModule, DutyModule, HouseholdModule],
  controllers: [SetupController, CommunityController],
  providers: [SetupService, CommunityService],
})
export class SetupModule {}
