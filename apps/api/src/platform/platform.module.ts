import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { Jobs } from './jobs/jobs.ts';
import { NoSms, PrintedSms, Sms } from './sms/sms.ts';
import { WechatClient } from './wechat/wechat.client.ts';
import { WECHAT, WechatLine, type WechatSettings } from './wechat/wechat.line.ts';
import { WechatToken } from './wechat/wechat.token.ts';

const printed: Provider[] = [PrintedSms, { provide: Sms, useExisting: PrintedSms }];
const none: Provider[] = [{ provide: Sms, useClass: NoSms }];

/** Adapters to the outside: database, storage, WeChat, SMS. */
@Global()
@Module({})
export class PlatformModule {
  static with(wechat: WechatSettings | null, isDemo: boolean): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: WECHAT, useValue: wechat },
        WechatLine,
        WechatToken,
        WechatClient,
        Jobs,
        ...(isDemo ? printed : none),
      ],
      exports: [WechatClient, Jobs, Sms, ...(isDemo ? [PrintedSms] : [])],
    };
  }
}
