import { DAY } from '../kernel/time.ts';

/** Households: who lives where, and how that is known. */

/** As what somebody belongs to a household. */
export const roles = { owner: '业主', tenant: '租户', shop: '商户', family: '家人' } as const;
export type Role = keyof typeof roles;

/** What is known of somebody who says that they live there. */
export const homeStatuses = {
  unconfirmed: '待确认',
  confirmed: '已确认',
  refused: '未通过',
  ended: '已终止',
} as const;
export type HomeStatus = keyof typeof homeStatuses;

/** In which capacity a home was confirmed. */
export const confirmations = {
  steward: '红色管家',
  intake: '社区受理员',
  authority: '支部书记（或上级）',
  invitation: '住户邀请',
} as const;
export type Confirmation = keyof typeof confirmations;

/** As what whoever lives there may invite others: nobody hands on more than they have. */
export const invites: Readonly<Record<Role, readonly Role[]>> = {
  owner: ['owner', 'tenant', 'shop', 'family'],
  tenant: ['tenant', 'family'],
  shop: ['shop', 'family'],
  family: ['family'],
};

export const householdLimits = {
  /** Homes of one person, confirmed or waiting. */
  homes: 5,
  /** A home that nobody has confirmed by then lapses. */
  unconfirmed: 90 * DAY,
  /** How long an invitation may be redeemed; it serves once. */
  invitation: 7 * DAY,
  /** Invitations of one person that wait to be redeemed. */
  invitations: 5,
  /** People whom one person lets act for them. */
  delegates: 3,
  /** How long a home that was refused, or ended by staff, is still shown, with the reason. */
  refused: 30 * DAY,
  /** Characters of the reason. */
  words: { min: 2, max: 200 },
} as const;

/** Letters and digits that nobody takes for one another, as codes are printed and read out. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/**
 * A building's code hangs beside the door and fits into the 32 characters of a mini-program code's scene; an
 * invitation is a secret.
 */
export const codeLengths = { building: 8, invitation: 10 } as const;

/** A code as it was printed, however it was typed. */
export const codeOf = (typed: string): string => typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
