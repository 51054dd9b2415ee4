import type { ErrorCode } from '@sandan/domain';

/** An endpoint of WeChat, and its own meanings of `errcode`. */
export interface Endpoint {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Whether a retry is harmless. Not so for one-time codes: a lost answer may have used the code up. */
  readonly isRepeatable: boolean;
  readonly codes: Readonly<Record<number, ErrorCode>>;
}

/** “System busy, try again”: the only answer after which WeChat asks for a retry. */
export const BUSY = -1;

/** Error codes of an invalid or expired access token. */
export const STALE_TOKEN: ReadonlySet<unknown> = new Set([40001, 40014, 42001]);

const misconfigured = (...errcodes: number[]): Record<number, ErrorCode> =>
  Object.fromEntries(errcodes.map((errcode) => [errcode, 'WECHAT_MISCONFIGURED']));

/**
 * `errcode` → our code, from WeChat's global return codes and the pages of these endpoints. For the operator
 * to fix: credentials (40001–40013, 40125, 41001–41004, 42001), a frozen secret or account (40243, 50004,
 * 50007), addresses not on the whitelist (40164, 61004, 89503–89507), permissions (48001, 48004, 61007,
 * 61024), and malformed calls of ours (40066, 43001–43003, 44002, 45002, 47001).
 */
const common: Readonly<Record<number, ErrorCode>> = {
  [BUSY]: 'WECHAT_BUSY',
  45011: 'WECHAT_BUSY',
  45009: 'WECHAT_QUOTA',
  40226: 'WECHAT_ACCOUNT_BLOCKED',
  50002: 'WECHAT_ACCOUNT_BLOCKED',
  ...misconfigured(
    40001,
    40002,
    40013,
    40014,
    40066,
    40125,
    40164,
    40243,
    41001,
    41002,
    41004,
    42001,
    43001,
    43002,
    43003,
    44002,
    45002,
    47001,
    48001,
    48004,
    50004,
    50007,
    61004,
    61007,
    61024,
    89503,
    89506,
    89507,
  ),
};

export const endpoints = {
  jscode2session: {
    method: 'GET',
    path: '/sns/jscode2session',
    isRepeatable: false,
    codes: { 40029: 'LOGIN_CODE_INVALID', 40163: 'LOGIN_CODE_INVALID', 41008: 'LOGIN_CODE_INVALID' },
  },
  stable_token: {
    method: 'POST',
    path: '/cgi-bin/stable_token',
    isRepeatable: true,
    codes: misconfigured(50002),
  },
  getuserphonenumber: {
    method: 'POST',
    path: '/wxa/business/getuserphonenumber',
    isRepeatable: false,
    codes: { 40029: 'PHONE_CODE_INVALID', 40163: 'PHONE_CODE_INVALID', 41008: 'PHONE_CODE_INVALID' },
  },
  // Here 45009 is the limit per minute; the others mean an invalid scene or page.
  getwxacodeunlimit: {
    method: 'POST',
    path: '/wxa/getwxacodeunlimit',
    isRepeatable: true,
    codes: { 45009: 'WECHAT_BUSY', ...misconfigured(40097, 40129, 40169, 41030, 85096) },
  },
} as const satisfies Record<string, Endpoint>;
export type EndpointName = keyof typeof endpoints;

/** Our code for an `errcode` of this endpoint; an undocumented one counts as a failure of WeChat. */
export const codeOf = (name: EndpointName, errcode: number): ErrorCode => {
  const { codes }: Endpoint = endpoints[name];
  return codes[errcode] ?? common[errcode] ?? 'WECHAT_UNAVAILABLE';
};

/** Every documented `errcode` of an endpoint. */
export const documented = (name: EndpointName): number[] =>
  Object.keys({ ...common, ...endpoints[name].codes }).map(Number);
