import type { Instant } from '../kernel/time.ts';

/** The version of the privacy policy, a date. People who agreed to an older one are asked again. */
export const POLICY_VERSION = '2026-12-01';

/** The policy version a person agreed to, and when. */
export interface Consent {
  readonly version: string;
  readonly at: Instant;
}

/** Whether the consent given, if any, no longer covers new processing. */
export const needsConsent = (given: Consent | null): boolean =>
  given === null || given.version < POLICY_VERSION;

/** What happens to existing data when a person withdraws consent. */
export const AFTER_WITHDRAWAL =
  '撤回同意后，您不能再下单、附议、领取代点的单、登记住址、改姓名或绑定电话，直到再次同意。已经办理的单和处理记录依法保留，办理中的单会继续办完；要把这些信息也删掉，请使用「删除我的信息」。';
