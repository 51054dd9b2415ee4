import { Injectable } from '@nestjs/common';
import {
  documentActor,
  documentCapacities,
  documentKinds,
  documentMachine,
  documentStates,
  objectionsUntil,
  objectionState,
  objectionStates,
  offices,
  type DocumentActor,
  type DocumentTypes,
  type Objection,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Firewall } from '../../common/firewall.ts';
import { byId, cut } from '../../common/paging.ts';
import type { WholeQuery } from '../../common/paging.dto.ts';
import { actsAround, ownOffices, type Viewer } from '../../common/viewer.ts';
import type { CaseCard } from '../case/list/case-cards.ts';
import { NounQueries } from '../case/noun.queries.ts';
import { CaseReads, type Known } from '../case/view/case-reads.ts';
import { FigureRows, markLabel } from '../figure/figure-rows.service.ts';
import { FigureWordsView } from '../figure/figure.dto.ts';
import { viewOf } from '../figure/figure.service.ts';
import { OrgNames } from '../org/org.names.ts';
import type { DocumentLineEntity } from './document-line.entity.ts';
import type { DocumentCard, DocumentList, DocumentView, SheetLine, SheetRow } from './document.dto.ts';
import type { SheetRowList, SheetRowsQuery } from './document.dto.ts';
import { DocumentStore, type LoadedDocument } from './document.store.ts';

type KnownDocument = Known<DocumentTypes, LoadedDocument>;

const isAbove = (office: string): boolean => office === 'committee' || office === 'street';

/** The areas whose sheets a viewer answers and seals. */
const areasAbove = (viewer: Viewer): string[] =>
  ownOffices(viewer).flatMap(({ office, area }) => (isAbove(office) ? [area] : []));

/** Own ones, those of areas below an own office of the committee, and sealed ones of own communities. */
const LIST = `SELECT id FROM document WHERE person = $1 OR path && $2::uuid[] OR (sealed_by IS NOT NULL AND path && $3::uuid[])
  ORDER BY "from" DESC, person = $1 DESC, office, id`;

const isOpen = ({ confirmedBy }: Objection): boolean => confirmedBy === null;

/** Reads documents for those who may know of them. */
@Injectable()
export class DocumentQueries extends NounQueries<DocumentTypes, DocumentView, LoadedDocument> {
  protected readonly capacities = documentCapacities;

  constructor(
    source: DataSource,
    protected override readonly store: DocumentStore,
    reads: CaseReads,
    private readonly rows: FigureRows,
    private readonly orgNames: OrgNames,
    private readonly firewall: Firewall,
    private readonly clock: Clock,
  ) {
    super(source, store, reads);
  }

  /** The latest time first, and the caller's own first. */
  async list(viewer: Viewer, page: WholeQuery): Promise<DocumentList> {
    const { manager } = this.source;
    const all = await manager.query<{ id: string }[]>(LIST, [viewer.id, areasAbove(viewer), viewer.actsIn]);
    const { items, ...more } = cut(all, page, byId);
    const some = await this.store.find(items.map(byId), manager);
    const headOf = await this.heads(manager, viewer, some);
    const cards = some.map((one): DocumentCard => ({
      ...headOf({ one, actor: this.relationOf(viewer, one)! }),
      waiting: one.objections.filter(isOpen).length,
    }));
    return { items: cards, ...more };
  }

  /** The rows of a line: first those of the sheet before that changed, then its own. @throws DomainError NOT_FOUND */
  async listRows(viewer: Viewer, id: string, { line, ...page }: SheetRowsQuery): Promise<SheetRowList> {
    await this.known(viewer, id);
    const lines = await this.store.lines(this.source.manager, id);
    const { rows, changed } = lines.find(({ figure }) => figure === line)!;
    const all = [
      ...changed.map((one, at) => ({ id: `changed ${at}`, case: one.case, mark: one.was, is: one.is })),
      ...rows.map(([of, part, mark]) => ({ id: `${of} ${part}`, case: of, mark, is: undefined })),
    ];
    const { items, ...more } = cut(all, page, byId);
    const cards = await this.rows.cardsOf(
      viewer,
      items.map((one) => one.case),
    );
    const views = items.map((one): SheetRow => ({
      id: one.id,
      mark: one.mark,
      markLabel: markLabel(line, one.mark),
      ...(one.is !== undefined && { now: markLabel(line, one.is) }),
      ticket: cards.get(one.case) ?? null,
    }));
    return { items: views, ...more };
  }

  /** A document that the caller may know of. */
  async view(manager: EntityManager, viewer: Viewer, id: string): Promise<DocumentView> {
    const [one] = await this.store.find([id], manager);
    return this.viewOf(manager, viewer, { one: one!, actor: this.relationOf(viewer, one!)! });
  }

  cardOf({ title, stateLabel }: DocumentView): Pick<CaseCard, 'title' | 'status'> {
    return { title, status: stateLabel };
  }

  protected override relationOf(viewer: Viewer, one: LoadedDocument): DocumentActor | null {
    const above = areasAbove(viewer);
    return documentActor(one, {
      id: viewer.id,
      isAbove: one.path.some((area) => above.includes(area)),
      actsThere: actsAround(viewer, one.path),
    });
  }

  /** What is said of each of some documents, in lists too. */
  private async heads(
    manager: EntityManager,
    viewer: Viewer,
    some: readonly LoadedDocument[],
  ): Promise<(known: KnownDocument) => Omit<DocumentView, 'lines'>> {
    const names = await this.firewall.people(
      manager,
      some.map(({ person }) => person),
    );
    const wanted = { areas: some.map(({ area }) => area) };
    const { areas } = await this.orgNames.of(manager, viewer.organisation, wanted);
    const { calendar } = this.clock.now();
    return ({ one, actor }) => {
      const [year, month] = one.from.split('-');
      const { id, kind, office, from, to, state, hash } = one;
      return {
        ...{ id, kind, from, to, state, hash },
        title: `${year}年${Number(month)}月${documentKinds[kind]}`,
        name: names.of(viewer, one.person, 'holder') ?? '',
        office: offices[office],
        area: { id: one.area, name: areas.get(one.area)?.name ?? '' },
        stateLabel: documentStates[state],
        drawnAt: new Date(one.since).toISOString(),
        objectionsUntil: new Date(objectionsUntil(one, calendar)).toISOString(),
        sealedAt: one.closedAt === null ? null : new Date(one.closedAt).toISOString(),
        mine: one.person === viewer.id,
        ...this.reads.now(documentMachine, one, actor),
      };
    };
  }

  private async viewOf(manager: EntityManager, viewer: Viewer, known: KnownDocument): Promise<DocumentView> {
    const lines = await this.store.lines(manager, known.one.id);
    return {
      ...(await this.heads(manager, viewer, [known.one]))(known),
      lines: lines.map((line) => lineOf(line, known.one)),
    };
  }
}

function lineOf({ figure, sum, changed }: DocumentLineEntity, { objections }: LoadedDocument): SheetLine {
  const objection = objections.find(({ line }) => line === figure);
  const state = objection && objectionState(objection);
  return {
    ...FigureWordsView.of(figure),
    total: viewOf(figure, sum),
    objection: state ? { state, label: objectionStates[state] } : null,
    changed: changed.length,
  };
}
