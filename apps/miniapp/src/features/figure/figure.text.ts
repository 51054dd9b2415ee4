import type { Figure, FigureSum } from '../../api/contract';
import { span } from '../../lib/time';

type Words = Pick<Figure, 'kind'>;
type Value = Pick<FigureSum, 'value' | 'small'>;

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** 86.4%, 12 件, 3 小时; a dash where nothing was counted. */
export function valueText({ kind }: Words, { value, small }: Value): string {
  if (small) return '<5';
  if (value === null) return '—';
  if (kind === 'share') return percent(value);
  return kind === 'count' ? `${value} 件` : span(value * 60_000);
}

/** What the value is made of: 12 件中 10 件, and what was left out. */
export function madeOf({ kind }: Words, sum: FigureSum): string {
  if (sum.small) return '不足 5 件，为保护隐私不显示';
  if (kind === 'count') return '';
  if (kind === 'duration') return sum.n === 0 ? '还没有' : `${sum.n} 次的中间值`;
  const out = sum.excluded.map(({ label, n }) => `${label} ${n}`).join('、');
  const counted = sum.denominator === 0 ? '还没有到期的' : `${sum.denominator} 件中 ${sum.numerator} 件`;
  return `${counted}${out ? `；未计：${out}` : ''}`;
}

/** How the value compares with the time before: 比上期 +3.1 个百分点. */
export function changeText({ kind }: Words, now: Value, before: Value): string | null {
  if (now.value === null || before.value === null || now.small || before.small) return null;
  const more = now.value - before.value;
  if (kind === 'share') return `较上期 ${signed(Math.round(more * 1000) / 10)} 个百分点`;
  return kind === 'count' ? `较上期 ${signed(more)}` : null;
}

const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '持平');

/** What a share is compared with, and how sure it is. */
export function judged({ kind }: Words, { few, low, expected, small }: FigureSum): string | null {
  if (kind !== 'share' || small || low === null) return null;
  if (few) return '不足 10 件，不比较';
  const wide = expected === null ? '' : `；同样类别全街道 ${percent(expected)}`;
  return `至少 ${percent(low)}（95% 把握）${wide}`;
}
