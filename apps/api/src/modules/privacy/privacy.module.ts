import { Module } from '@nestjs/common';
import { ConsentService } from './consent.service.ts';
import { PrivacyController } from './privacy.controller.ts';
import { ViewsQueries } from './views.queries.ts';

@Module({ controllers: [PrivacyController], providers: [ConsentService, ViewsQueries] })
export class PrivacyModule {}
