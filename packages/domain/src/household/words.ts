import { DAY } from '../kernel/time.ts';

/** Households: who lives where, and how that is known. */

/** The roles of household members. */
export const roles = { owner: '业主', tenant: '租户', shop: '商户', family: '家人' } as const;
export type Role = keyof typeof roles;

/** How far a claim to live in a household is verified. */
export const homeStatuses = {
  unconfirmed: '待确认',
  confirmed: '已确认',
  refused: '未通过',
  ended: '已终止',
} as const;
export type HomeStatus = keyof typeof homeStatuses;

/** The capacity in which a home was confirmed. */
export const confirmations = {
  steward: '红色管家',
  intake: '社区受理员',
  authority: '支部书记（或上级）',
  invitation: '住户邀请',
} as const;
export type Confirmation = keyof typeof confirmations;

/** The roles that each role may invite: a member hands on no more than they have. */
export const invites: Readonly<Record<Role, readonly Role[]>> = {
  owner: ['owner', 'tenant', 'shop', 'family'],
  tenant: ['tenant', 'family'],
  shop: ['shop', 'family'],
  family: ['family'],
};

export const householdLimits = {
  /** Buildings whose codes one sheet holds: eight pages of eight. */
  codesPrinted: 64,
  /** Homes of one person, confirmed or pending. */
  homes: 5,
  /** An unconfirmed home lapses after this time. */
  unconfirmed: 90 * DAY,
  /** How long an invitation may be redeemed; it serves once. */
  invitation: 7 * DAY,
  /** Open invitations of one person. */
  invitations: 5,
  /** Delegates of one person. */
  delegates: 3,
  /** How long a home that was refused, or ended by staff, stays visible with the reason. */
  refused: 30 * DAY,
  /** Characters of the reason. */
  words: { min: 2, max: 200 },
} as const;

/** Letters and digits without look-alikes, for codes that are printed or read out. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/**
 * A building's code hangs beside the door and must fit into the 32 characters of a mini-program scene. An
 * invitation is a secret.
 */
export const codeLengths = { building: 8, invitation: 10, setup: 10, post: 10 } as const;

/** Normalises a typed code to its printed form. */
export const codeOf = (typed: string): string => typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
