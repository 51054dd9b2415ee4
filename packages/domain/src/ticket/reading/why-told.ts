import { spanText } from '../../kernel/span-text.ts';
import type { ToldRung } from '../parts.ts';
import { clocks } from '../time/clocks.ts';
import { shareOf } from '../time/rungs.ts';

/** Why a person was told of a rung, in one sentence, from the clock as the rung found it. */
export function whyTold({ clock, run, rung, why }: Pick<ToldRung, 'clock' | 'run' | 'rung' | 'why'>): string {
  const { limit, extended, elapsed } = why;
  const whole = spanText({ ...limit, ms: limit.ms + extended });
  if (rung === 'R1') return `为什么收到：${clocks[clock]}的时限 ${whole}已用完，按规定告知上一级`;
  const used = spanText({ ...limit, ms: elapsed });
  const again = run > 1 ? `第 ${run} 次` : '';
  const longer = extended > 0 ? '（含延期）' : '';
  return `为什么收到：${again}办理时限 ${whole}${longer}，已用 ${used}，满 ${shareOf(rung) * 100}% 按规定告知`;
}
