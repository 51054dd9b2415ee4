import { DRAFT_LASTS } from '../kernel/draft.ts';
import { DAY, HOUR, MINUTE } from '../kernel/time.ts';

export const YEAR = 365 * DAY;

/** How long one kind of personal data is kept. */
export interface Rule<After extends number | null = number | null> {
  /** Retention time after `from`, in ms; null: no time limit. */
  readonly after: After;
  readonly from: string;
  readonly because: string;
}

const rule = <After extends number | null>(after: After, from: string, because: string): Rule<After> => ({
  after,
  from,
  because,
});

/**
 * A claim code stays valid for this long after its ticket was closed, so that people can still look up the
 * result.
 */
export const CLAIM_LASTS = 180 * DAY;

/**
 * How long each kind of personal data is kept. The retention job reads its times from here, and
 * docs/privacy.md is printed from here.
 */
export const retention = {
  account: rule(null, 'until the person erases it', 'it is how they sign in'),
  home: rule(null, 'until the person erases it', 'former homes decide who is recused from a case'),
  unconfirmed_home: rule(
    90 * DAY,
    'the claim to live there or its refusal, unless it is confirmed',
    'a claim without confirmation for a quarter does not count',
  ),
  invitation: rule(30 * DAY, 'the end of its week', 'the invitation is no longer needed as evidence'),
  post: rule(null, 'for good', 'who held which office is part of the record of every case'),
  session: rule(
    30 * DAY,
    'the last use or the sign-out',
    'a device that is not used for a month signs in again, and after half a year any does',
  ),
  sms_code: rule(5 * MINUTE, 'its sending', 'it serves once'),
  repeat: rule(
    DRAFT_LASTS + DAY,
    'the answer',
    'a draft whose answer was lost is sent again with its key for as long as the phone keeps it',
  ),
  limit: rule(HOUR, 'the end of what it limits', 'clocks of several machines differ'),
  security: rule(
    190 * DAY,
    'the event',
    'security records are to be kept for six months at least (网络安全法 art. 21)',
  ),
  suspension: rule(YEAR, 'its proposal', 'the time to appeal is over'),
  booking: rule(2 * YEAR, 'the activity', 'the account of the year in which it was held is closed'),
  notice: rule(YEAR, 'its sending', 'the case itself remembers what was told'),
  call: rule(YEAR, 'the look-up', 'for a year the person may ask who looked them up'),
  read_mark: rule(YEAR, 'the closing of the case', 'read receipts are no longer needed'),
  draft_picture: rule(
    DRAFT_LASTS + DAY,
    'its upload, unless a case uses it',
    'the phone has given up the draft by then',
  ),
  workbook: rule(DAY, 'its upload', 'within a day it is imported or given up'),
  claim_code: rule(CLAIM_LASTS, 'the closing of the case', 'the printed code is no longer used by then'),
  consent: rule(
    null,
    'until the person erases it',
    'it proves what was agreed to, and when it was taken back',
  ),
  case: rule(
    3 * YEAR,
    'the closing of the case',
    'claims lapse after three years (民法典 art. 188); the case stays without the person',
  ),
} as const satisfies Record<string, Rule>;
export type Retention = keyof typeof retention;

/**
 * The longest life of a session: after it the device signs in again, so a stolen refresh token does not serve
 * for ever.
 */
export const SESSION_LONGEST = 180 * DAY;

/** The rules with a time limit: the retention job carries out each of them. */
export type Lapsing = {
  [Name in Retention]: (typeof retention)[Name]['after'] extends number ? Name : never;
}[Retention];

/**
 * The most rows that one transaction of the retention job deletes, and the most cases of one run. The rest
 * waits for the next run.
 */
export const RETENTION_BATCH = 200;
