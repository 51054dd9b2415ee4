import { allKeys, askKeys, calledKeys } from './table.ts';
import type { Tally } from './tally.ts';

/** How often a run is to take what: the guide leads there, and the command looks whether it came there. */

export const LEAST = 20;

/**
 * What takes several people, or another ticket, or time: of these the sum over all states counts, and each
 * state once.
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
];

const SILENT = 'working.grant@silence';
/** The lead looks while the reporter lets them. */
const leads = ['signing.reveal@lead', 'working.reveal@lead'];
const actionOf = (key: string): string => key.slice(key.indexOf('.') + 1).replace('@caller', '');
const isTogether = (key: string): boolean =>
  key.startsWith('deliberating.') || askKeys.includes(key) || together.includes(actionOf(key));

/** What a walk may be led to. */
export const goals: readonly string[] = [...allKeys, ...calledKeys, ...askKeys, SILENT, ...leads];
const leastOf = (key: string): number => (isTogether(key) ? 1 : LEAST);

const sums: readonly string[] = [...new Set(goals.map(actionOf)), 'refuse@silence'];

/** The guide aims a little higher than what is looked for. */
const aimed = (least: number): number => Math.ceil(least * 1.2);

/** How much of what is wanted of a key has been taken: 1 is enough. */
export const shareOf = (tally: Tally, key: string): number =>
  Math.min(tally.times(key) / aimed(leastOf(key)), tally.timesOf(actionOf(key)) / aimed(LEAST));

/** What was taken too seldom, in words. */
export function rare(tally: Tally): string[] {
  const each = goals.map((key) => [key, tally.times(key), leastOf(key)] as const);
  const all = sums.map((action) => [action, tally.timesOf(action), LEAST] as const);
  return [...all, ...each]
    .filter(([, n, least]) => n < least)
    .map(([what, n, least]) => `${what} was taken ${n} times, not ${least}`);
}
