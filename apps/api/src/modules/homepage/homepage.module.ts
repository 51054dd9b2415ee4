import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.ts';
import { NoticeModule } from '../notice/notice.module.ts';
import { HomepageController } from './homepage.controller.ts';
import { HomepageQueries } from './homepage.queries.ts';

@Module({
  imports: [AccountModule, NoticeModule],
  controllers: [HomepageController],
  providers: [HomepageQueries],
})
export class HomepageModule {}
