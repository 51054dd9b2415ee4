import { Injectable } from '@nestjs/common';
import {
  countSum,
  dimensions,
  dimensionsOf,
  headline,
  isFew,
  isSmall,
  isSmallGroup,
  shareSum,
  ticketFigureNames,
  wordsOf,
  timeBefore,
  type AreaKind,
  type Dimension,
  type Tally,
  type Sum,
  type TicketFigure,
} from '@sandan/domain';
import { Clock } from '../../common/clock.ts';
import type { Viewer } from '../../common/viewer.ts';
import { FigureQueries, type Duration } from '../case/figures/figure.queries.ts';
import {
  FigureWordsView,
  type FigureGroup,
  type BoardFigure,
  type BoardView,
  type FigureAreaQuery,
  type FigureHead,
  type FigureList,
  type FigureQuery,
  type FigureView,
  type SumView,
} from './figure.dto.ts';
import { FigureLabels } from './figure.labels.ts';
import { FigureScopes, type FigureScope } from './figure.scope.ts';

/** A group as it is told where its numbers are not. */
const small: SumView = {
  ...{ value: null, numerator: 0, denominator: 0, n: 0, excluded: [], low: null, expected: null },
  few: true,
  small: true,
};

/** The kinds of area that a figure of an area can be counted by, the largest first. */
function areasBelow(kind: AreaKind): Dimension[] {
  const all = ['community', 'estate', 'building'] as const;
  const from = kind === 'street' ? 0 : kind === 'community' || kind === 'grid' ? 1 : 2;
  return kind === 'building' || kind === 'entrance' ? [] : all.slice(from);
}

export const reasonLabel = (name: TicketFigure, reason: string): string =>
  wordsOf(name).out?.[reason] ?? reason;

export function viewOf(name: TicketFigure, { isFew: few, excluded, ...sum }: Sum): SumView {
  const reasons = Object.entries(excluded).map(([reason, n]) => ({
    reason,
    label: reasonLabel(name, reason),
    n,
  }));
  return { ...sum, excluded: reasons, few };
}

function durationOf({ n, median, p90 }: Duration): SumView {
  const none = { excluded: [], low: null, expected: null };
  return { value: median, numerator: n, denominator: n, n, p90, few: isFew(n), ...none };
}

/** Counts figures for people who may see them. */
@Injectable()
export class FigureService {
  constructor(
    private readonly scopes: FigureScopes,
    private readonly figures: FigureQueries,
    private readonly labels: FigureLabels,
    private readonly clock: Clock,
  ) {}

  list(): FigureList {
    return { items: ticketFigureNames.map((name) => FigureWordsView.of(name)) };
  }

  /**
   * The headline figures, beside the same of the time before.
   * @throws DomainError NOT_FOUND for an area or unit that is not the viewer's; WRONG_TYPE, TOO_EARLY
   */
  async board(viewer: Viewer, asked: FigureAreaQuery): Promise<BoardView> {
    const scope = await this.scopes.of(viewer, 'placed', asked);
    const before = timeBefore(scope);
    const former = await this.scopes.of(viewer, 'placed', { ...asked, ...before });
    const items = headline.map(async (name): Promise<BoardFigure> => {
      const totalOf = async (one: FigureScope): Promise<SumView> => {
        const rows = { ...one.rows, figure: name, basis: wordsOf(name).basis };
        return this.sumOf(name, one, await this.figures.tallies(rows, null), []);
      };
      const [total, past] = [await totalOf(scope), await totalOf(former)];
      return { ...FigureWordsView.of(name), total, before: past };
    });
    return {
      ...this.headOf(scope),
      beforeFrom: before.from,
      beforeTo: before.to,
      items: await Promise.all(items),
    };
  }

  private headOf({ area, from, to }: FigureScope): FigureHead {
    return {
      area: { id: area.id, name: area.name },
      from,
      to,
      asOf: new Date(this.clock.at()).toISOString(),
    };
  }

  private sumOf(
    name: TicketFigure,
    { hidesSmall }: FigureScope,
    some: readonly Tally[],
    wider: readonly Tally[],
  ): SumView {
    if (hidesSmall && isSmall(some)) return small;
    return viewOf(name, wordsOf(name).kind === 'share' ? shareSum(some, wider) : countSum(some));
  }

  /** @throws DomainError NOT_FOUND for an area or unit that is not the viewer's; WRONG_TYPE, TOO_EARLY */
  async read(viewer: Viewer, name: TicketFigure, asked: FigureQuery): Promise<FigureView> {
    const scope = await this.scopes.of(viewer, name, asked);
    const { total, groups } =
      wordsOf(name).kind === 'duration' ? await this.durations(scope) : await this.tallies(name, scope);
    return {
      ...FigureWordsView.of(name),
      ...this.headOf(scope),
      total,
      dimensions: [...areasBelow(scope.area.kind), ...dimensionsOf(name)].map((dimension) => ({
        dimension,
        label: dimensions[dimension],
      })),
      groups: scope.grouping ? await this.labels.label(viewer, scope.grouping.by, groups) : [],
    };
  }

  private async tallies(name: TicketFigure, scope: FigureScope): Promise<Counted> {
    const cells = await this.figures.tallies(scope.rows, scope.grouping);
    const wider = wordsOf(name).kind === 'share' ? await this.figures.tallies(scope.wider, null) : [];
    const sumOf = (some: readonly Tally[]): SumView => this.sumOf(name, scope, some, wider);
    // Counted by area, a case is in one group; without a group of its own it is still in the total.
    const all = scope.grouping ? await this.figures.tallies(scope.rows, null) : cells;
    const byGroup = scope.grouping ? Map.groupBy(cells, ({ group }) => group) : new Map<string, Tally[]>();
    const groups = [...byGroup].map(([group, some]) => ({ group, ...sumOf(some) }));
    return { total: sumOf(all), groups };
  }

  private async durations(scope: FigureScope): Promise<Counted> {
    const sumOf = (one: Duration): SumView =>
      scope.hidesSmall && isSmallGroup(one) ? small : durationOf(one);
    const [all] = await this.figures.durations(scope.rows, null);
    const groups = scope.grouping ? await this.figures.durations(scope.rows, scope.grouping) : [];
    const none = { ...small, n: 0, small: undefined };
    return {
      total: all ? sumOf(all) : none,
      groups: groups.map((one) => ({ group: one.group, ...sumOf(one) })),
    };
  }
}

interface Counted {
  readonly total: SumView;
  readonly groups: readonly Omit<FigureGroup, 'label'>[];
}
