import { allKeys, askKeys, calledKeys } from './table.ts';
import type { Tally } from './tally.ts';

/** The required counts of a run: the guide aims for them, and the command checks them. */

export const LEAST = 20;

/** What several people do with a closed ticket, one after the other: few walks go on for so long. */
const afterwards = ['exclude', 'ask exclude', 'object', 'uphold_exclusion', 'count_again'];
const FEW = 3;
const leastOfAction = (action: string): number => (afterwards.includes(action) ? FEW : LEAST);

/**
 * Rows that need several people, another ticket or time: the sum over all states counts, and each state once.
 */
const together = [
  'convene',
  'extend',
  'hold',
  'resume',
  'hold_expired',
  'transfer',
  'leave',
  'merge',
  'decline',
  'hand_over',
  'split',
  'appeal',
  'demand_hearing',
  'resolve',
  'mediate',
  'endorse',
  'unendorse',
  'rate_own',
  'set_hearing',
  'state_position',
  'sign_mediation',
  'recuse',
  'assign_task',
  'do_task',
  'refuse_task',
  'grant',
  'refuse',
  'cancel',
  'unshare_contact',
  'reveal@lead',
  'show_card',
  'hide_card',
  'open_words',
  'close_words',
  'correct_remark',
  'retract_remark',
  'hide_picture',
  'show_picture',
  ...afterwards,
];

const SILENT = 'working.grant@silence';
/** The lead reveals while the reporter shares the contact. */
const leads = ['signing.reveal@lead', 'working.reveal@lead'];
const actionOf = (key: string): string => key.slice(key.indexOf('.') + 1).replace('@caller', '');
const isTogether = (key: string): boolean =>
  key.startsWith('deliberating.') || askKeys.includes(key) || together.includes(actionOf(key));

/** The possible goals of a walk. */
export const goals: readonly string[] = [...allKeys, ...calledKeys, ...askKeys, SILENT, ...leads];
const leastOf = (key: string): number => (isTogether(key) ? 1 : LEAST);

const sums: readonly string[] = [...new Set(goals.map(actionOf)), 'refuse@silence'];

/** The guide aims slightly above the required counts. */
const aimed = (least: number): number => Math.ceil(least * 1.2);

/** The achieved share of a key's required count: 1 is enough. */
export const shareOf = (tally: Tally, key: string): number =>
  Math.min(
    tally.times(key) / aimed(leastOf(key)),
    tally.timesOf(actionOf(key)) / aimed(leastOfAction(actionOf(key))),
  );

/** The keys below their required count, as text. */
export function rare(tally: Tally): string[] {
  const each = goals.map((key) => [key, tally.times(key), leastOf(key)] as const);
  const all = sums.map((action) => [action, tally.timesOf(action), leastOfAction(action)] as const);
  return [...all, ...each]
    .filter(([, n, least]) => n < least)
    .map(([what, n, least]) => `${what} was taken ${n} times, not ${least}`);
}
