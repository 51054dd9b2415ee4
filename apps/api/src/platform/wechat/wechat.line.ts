import { Inject, Injectable, Logger } from '@nestjs/common';
import { DomainError } from '@sandan/domain';
import { setTimeout as pause } from 'node:timers/promises';
import { BUSY, codeOf, endpoints, STALE_TOKEN, type EndpointName } from './endpoints.ts';

export const WECHAT = Symbol('wechat');

/** Where WeChat answers, and as whom we ask. */
export interface WechatSettings {
  readonly origin: string;
  readonly appid: string;
  readonly secret: string;
  /** How long one attempt may take, in ms. */
  readonly patience?: number;
  /**
   * How long to wait before the second attempt, the third, …, in ms; there are no more attempts than that.
   */
  readonly pauses?: readonly number[];
}

export interface Call {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** What came back: fields, or a picture. */
export interface Reply {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly picture: { readonly type: string; readonly bytes: Buffer } | null;
}

/** Why there is no reply: WeChat said so, the request never left, or its answer was lost. */
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

/** Half to all of it, so that those who failed together do not come back together. */
const jittered = (ms: number): number => ms * (0.5 + Math.random() / 2);

const isJson = (type: string): boolean => !type.startsWith('image/');

/**
 * Asks WeChat, again only where that can help and does no harm. Addresses and bodies carry secrets: neither
 * is ever logged.
 */
@Injectable()
export class WechatLine {
  private readonly logger = new Logger('wechat');

  /** Without settings there is no WeChat to ask. */
  constructor(@Inject(WECHAT) private readonly given: WechatSettings | null) {}

  /** @throws DomainError WECHAT_UNAVAILABLE where there is no WeChat to ask */
  get settings(): WechatSettings {
    if (!this.given) throw new DomainError('WECHAT_UNAVAILABLE');
    return this.given;
  }

  /**
   * @throws DomainError with the code that `endpoints` has for what WeChat answered, and `errcode` in its
   * detail
   */
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

  /** A limit of frequency is not among them: asking again would only feed it. */
  private mayAskAgain(name: EndpointName, trouble: Trouble): boolean {
    if (trouble === 'unsent') return true;
    return trouble === 'lost' ? endpoints[name].isRepeatable : trouble.errcode === BUSY;
  }

  private refusal(name: EndpointName, trouble: Trouble): DomainError {
    if (typeof trouble === 'string') return new DomainError('WECHAT_UNAVAILABLE');
    const { errcode, errmsg } = trouble;
    const code = codeOf(name, errcode);
    // A token that has run out is renewed, and only if that fails a trouble.
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

/** @throws Error where the answer is cut off or not JSON */
async function read(response: Response): Promise<Reply | Trouble> {
  if (response.status >= 500) return 'lost';
  const type = response.headers.get('content-type') ?? '';
  if (!isJson(type))
    return { fields: {}, picture: { type, bytes: Buffer.from(await response.arrayBuffer()) } };
  const fields = (await response.json()) as Record<string, unknown>;
  const { errcode, errmsg } = fields;
  return typeof errcode === 'number' && errcode !== 0 ? { errcode, errmsg } : { fields, picture: null };
}
