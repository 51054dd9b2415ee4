import { DAY, HOUR, MINUTE } from '../kernel/time.ts';

const YEAR = 365 * DAY;

interface Rule {
  /** How long after `from` it is thrown away, in ms; null: no clock throws it away. */
  readonly after: number | null;
  readonly from: string;
  readonly because: string;
}

const rule = (after: number | null, from: string, because: string): Rule => ({ after, from, because });

/** How long each kind of personal data is kept. The retention job reads its times from here, and docs/privacy.md is printed from here. */
export const retention = {
  account: rule(null, 'until the person erases it', 'it is how they sign in'),
  home: rule(null, 'until the person erases it', 'who lived where decides who keeps out of handling a case'),
  unconfirmed_home: rule(90 * DAY, 'the claim to live there, unless confirmed', 'a claim that nobody confirms in a quarter is none'),
  invitation: rule(30 * DAY, 'the end of its week', 'nobody asks any more by which invitation somebody came'),
  post: rule(null, 'for good', 'who held which office is part of the record of every case'),
  session: rule(30 * DAY, 'the last use or the sign-out', 'a device that is not used for a month signs in again'),
  sms_code: rule(5 * MINUTE, 'its sending', 'it serves once'),
  repeat: rule(2 * DAY, 'the answer', 'a phone with a bad signal asks again within two days'),
  limit: rule(HOUR, 'the end of what it limits', 'clocks of several machines differ'),
  security: rule(190 * DAY, 'the event', 'security records are to be kept for six months at least (网络安全法 art. 21)'),
  notice: rule(YEAR, 'its sending', 'the case itself remembers what was told'),
  read_mark: rule(YEAR, 'the closing of the case', 'nobody waits for an answer to be read any more'),
  draft_picture: rule(DAY, 'its upload, unless a case uses it', 'whoever was writing has given up'),
  consent: rule(null, 'until the person erases it', 'it proves what was agreed to, and when it was taken back'),
  case: rule(3 * YEAR, 'the closing of the case', 'claims lapse after three years (民法典 art. 188); the case stays without the person'),
} as const satisfies Record<string, Rule>;
export type Retention = keyof typeof retention;

/** As much as one run of the retention job takes at once: what is left waits for the next. */
export const RETENTION_BATCH = 200;
