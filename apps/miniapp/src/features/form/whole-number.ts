import type { Field } from '../../api/contract';

type Limits = Pick<Field, 'min' | 'max'>;

/** A whole number as it was typed, also in full-width digits; NaN for anything else. */
export function wholeNumberOf(typed: string): number {
  const text = typed.normalize('NFKC').trim();
  const value = /^-?\d+$/.test(text) ? Number(text) : NaN;
  return Number.isSafeInteger(value) ? value : NaN;
}

/** The limits in words; '' without both. */
export const rangeText = ({ min, max }: Limits): string =>
  min === undefined || max === undefined ? '' : `${min} 到 ${max}`;

/** Why what was typed is not accepted; '' if it is. */
export function wholeNumberError(typed: string, { min = -Infinity, max = Infinity }: Limits): string {
  const value = wholeNumberOf(typed);
  if (Number.isNaN(value)) return '请填写整数';
  if (value < min) return `不能小于 ${min}`;
  return value > max ? `不能大于 ${max}` : '';
}
