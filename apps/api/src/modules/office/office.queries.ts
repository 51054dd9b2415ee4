import { Injectable } from '@nestjs/common';
import {
  appointsTo,
  DAY,
  DomainError,
  officeActorOf,
  officeCapacities,
  officeMachine,
  officeRules,
  RESUMABLE_DAYS,
  type Office,
  type OfficeActor,
  type OfficeTypes,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { ms } from '../../common/columns.ts';
import { Firewall } from '../../common/firewall.ts';
import type { WholeQuery } from '../../common/paging.dto.ts';
import { byId, cut, isUuid } from '../../common/paging.ts';
import { ownOffices, type Viewer } from '../../common/viewer.ts';
import type { CaseCard } from '../case/list/case-cards.ts';
import { NounQueries } from '../case/noun.queries.ts';
import { CaseReads, type Known } from '../case/view/case-reads.ts';
import { OfficeStore } from '../duty/office.store.ts';
import { OrgPosts } from '../org/org.posts.ts';
import {
  Appointment,
  HeldOfficeView,
  type EndedOfficeList,
  type OfficeList,
  type OfficeRow,
} from './office.dto.ts';
import { concerns } from '../org/belonging.sql.ts';
import { inForce, ts } from '../org/in-force.ts';

const officesThat = (
  hold: string,
): string => `SELECT o.id, o.office, o.account, o.deputy, o.label, ${ms('o.since')} AS since,
    json_build_object('id', ar.id, 'name', coalesce(nullif(ar.full_name, ''), ar.name), 'path', ar.path, 'kind', ar.kind) AS area
  FROM office o JOIN account a ON a.id = o.account AND a.active JOIN area ar ON ar.id = o.area AND ${concerns('o.area', '$1::uuid[]')}
  WHERE ${hold}
    ORDER BY cardinality(ar.path), ar.full_name, o.office, o.deputy, o.since, o.id LIMIT 10000`;

const IN_FORCE = officesThat(inForce('o', '$2'));
const ONE = officesThat('o.id = $2');
const ENDED = officesThat('o.until <= $2 AND o.until > $3');

/** What a viewer is to an office; null for those who must not know its history. */
const actorOn = ({ account: person, office, area }: OfficeRow, viewer: Viewer): OfficeActor | null =>
  officeActorOf({ id: viewer.id, offices: ownOffices(viewer) }, { person, office, area });

/** Read queries of offices. */
@Injectable()
export class OfficeQueries extends NounQueries<OfficeTypes, HeldOfficeView> {
  protected readonly capacities = officeCapacities;

  constructor(
    source: DataSource,
    private readonly posts: OrgPosts,
    protected override readonly store: OfficeStore,
    reads: CaseReads,
    private readonly firewall: Firewall,
    private readonly clock: Clock,
  ) {
    super(source, store, reads);
  }

  /** The offices of all the caller's communities, and those the caller may appoint to. */
  async list(viewer: Viewer, page: WholeQuery): Promise<OfficeList> {
    const { manager } = this.source;
    const held = (Object.keys(officeRules.offices) as Office[]).filter((office) =>
      ownOffices(viewer).some((one) => appointsTo(one.office, office)),
    );
    const { items, ...more } = cut(await this.rows(manager, viewer), page, byId);
    return { items: await this.views(manager, viewer, items), ...more, appoints: held.map(Appointment.of) };
  }

  /** The offices that ended lately and that the caller may resume. */
  async ended(viewer: Viewer, page: WholeQuery): Promise<EndedOfficeList> {
    const { manager } = this.source;
    const from = ts(this.clock.at() - RESUMABLE_DAYS * DAY);
    const rows = await manager.query<OfficeRow[]>(ENDED, [viewer.actsIn, ts(this.clock.at()), from]);
    const views = await this.views(manager, viewer, rows);
    return cut(
      views.filter(({ actions }) => actions.length > 0),
      page,
      byId,
    );
  }

  /** The offices in force in the communities to which the caller belongs: any resident may know them. */
  private rows(manager: EntityManager, { belongsTo }: Viewer): Promise<OfficeRow[]> {
    return manager.query<OfficeRow[]>(IN_FORCE, [belongsTo, ts(this.clock.at())]);
  }

  /** One office of these communities, also after it has ended. */
  private row(manager: EntityManager, { belongsTo }: Viewer, id: string): Promise<OfficeRow[]> {
    return manager.query<OfficeRow[]>(ONE, [belongsTo, id]);
  }

  /** One office, also one that is over. @throws DomainError NOT_FOUND */
  override async read(viewer: Viewer, id: string): Promise<HeldOfficeView> {
    const { manager } = this.source;
    const { row } = await this.visible(viewer, id);
    return (await this.views(manager, viewer, [row]))[0]!;
  }

  /** A hidden office costs no more than the query that hides it. */
  protected override async known(viewer: Viewer, id: string): Promise<Known<OfficeTypes>> {
    const { actor } = await this.visible(viewer, id);
    const [one] = await this.store.find([id]);
    return { one: one!, actor };
  }

  private async visible(viewer: Viewer, id: string): Promise<{ row: OfficeRow; actor: OfficeActor }> {
    const [row] = isUuid(id) ? await this.row(this.source.manager, viewer, id) : [];
    const actor = row ? actorOn(row, viewer) : null;
    if (!row || !actor) throw new DomainError('NOT_FOUND');
    return { row, actor };
  }

  /** What a viewer is to an office; null for those who must not know its history. */
  override async actorOn(manager: EntityManager, viewer: Viewer, id: string): Promise<OfficeActor | null> {
    const [row] = await this.row(manager, viewer, id);
    return row ? actorOn(row, viewer) : null;
  }

  async view(manager: EntityManager, viewer: Viewer, id: string): Promise<HeldOfficeView> {
    return (await this.views(manager, viewer, await this.row(manager, viewer, id)))[0]!;
  }

  cardOf({ label, area, person, statusLabel }: HeldOfficeView): Pick<CaseCard, 'title' | 'status'> {
    return { title: `${area.name} ${label} ${person.name}`, status: statusLabel };
  }

  private async views(
    manager: EntityManager,
    viewer: Viewer,
    rows: readonly OfficeRow[],
  ): Promise<HeldOfficeView[]> {
    const at = this.clock.at();
    const absences = await this.posts.publicAbsences(manager, viewer.belongsTo, at);
    const names = await this.firewall.people(manager, [
      ...rows.map(({ account }) => account),
      ...absences.map(({ deputy }) => deputy),
    ]);
    const ids = rows.map(({ id }) => id);
    const cases = new Map((await this.store.find(ids, manager)).map((one) => [one.id, one]));
    return rows.map((row) => {
      const one = cases.get(row.id)!;
      const now = this.reads.now(officeMachine, one, actorOn(row, viewer));
      return HeldOfficeView.of(row, { viewer, names, absences, at, one, now });
    });
  }
}
