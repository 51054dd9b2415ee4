import { Injectable } from '@nestjs/common';
import { DomainError } from '@sandan/domain';
import { isInTransaction } from '../../common/transaction.ts';
import { STALE_TOKEN, type EndpointName } from './endpoints.ts';
import { WechatLine, type Reply } from './wechat.line.ts';
import { WechatToken } from './wechat.token.ts';

/** A picture drawn by WeChat. */
export interface Drawing {
  readonly type: string;
  readonly bytes: Buffer;
}

const HOME = '86';

/**
 * Refuses calls inside a transaction: a connection held during slow network calls is missing for other
 * requests.
 * @throws Error inside a transaction
 */
function refuseInTransaction(): void {
  if (isInTransaction()) throw new Error('WeChat was asked inside a transaction.');
}

/**
 * Calls to WeChat: the openid of a login code, the phone of a button's code, and mini-program codes to print.
 * Never call them inside a transaction.
 */
@Injectable()
export class WechatClient {
  constructor(
    private readonly line: WechatLine,
    private readonly tokens: WechatToken,
  ) {}

  /**
   * The openid of a one-time `wx.login` code. The session key does not leave this method.
   * @throws DomainError LOGIN_CODE_INVALID, WECHAT_ACCOUNT_BLOCKED, WECHAT_BUSY, WECHAT_QUOTA,
   * WECHAT_MISCONFIGURED, WECHAT_UNAVAILABLE
   */
  async openidOf(code: string): Promise<string> {
    refuseInTransaction();
    const { appid, secret } = this.line.settings;
    const { fields } = await this.line.ask('jscode2session', {
      query: { appid, secret, js_code: code, grant_type: 'authorization_code' },
    });
    const { openid } = fields;
    if (typeof openid !== 'string' || openid === '') throw new DomainError('WECHAT_UNAVAILABLE');
    return openid;
  }

  /**
   * The phone number of a one-time `getPhoneNumber` code; foreign numbers begin with + and the country code.
   * @throws DomainError PHONE_CODE_INVALID, WECHAT_ACCOUNT_BLOCKED, WECHAT_BUSY, WECHAT_QUOTA,
   * WECHAT_MISCONFIGURED, WECHAT_UNAVAILABLE
   */
  async phoneOf(code: string): Promise<string> {
    const { fields } = await this.askAuthorised('getuserphonenumber', { code });
    const { purePhoneNumber: phone, countryCode = HOME } = (fields['phone_info'] ?? {}) as Record<
      string,
      unknown
    >;
    if (typeof phone !== 'string' || phone === '') throw new DomainError('WECHAT_UNAVAILABLE');
    return String(countryCode) === HOME ? phone : `+${String(countryCode)}${phone}`;
  }

  /**
   * A mini-program code that opens `page` with `scene`, at most 32 letters, digits and !#$&'()*+,/:;=?@-._~.
   * The page need not be published yet: codes are printed before.
   * @throws DomainError WECHAT_BUSY, WECHAT_QUOTA, WECHAT_MISCONFIGURED, WECHAT_UNAVAILABLE
   */
  async drawingOf(scene: string, page: string): Promise<Drawing> {
    const { picture } = await this.askAuthorised('getwxacodeunlimit', { scene, page, check_path: false });
    if (!picture) throw new DomainError('WECHAT_UNAVAILABLE');
    return picture;
  }

  /** Renews a refused token once: WeChat has not used the code up in that case. */
  private async askAuthorised(name: EndpointName, body: object): Promise<Reply> {
    refuseInTransaction();
    const token = await this.tokens.get();
    try {
      return await this.line.ask(name, { query: { access_token: token }, body });
    } catch (error) {
      if (!(error instanceof DomainError) || !STALE_TOKEN.has(error.detail['errcode'])) throw error;
    }
    return this.line.ask(name, { query: { access_token: await this.tokens.get(token) }, body });
  }
}
