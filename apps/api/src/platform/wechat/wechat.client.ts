import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type ErrorCode } from '@sandan/domain';

export const WECHAT = Symbol('wechat');

/** Where WeChat answers, and as whom we ask. */
export interface WechatSettings {
  readonly origin: string;
  readonly appid: string;
  readonly secret: string;
}

/** `errcode` of WeChat's documents → our code; every other one is WeChat's trouble, not the person's. */
const codes: Readonly<Record<number, ErrorCode>> = {
  40029: 'LOGIN_CODE_INVALID',
  40163: 'LOGIN_CODE_INVALID',
  40226: 'LOGIN_CODE_INVALID',
  45011: 'TOO_BUSY',
};

interface SessionAnswer {
  openid?: string;
  errcode?: number;
}

/** Asks WeChat who a login code stands for; the session key never leaves this class. */
@Injectable()
export class WechatClient {
  /** Without settings there is no WeChat to ask. */
  constructor(@Inject(WECHAT) private readonly settings: WechatSettings | null) {}

  /** @throws DomainError LOGIN_CODE_INVALID, TOO_BUSY, WECHAT_UNAVAILABLE */
  async openidOf(code: string): Promise<string> {
    if (!this.settings) throw new DomainError('WECHAT_UNAVAILABLE');
    const { origin, appid, secret } = this.settings;
    const query = new URLSearchParams({ appid, secret, js_code: code, grant_type: 'authorization_code' });
    const { openid, errcode } = await this.ask(`${origin}/sns/jscode2session?${query}`);
    if (openid) return openid;
    throw new DomainError(codes[errcode ?? 0] ?? 'WECHAT_UNAVAILABLE', { errcode });
  }

  private async ask(url: string): Promise<SessionAnswer> {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
      return (await response.json()) as SessionAnswer;
    } catch {
      throw new DomainError('WECHAT_UNAVAILABLE');
    }
  }
}
