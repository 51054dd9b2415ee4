import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { NoBodyGuard } from '../../common/no-body.ts';
import { AccessGuard } from './access.guard.ts';
import { AccountController } from './account.controller.ts';
import { AccountNames } from './account.names.ts';
import { AccountQueries } from './account.queries.ts';
import { AccountService } from './account.service.ts';
import { ContactController } from './contact.controller.ts';
import { ContactService } from './contact.service.ts';
import { SmsCodes } from './sms-codes.ts';
import { SessionController } from './session.controller.ts';
import { SessionQueries } from './session.queries.ts';
import { SessionService } from './session.service.ts';
import { WriteLimitGuard } from './write-limit.guard.ts';
import { SessionAnswers } from './session-answers.ts';
import { SessionRenewal } from './session-renewal.service.ts';
import { SignInService } from './sign-in.service.ts';

@Module({
  controllers: [AccountController, SessionController, ContactController],
  // The order matters: the limits count by person, so they run after authentication.
  providers: [
    AccountNames,
    AccountQueries,
    AccountService,
    ContactService,
    SmsCodes,
    SessionAnswers,
    SessionRenewal,
    SessionService,
    SessionQueries,
    SignInService,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: WriteLimitGuard },
    { provide: APP_GUARD, useClass: NoBodyGuard },
  ],
  exports: [AccountNames, AccountQueries, SmsCodes],
})
export class AccountModule {}
