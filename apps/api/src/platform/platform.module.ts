import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Jobs } from './jobs/jobs.ts';
import { WECHAT, WechatClient, type WechatSettings } from './wechat/wechat.client.ts';

/** What touches the outside. */
@Global()
@Module({})
export class PlatformModule {
  static with(wechat: WechatSettings | null): DynamicModule {
    return {
      module: PlatformModule,
      providers: [{ provide: WECHAT, useValue: wechat }, WechatClient, Jobs],
      exports: [WechatClient, Jobs],
    };
  }
}
