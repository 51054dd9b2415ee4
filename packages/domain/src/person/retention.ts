import { DRAFT_LASTS } from '../kernel/draft.ts';
import { DAY, HOUR, MINUTE } from '../kernel/time.ts';

export const YEAR = 365 * DAY;

/** How long one kind of personal data is kept. */
export interface Rule<After extends number | null = number | null> {
  /** How long after `from` it is thrown away, in ms; null: no clock throws it away. */
  readonly after: After;
  readonly from: string;
  readonly because: string;
}

const rule = <After extends number | null>(after: After, from: string, because: string): Rule<After> => ({
  after,
  from,
  because,
});

/** A claim code serves for this long after its ticket was closed: people may still ask what became of it. */
export const CLAIM_LASTS = 180 * DAY;

/**
 * How long each kind of personal data is kept. The retention job reads its times from here, and
 * docs/privacy.md is printed from here.
 */
export const retention = {
  account: rule(null, 'until the person erases it', 'it is how they sign in'),
  home: rule(null, 'until the person erases it', 'who lived where decides who keeps out of handling a case'),
  unconfirmed_home: rule(
    90 * DAY,
    'the claim to live there or its refusal, unless it is confirmed',
    'a claim that nobody confirms in a quarter is none',
  ),
  invitation: rule(30 * DAY, 'the end of its week', 'nobody asks any more by which invitation somebody came'),
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
  suspension: rule(YEAR, 'its proposal', 'nobody appeals any more'),
  notice: rule(YEAR, 'its sending', 'the case itself remembers what was told'),
  call: rule(YEAR, 'the look-up', 'who was looked up may ask for a year who did'),
  read_mark: rule(YEAR, 'the closing of the case', 'nobody waits for an answer to be read any more'),
  draft_picture: rule(
    DRAFT_LASTS + DAY,
    'its upload, unless a case uses it',
    'the phone has given up the draft by then',
  ),
  claim_code: rule(
    CLAIM_LASTS,
    'the closing of the case',
    'nobody asks by its slip any more what became of it',
  ),
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
 * However often it is used, a device signs in anew after so long: a refresh token that was copied does not
 * serve for good.
 */
export const SESSION_LONGEST = 180 * DAY;

/** The rules that a clock ends: the retention job carries out every one of them. */
export type Lapsing = {
  [Name in Retention]: (typeof retention)[Name]['after'] extends number ? Name : never;
}[Retention];

/**
 * As many rows as one transaction of the retention job deletes, and as many cases as one run of it takes: the
 * rest waits for the next.
 */
export const RETENTION_BATCH = 200;
