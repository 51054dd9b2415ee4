import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import type { EndpointName } from './endpoints.ts';

export const EMULATED = { appid: 'wx-emulated', secret: 'emulated' } as const;

/** A request to the emulated WeChat. */
export interface Question {
  readonly query: URLSearchParams;
  readonly body: Record<string, unknown>;
}

export type Fields = Readonly<Record<string, unknown>>;
export type Answer = Fields | Buffer;

const words: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40013: 'invalid appid',
  40029: 'invalid code',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40163: 'code been used',
  40169: 'invalid length for scene, or the data is not json string',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
};

/** An error in WeChat's format. */
export const fails = (errcode: number): Fields => ({ errcode, errmsg: words[errcode] ?? 'emulated error' });

/** A code `emulate-<what>` makes the call fail with that error. */
const troubles: ReadonlyMap<string, number> = new Map(
  Object.entries({
    'emulate-busy': -1,
    'emulate-limit': 45011,
    'emulate-quota': 45009,
    'emulate-expired': 40029,
    'emulate-used': 40163,
    'emulate-blocked': 40226,
  }),
);

const LIFE = 7200;
/** In its last five minutes the next token is handed out, and both are valid. */
const OVERLAP = 300;
const SCENE = /^[\w!#$&'()*+,/:;=?@\-.~]{1,32}$/;

interface Issued {
  readonly token: string;
  readonly until: number;
}

const seconds = (): number => Math.floor(Date.now() / 1000);

/** The answers of a working WeChat, and its state: issued tokens and used phone codes. */
export class Answers {
  private issued: Issued[] = [];
  private readonly spent = new Set<string>();

  /** Invalidates every token issued so far. */
  revoke(): void {
    this.issued = [];
  }

  answer(endpoint: EndpointName, question: Question): Promise<Answer> | Answer {
    if (endpoint === 'jscode2session') return this.session(question.query);
    if (endpoint === 'stable_token') return this.token(question.body);
    const refused = this.tokenTrouble(question.query.get('access_token'));
    if (refused) return fails(refused);
    return endpoint === 'getuserphonenumber' ? this.phone(question.body) : this.drawing(question.body);
  }

  /**
   * `demo-<persona>` is a demo persona, `new-<word>` a new user. Unlike WeChat's codes they can be used more
   * than once.
   */
  private session(query: URLSearchParams): Fields {
    const code = query.get('js_code') ?? '';
    const trouble =
      credentialTrouble(query.get('appid'), query.get('secret')) ??
      (code === '' ? 41008 : troubles.get(code));
    if (trouble) return fails(trouble);
    if (!/^(demo|new)-[a-z0-9-]{1,40}$/.test(code)) return fails(40029);
    return { openid: code, session_key: randomBytes(16).toString('base64') };
  }

  private token({
    grant_type: grant,
    appid,
    secret,
    force_refresh: isForced,
  }: Record<string, unknown>): Fields {
    if (grant !== 'client_credential') return fails(40002);
    const trouble = credentialTrouble(appid, secret);
    if (trouble) return fails(trouble);
    if (isForced === true) this.revoke();
    const current = this.issued.find(({ until }) => until - seconds() > OVERLAP) ?? this.issue();
    return { access_token: current.token, expires_in: current.until - seconds() };
  }

  private issue(): Issued {
    const next = { token: `emulated-${randomBytes(48).toString('base64url')}`, until: seconds() + LIFE };
    this.issued = [next, ...this.issued.slice(0, 1)];
    return next;
  }

  private tokenTrouble(given: string | null): number | null {
    if (!given) return 41001;
    const known = this.issued.find(({ token }) => token === given);
    if (!known) return 40001;
    return known.until > seconds() ? null : 42001;
  }

  /** `demo-phone-<digits>`, with any suffix after another hyphen, can be used once. */
  private phone({ code }: Record<string, unknown>): Fields {
    if (typeof code !== 'string' || code === '') return fails(41008);
    const [, phone] = /^demo-phone-(\d{5,15})(?:-[\w-]{1,40})?$/.exec(code) ?? [];
    if (troubles.get(code) || !phone || this.spent.has(code)) return fails(troubles.get(code) ?? 40029);
    this.spent.add(code);
    const watermark = { timestamp: seconds(), appid: EMULATED.appid };
    return {
      errcode: 0,
      errmsg: 'ok',
      phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark },
    };
  }

  private drawing({ scene, page }: Record<string, unknown>): Promise<Answer> | Answer {
    if (typeof scene !== 'string' || scene === '' || scene.length > 32) return fails(40169);
    if (!SCENE.test(scene)) return fails(40129);
    if (typeof page === 'string' && (page.startsWith('/') || page.includes('?'))) return fails(41030);
    return draw(scene);
  }
}

/** The error for a wrong secret, a wrong appid, or none. */
function credentialTrouble(appid: unknown, secret: unknown): number | undefined {
  if (!appid) return 41002;
  if (!secret) return 41004;
  if (appid !== EMULATED.appid) return 40013;
  return secret === EMULATED.secret ? undefined : 40125;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** People read it, not cameras: rays around the scene's text. */
function draw(scene: string): Promise<Buffer> {
  const rays = Array.from({ length: 36 }, (_, n) => {
    const length = 130 + ((scene.charCodeAt(n % scene.length) * (n + 7)) % 60);
    return (
      `<line x1="0" y1="-110" x2="0" y2="-${length}" transform="rotate(${n * 10})" stroke="#000" ` +
      `stroke-width="9" stroke-linecap="round"/>`
    );
  });
  const text =
    `<text text-anchor="middle" y="8" font-family="monospace" ` +
    `font-size="${Math.min(30, 320 / scene.length)}">${escaped(scene)}</text>`;
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-215 -215 430 430" width="430" height="430"><rect ` +
        `x="-215" y="-215" width="430" height="430" fill="#fff"/>${rays.join('')}${text}</svg>`,
    ),
  )
    .jpeg()
    .toBuffer();
}
