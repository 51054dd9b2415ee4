import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.ts';
import { AccountController } from './account.controller.ts';
import { AccountService } from './account.service.ts';

@Module({
  controllers: [AccountController],
  providers: [AccountService, { provide: APP_GUARD, useClass: AccessGuard }],
})
export class AccountModule {}
