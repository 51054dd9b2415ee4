import { Injectable } from '@nestjs/common';
import {
  dateOfDay,
  dayOf,
  DomainError,
  hidesSmall,
  startOfDay,
  wordsOf,
  type TicketFigure,
} from '@sandan/domain';
import { Clock } from '../../common/clock.ts';
import { periodOf } from '../../common/period.ts';
import { ownOffices, type Viewer } from '../../common/viewer.ts';
import type { CountedRows, Grouping } from '../case/figures/figure.queries.ts';
import { OrgAreas, type AreaRow } from '../org/org.areas.ts';
import { OrgDirectory } from '../org/org.directory.ts';
import { ledgerAreas } from '../ticket/ledger/ticket-ledgers.queries.ts';
import type { FigureQuery } from './figure.dto.ts';

/** What is asked for, as far as the viewer may ask. */
export interface FigureScope {
  readonly rows: CountedRows;
  readonly area: AreaRow;
  readonly grouping: Grouping | null;
  /** The same rows of the whole street, to compare with. */
  readonly wider: CountedRows;
  /** Small numbers of sensitive cases are not told: outside their community, and of single buildings. */
  readonly hidesSmall: boolean;
  readonly from: string;
  readonly to: string;
}

/** The first day of the month of a date. */
const monthStart = (date: string): string => `${date.slice(0, 7)}-01`;

/** Which rows a viewer may have counted: those of the areas of their offices, and those of their units. */
@Injectable()
export class FigureScopes {
  constructor(
    private readonly areas: OrgAreas,
    private readonly directory: OrgDirectory,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND for an area or unit that is not the viewer's; WRONG_TYPE, TOO_EARLY */
  async of(viewer: Viewer, name: TicketFigure, asked: FigureQuery): Promise<FigureScope> {
    const area = await this.areaOf(viewer, asked);
    const communities = await this.areas.within(area.path[0]!, 'community');
    const inside = communities.filter(({ id }) => area.path.includes(id));
    const today = dateOfDay(dayOf(this.clock.at()));
    const [from, to] = [asked.from ?? monthStart(asked.to ?? today), asked.to ?? today];
    const period = periodOf({ from, to });
    const rows: CountedRows = {
      figure: name,
      basis: wordsOf(name).basis,
      communities: (inside.length > 0 ? inside : communities).map(({ id }) => id),
      area: area.id,
      from: period.from ?? startOfDay(0),
      until: Math.min(period.until!, this.clock.at()),
      unit: asked.unit ?? null,
    };
    const grouping = asked.by ? { by: asked.by, areas: await this.groupAreas(area, asked.by) } : null;
    const isOwnUnit = viewer.memberships.some((one) => one.unit === asked.unit);
    const isHidden = hidesSmall({ offices: ownOffices(viewer), isOwnUnit, area, by: asked.by });
    const street = { area: area.path[0]!, communities: communities.map(({ id }) => id), unit: null };
    return { rows, wider: { ...rows, ...street }, area, grouping, hidesSmall: isHidden, from, to };
  }

  private async areaOf(viewer: Viewer, { area: asked, unit }: FigureQuery): Promise<AreaRow> {
    // A member of a unit may ask what it led in the communities of that post.
    const posts = viewer.memberships.filter((one) => one.unit === unit);
    const isKnown = !unit || posts.length > 0 || (await this.directory.knows(viewer.actsIn, unit));
    if (!isKnown) throw new DomainError('NOT_FOUND');
    const within: readonly string[] = [
      ...ledgerAreas(viewer),
      ...posts.flatMap(({ communities }) => communities),
    ];
    const wanted = asked ?? within[0];
    const area = wanted ? await this.areas.area(wanted) : null;
    const isWithin = area?.path.some((id) => within.includes(id)) ?? false;
    if (!area || area.kind === 'household' || !isWithin) throw new DomainError('NOT_FOUND');
    return area;
  }

  private async groupAreas({ id }: AreaRow, by: Grouping['by']): Promise<string[]> {
    if (by !== 'estate' && by !== 'building') return [];
    return (await this.areas.within(id, by)).map((one) => one.id);
  }
}
