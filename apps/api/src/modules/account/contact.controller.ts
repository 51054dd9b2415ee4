import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { ErrorCode } from '@sandan/domain';
import { Counts } from '../../common/limits.ts';
import { Refuses } from '../../common/openapi.ts';
import { Can, Key, Me, NeedsConsent, type Viewer } from '../../common/viewer.ts';
import { MeView } from './account.dto.ts';
import { AskSmsCode, ProvePhone, Rename, SmsCodeSent, WechatPhone } from './contact.dto.ts';
import { ContactService } from './contact.service.ts';

const body = [
  'NOT_SIGNED_IN',
  'MISSING_FIELD',
  'WRONG_TYPE',
  'TOO_LONG',
  'TOO_SHORT',
  'UNKNOWN_FIELD',
  'INVALID_BODY',
] as const satisfies readonly ErrorCode[];
const post = [
  ...body,
  'IDEMPOTENCY_KEY_INVALID',
  'IDEMPOTENCY_MISMATCH',
] as const satisfies readonly ErrorCode[];

/** The caller's own name and phone number. */
@ApiTags('account')
@ApiBearerAuth()
@Controller('me')
export class ContactController {
  constructor(private readonly contacts: ContactService) {}

  @Can('self.write')
  @NeedsConsent()
  @ApiOkResponse({ type: MeView })
  @Refuses(...body, 'CONSENT_NEEDED', 'NAME_INVALID', 'NAME_SET_BY_APPOINTER')
  @Counts('name.day')
  @Put('name')
  rename(@Me() viewer: Viewer, @Body() { name }: Rename): Promise<MeView> {
    return this.contacts.rename(viewer, name);
  }

  @Can('self.write')
  @NeedsConsent()
  @HttpCode(200)
  @ApiOkResponse({ type: MeView })
  @Refuses(
    ...post,
    'CONSENT_NEEDED',
    'PHONE_CODE_INVALID',
    'WECHAT_BUSY',
    'WECHAT_QUOTA',
    'WECHAT_ACCOUNT_BLOCKED',
    'WECHAT_MISCONFIGURED',
    'WECHAT_UNAVAILABLE',
  )
  @Post('phone/wechat')
  takeFromWechat(@Me() viewer: Viewer, @Body() form: WechatPhone, @Key() key?: string): Promise<MeView> {
    return this.contacts.takeFromWechat({ actor: viewer.id, key, body: form }, form.code);
  }

  @Can('self.write')
  @NeedsConsent()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: SmsCodeSent })
  @Refuses(...post, 'CONSENT_NEEDED', 'PHONE_INVALID', 'SMS_TOO_OFTEN', 'SMS_SPENT', 'SMS_UNAVAILABLE')
  @Post('phone/code')
  sendCode(@Me() viewer: Viewer, @Body() form: AskSmsCode, @Key() key?: string): Promise<SmsCodeSent> {
    return this.contacts.sendCode({ actor: viewer.id, key, body: form }, form.phone);
  }

  @Can('self.write')
  @NeedsConsent()
  @HttpCode(200)
  @ApiOkResponse({ type: MeView })
  @Refuses(...post, 'CONSENT_NEEDED', 'PHONE_INVALID', 'SMS_CODE_WRONG', 'SMS_CODE_EXPIRED', 'SMS_LOCKED')
  @Post('phone')
  prove(@Me() viewer: Viewer, @Body() form: ProvePhone, @Key() key?: string): Promise<MeView> {
    return this.contacts.prove({ actor: viewer.id, key, body: form }, form.phone, form.code);
  }
}
