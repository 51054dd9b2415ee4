import { WORKING_DAY, type Span } from './calendar.ts';
import { DAY, HOUR, MINUTE } from './time.ts';

/** A length of time in words: `15 个工作日 2 小时`, `3 天`, `45 分钟`; rounded down to minutes. */
export function spanText({ ms, measure }: Span): string {
  const [day, unit] = measure === 'service' ? [WORKING_DAY, '个工作日'] : [DAY, '天'];
  const hours = ms % day;
  const parts = [
    [Math.floor(ms / day), unit],
    [Math.floor(hours / HOUR), '小时'],
    [Math.floor((hours % HOUR) / MINUTE), '分钟'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, of]) => `${count} ${of}`);
  return said.length > 0 ? said.slice(0, 2).join(' ') : '不到 1 分钟';
}
