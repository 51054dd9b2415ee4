import type { ErrorCode } from '@sandan/domain';

/** One of WeChat's endpoints, and what its `errcode` means where that differs from the others. */
export interface Endpoint {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /**
   * Asking twice does no harm. Not so where a code is consumed: whether a lost answer burnt it, nobody knows.
   */
  readonly isRepeatable: boolean;
  readonly codes: Readonly<Record<number, ErrorCode>>;
}

/** “System busy, try again”: the one answer after which WeChat itself asks for another attempt. */
export const BUSY = -1;

/** The access token is not, or no longer, valid. */
export const STALE_TOKEN: ReadonlySet<unknown> = new Set([40001, 40014, 42001]);

const misconfigured = (...errcodes: number[]): Record<number, ErrorCode> =>
  Object.fromEntries(errcodes.map((errcode) => [errcode, 'WECHAT_MISCONFIGURED']));

/**
 * `errcode` → our code, as WeChat's list of global return codes and the pages of these endpoints have them.
 * What only the operator can set right: credentials (40001–40013, 40125, 41001–41004, 42001), a frozen secret
 * or account (40243, 50004, 50007), addresses not on the whitelist (40164, 61004, 89503–89507), rights
 * (48001, 48004, 61007, 61024), and calls of ours that are not as they should be (40066, 43001–43003, 44002,
 * 45002, 47001).
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
  // 45009 is the limit of a minute here; the others tell a scene or page that is not as WeChat wants it.
  getwxacodeunlimit: {
    method: 'POST',
    path: '/wxa/getwxacodeunlimit',
    isRepeatable: true,
    codes: { 45009: 'WECHAT_BUSY', ...misconfigured(40097, 40129, 40169, 41030, 85096) },
  },
} as const satisfies Record<string, Endpoint>;
export type EndpointName = keyof typeof endpoints;

/** Our code for an `errcode` of this endpoint; one that no document names is WeChat's trouble. */
export const codeOf = (name: EndpointName, errcode: number): ErrorCode => {
  const { codes }: Endpoint = endpoints[name];
  return codes[errcode] ?? common[errcode] ?? 'WECHAT_UNAVAILABLE';
};

/** Every `errcode` of an endpoint that is mapped by name. */
export const documented = (name: EndpointName): number[] =>
  Object.keys({ ...common, ...endpoints[name].codes }).map(Number);
