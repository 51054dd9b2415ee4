import { Injectable, Logger } from '@nestjs/common';
import {
  appraisedOffices,
  countSum,
  dateOfDay,
  dayOf,
  HOUR,
  inputsOf,
  shareSum,
  sheetFigures,
  timeBefore,
  wordsOf,
  type NewDocument,
  type SheetFigure,
  type Tally,
} from '@sandan/domain';
import { createHash } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { freshId } from '../../common/columns.ts';
import { periodOf } from '../../common/period.ts';
import { Transaction } from '../../common/transaction.ts';
import { FigureQueries, type CountedRows } from '../case/figures/figure.queries.ts';
import { OrgAreas } from '../org/org.areas.ts';
import { OrgPosts, type HeldPost } from '../org/org.posts.ts';
import type { ChangedRow, DocumentLineEntity } from './document-line.entity.ts';
import { DocumentStore } from './document.store.ts';

type Line = Omit<DocumentLineEntity, 'document' | 'position'>;

export const hashOf = (inputs: string): string => createHash('sha256').update(inputs).digest('hex');

/** Draws up, after each month, the sheet of everyone who held an office to be appraised at its end. */
@Injectable()
export class SheetDrawing {
  private readonly logger = new Logger('sheets');
  private timer: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly source: DataSource,
    private readonly transaction: Transaction,
    private readonly posts: OrgPosts,
    private readonly areas: OrgAreas,
    private readonly figures: FigureQueries,
    private readonly store: DocumentStore,
    private readonly clock: Clock,
  ) {}

  /** Looks every hour until `stop`. */
  start(): void {
    const look = (): Promise<unknown> => this.drawDue().catch((error: unknown) => this.logger.error(error));
    this.timer = setInterval(() => void (this.last = look()), HOUR);
  }

  /** Resolves when the current run has ended. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.last;
  }

  /**
   * Draws up what is lacking of the month before an instant. Returns how many sheets that were. A repeated run draws
   * nothing.
   */
  async drawDue(at = this.clock.at()): Promise<number> {
    const today = dateOfDay(dayOf(at));
    const thisMonth = `${today.slice(0, 7)}-01`;
    const { from, to } = timeBefore({ from: thisMonth, to: lastDayOf(today) });
    const held = await this.posts.holders(
      this.source.manager,
      appraisedOffices,
      periodOf({ from, to }).until! - 1,
    );
    const drawn = new Set(await this.store.drawn(this.source.manager, from));
    const lacking = held.filter((post) => !drawn.has(`${post.person} ${post.office} ${post.area}`));
    for (const post of lacking)
      await this.transaction.run((manager) => this.draw(manager, post, { from, to }));
    return lacking.length;
  }

  private async draw(
    manager: EntityManager,
    { person, office, area }: HeldPost,
    period: { readonly from: string; readonly to: string },
  ): Promise<void> {
    const place = await this.areas.area(area, manager);
    if (!place || place.path.length < 2) return;
    const sheet = { kind: 'sheet', person, office, area, ...period } as const;
    const former = await this.store.before(manager, sheet);
    const formerLines = former === null ? [] : await this.store.lines(manager, former);
    const lines: Line[] = [];
    for (const figure of sheetFigures) {
      const old = formerLines.find((one) => one.figure === figure);
      lines.push(await this.line(figure, place.path, sheet, old));
    }
    const id = await freshId(manager);
    const document: NewDocument = { id, ...sheet, hash: hashOf(inputsOf(sheet, lines)) };
    await this.store.draw(manager, document, place.path, lines);
  }

  private async line(
    figure: SheetFigure,
    path: readonly string[],
    sheet: Pick<NewDocument, 'area' | 'from' | 'to'>,
    former: DocumentLineEntity | undefined,
  ): Promise<Line> {
    const { basis, kind } = wordsOf(figure);
    const { from, until } = periodOf(sheet);
    const of = { figure, basis, communities: [path[1]!], area: sheet.area, unit: null };
    const counted: CountedRows = { ...of, from: from!, until: until! };
    const street = { area: path[0]!, communities: await this.communities(path[0]!) };
    const [mine, wider] = [
      await this.figures.tallies(counted, null),
      kind === 'share' ? await this.figures.tallies({ ...counted, ...street }, null) : ([] as Tally[]),
    ];
    const rows = await this.figures.marks(counted);
    const changed = former ? await this.changedSince(figure, basis, former) : [];
    return { figure, sum: kind === 'share' ? shareSum(mine, wider) : countSum(mine), rows, changed };
  }

  private async communities(street: string): Promise<string[]> {
    return (await this.areas.within(street, 'community')).map(({ id }) => id);
  }

  /** The rows of the sheet before that say something else by now: that sheet stays, this one names them. */
  private async changedSince(
    figure: SheetFigure,
    basis: string,
    { rows }: Pick<DocumentLineEntity, 'rows'>,
  ): Promise<ChangedRow[]> {
    const now = await this.figures.marksOf(figure, basis, [...new Set(rows.map(([id]) => id))]);
    const byRow = new Map(now.map(([id, part, mark]) => [`${id} ${part}`, mark]));
    return rows.flatMap(([id, part, was]) => {
      const is = byRow.get(`${id} ${part}`) ?? 'gone';
      return is === was ? [] : [{ case: id, was, is }];
    });
  }
}

/** The last day of the month of a date. */
function lastDayOf(date: string): string {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
