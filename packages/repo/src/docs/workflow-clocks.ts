import * as domain from '../../../domain/src/index.ts';
import { named, table, code } from './markdown.ts';

const { clocks, kinds, ladder, urgencies } = domain;

const HOUR = 3_600_000;
/** A time limit in words. */
function spanWords({ ms, measure }: domain.Span): string {
  const units: readonly (readonly [number, string])[] =
    measure === 'service'
      ? [
          [domain.WORKING_DAY, 'working day'],
          [HOUR, 'service h'],
        ]
      : [
          [24 * HOUR, 'day'],
          [HOUR, 'h'],
          [60_000, 'min'],
        ];
  const [size, unit] = units.find(([one]) => ms % one === 0) ?? [1, 'ms'];
  const count = ms / size;
  return `${count} ${unit}${count !== 1 && unit.endsWith('day') ? 's' : ''}`;
}

const workWords = (): string =>
  Object.entries(domain.defaultLimits.work.normal)
    .map(([kind, span]) => `${kinds[kind as domain.Kind]} ${spanWords(span)}`)
    .join(', ');

export function clockTable(): string {
  const body = Object.entries(domain.defaultLimits).map(([clock, limits]) => [
    named(clock, clocks),
    spanWords(limits.critical),
    spanWords(limits.urgent),
    'measure' in limits.normal ? spanWords(limits.normal as domain.Span) : workWords(),
  ]);
  return table(['clock', ...Object.values(urgencies)], body);
}

export const ladderTable = (): string =>
  table(
    ['rung', 'at', 'label', 'to'],
    Object.entries(ladder).map(([rung, { share, label, to }]) => [
      rung,
      `${share * 100} %`,
      label,
      to.map(code).join(', '),
    ]),
  );
