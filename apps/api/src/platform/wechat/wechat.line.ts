import { Inject, Injectable, Logger } from '@nestjs/common';
import { DomainError } from '@sandan/domain';
import { setTimeout as pause } from 'node:timers/promises';
import { BUSY, codeOf, endpoints, STALE_TOKEN, type EndpointName } from './endpoints.ts';

export const WECHAT = Symbol('wechat');

/** WeChat's address and our credentials. */
export interface WechatSettings {
  readonly origin: string;
  readonly appid: string;
  readonly secret: string;
  /** The timeout of one attempt, in ms. */
  readonly patience?: number;
  /** Pauses before the second attempt, the third, …, in ms. Their number limits the attempts. */
  readonly pauses?: readonly number[];
}

export interface Call {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** A reply: fields, or a picture. */
export interface Reply {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly picture: { readonly type: string; readonly bytes: Buffer } | null;
}

/** Why there is no reply: WeChat refused, the request was not sent, or the answer was lost. */
type Trouble = { readonly errcode: number; readonly errmsg: unknown } | 'unsent' | 'lost';

const PATIENCE = 5000;
const PAUSES = [250, 1000] as const;
const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Half to all of it, so that requests that failed together do not retry together. */
const jittered = (ms: number): number => ms * (0.5 + Math.random() / 2);

const isJson = (type: string): boolean => !type.startsWith('image/');

/**
 * Calls WeChat, and retries only when that can help and is harmless. URLs and bodies carry secrets and are
 * never logged.
 */
@Injectable()
export class WechatLine {
  private readonly logger = new Logger('wechat');

  /** Null settings: WeChat is not configured. */
  constructor(@Inject(WECHAT) private readonly given: WechatSettings | null) {}

  /** @throws DomainError WECHAT_UNAVAILABLE when WeChat is not configured */
  get settings(): WechatSettings {
    if (!this.given) throw new DomainError('WECHAT_UNAVAILABLE');
    return this.given;
  }

  /** @throws DomainError with the code of `endpoints` for WeChat's answer, and `errcode` in its detail */
  async ask(name: EndpointName, call: Call): Promise<Reply> {
    const { pauses = PAUSES } = this.settings;
    for (let attempt = 0; ; attempt++) {
      const answer = await this.attempt(name, call);
      if (typeof answer === 'object' && 'fields' in answer) return answer;
      const rest = pauses[attempt];
      if (rest === undefined || !this.mayAskAgain(name, answer)) throw this.refusal(name, answer);
      await pause(jittered(rest));
    }
  }

  /** Never retries after a rate limit: a retry would count as well. */
  private mayAskAgain(name: EndpointName, trouble: Trouble): boolean {
    if (trouble === 'unsent') return true;
    return trouble === 'lost' ? endpoints[name].isRepeatable : trouble.errcode === BUSY;
  }

  private refusal(name: EndpointName, trouble: Trouble): DomainError {
    if (typeof trouble === 'string') return new DomainError('WECHAT_UNAVAILABLE');
    const { errcode, errmsg } = trouble;
    const code = codeOf(name, errcode);
    // An expired token is renewed first; only a failure after that is reported.
    if (code === 'WECHAT_MISCONFIGURED')
      this.logger[STALE_TOKEN.has(errcode) ? 'warn' : 'error'](
        `${name} answered ${errcode} ${String(errmsg)}`,
      );
    return new DomainError(code, { errcode });
  }

  private async attempt(name: EndpointName, { query, body }: Call): Promise<Reply | Trouble> {
    const { origin, patience = PATIENCE } = this.settings;
    const { method, path } = endpoints[name];
    try {
      const response = await fetch(`${origin}${path}?${new URLSearchParams(query)}`, {
        method,
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
        ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      });
      return await read(response);
    } catch (error) {
      const { code = '' } = (error as { cause?: { code?: string } }).cause ?? {};
      return NEVER_LEFT.has(code) ? 'unsent' : 'lost';
    }
  }
}

/** @throws Error when the answer is truncated or not JSON */
async function read(response: Response): Promise<Reply | Trouble> {
  if (response.status >= 500) return 'lost';
  const type = response.headers.get('content-type') ?? '';
  if (!isJson(type))
    return { fields: {}, picture: { type, bytes: Buffer.from(await response.arrayBuffer()) } };
  const fields = (await response.json()) as Record<string, unknown>;
  const { errcode, errmsg } = fields;
  return typeof errcode === 'number' && errcode !== 0 ? { errcode, errmsg } : { fields, picture: null };
}
