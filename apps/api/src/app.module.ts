import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommonModule } from './common/common.module.ts';
import type { Clock } from './common/clock.ts';
import type { Config } from './common/config.ts';
import type { Siblings } from './common/siblings.ts';
import { servingOptions } from './data-source.ts';
import { AccountModule } from './modules/account/account.module.ts';
import { AdministrationModule } from './modules/administration/administration.module.ts';
import { CalendarModule } from './modules/calendar/calendar.module.ts';
import { DemoModule } from './modules/demo/demo.module.ts';
import { DutyModule } from './modules/duty/duty.module.ts';
import { FileModule } from './modules/file/file.module.ts';
import { HandoverModule } from './modules/handover/handover.module.ts';
import { HomepageModule } from './modules/homepage/homepage.module.ts';
import { HouseholdModule } from './modules/household/household.module.ts';
import { ImportModule } from './modules/import/import.module.ts';
import { FigureModule } from './modules/figure/figure.module.ts';
import { LedgerModule } from './modules/ledger/ledger.module.ts';
import { DocumentModule } from './modules/document/document.module.ts';
import { ActivityModule } from './modules/activity/activity.module.ts';
import { SuspensionModule } from './modules/suspension/suspension.module.ts';
import { NoticeModule } from './modules/notice/notice.module.ts';
import { OfficeModule } from './modules/office/office.module.ts';
import { OrgModule } from './modules/org/org.module.ts';
import { FormModule } from './modules/form/form.module.ts';
import { PhraseModule } from './modules/phrase/phrase.module.ts';
import { PrivacyModule } from './modules/privacy/privacy.module.ts';
import { SetupModule } from './modules/setup/setup.module.ts';
import { SweepModule } from './modules/sweep/sweep.module.ts';
import { TicketModule } from './modules/ticket/ticket.module.ts';
import { DirectDataSource } from './platform/database/direct-data-source.ts';
import { PlatformModule } from './platform/platform.module.ts';
import { TelemetryModule } from './platform/telemetry/telemetry.module.ts';
import type { WechatSettings } from './platform/wechat/wechat.line.ts';

/** The settings of an API process. */
export interface Setting {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly wechat: WechatSettings | null;
  readonly clock: Clock;
  /** None where the process runs alone. */
  readonly siblings?: Siblings | undefined;
}

@Module({})
export class AppModule {
  static with({ config, databaseUrl, wechat, clock, siblings }: Setting): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => servingOptions(databaseUrl, config.databasePool),
          dataSourceFactory: (options) => new DirectDataSource(options!).initialize(),
        }),
        CommonModule.with(config, clock, siblings),
        PlatformModule.with(wechat, config.demo),
        TelemetryModule,
        OrgModule,
        AccountModule,
        HouseholdModule,
        FileModule,
        TicketModule,
        NoticeModule,
        SuspensionModule,
        DocumentModule,
        ActivityModule,
        SweepModule,
        HandoverModule,
        LedgerModule,
        FigureModule,
        PrivacyModule,
        DutyModule,
        OfficeModule,
        AdministrationModule,
        ImportModule,
        CalendarModule,
        FormModule,
        PhraseModule,
        SetupModule,
        HomepageModule,
        ...(config.demo ? [DemoModule] : []),
      ],
    };
  }
}
