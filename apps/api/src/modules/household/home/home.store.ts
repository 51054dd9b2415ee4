import { Injectable } from '@nestjs/common';
import {
  homeMachine,
  register,
  type Home,
  type HomeDecision,
  type kernel,
  type HomeTypes,
  type HomeFacts,
  type Role,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { freshId, ms } from '../../../common/columns.ts';
import { cellOf, Vault } from '../../../common/vault.ts';
import { CaseEvents } from '../../case/store/case-events.ts';
import { CaseWriter } from '../../case/store/case-writer.ts';
import { CaseStore } from '../../case/store/case.store.ts';
import { ResidenceEntity } from '../household.entity.ts';

/** A residence, and its case if it has one. */
type HomeRow = Omit<Home, 'state' | 'spent' | 'requests'> & {
  readonly state: Home['state'] | null;
};

const ROWS = `SELECT r.id, r.account AS applicant, r.household, h.path, r.role, r.status, ${ms('r.since')} AS since,
    ${ms('r.until')} AS until, r.decided_by AS "decidedBy", ${ms('r.decided_at')} AS "decidedAt", r.decided_as AS "decidedAs",
    c.state, c.outcome, c.version, c.seq, ${ms('c.closed_at')} AS "closedAt"
  FROM residence r JOIN area h ON h.id = r.household LEFT JOIN cases c ON c.id = r.id`;

/** The columns of a residence that a decision may change. */
const changing = ['role', 'status', 'until', 'decidedBy', 'decidedAt', 'decidedAs'] as const;

const whyOf = ({ form }: kernel.EventOf<HomeTypes>): string | undefined => form.why;

/**
 * Reads and writes homes. A residence may have been recorded without a claim, by an import or before claims
 * were cases: it reads as one, and becomes one with its first decision.
 */
@Injectable()
export class HomeStore {
  constructor(
    private readonly source: DataSource,
    private readonly cases: CaseStore,
    private readonly writer: CaseWriter,
    readonly events: CaseEvents<kernel.EventOf<HomeTypes>>,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async find(ids: readonly string[], manager: EntityManager = this.source.manager): Promise<Home[]> {
    const rows = await manager.query<HomeRow[]>(`${ROWS} WHERE r.id = ANY ($1)`, [ids]);
    return rows.map((row) => this.homeOf(row));
  }

  /**
   * Loads and locks a home for writing until the transaction ends. One that was recorded without a case gets
   * its case and first event.
   */
  async lockOrAdopt(manager: EntityManager, id: string): Promise<Home | null> {
    await this.cases.lock(manager, [id]);
    await manager.query(`SELECT 1 FROM residence WHERE id = $1 FOR UPDATE`, [id]);
    const [row] = await manager.query<HomeRow[]>(`${ROWS} WHERE r.id = $1`, [id]);
    if (row?.state === null) await this.open(manager, this.recorded(row));
    return row ? this.homeOf(row) : null;
  }

  /** Inserts a new claim. Returns its id. */
  async insert(
    manager: EntityManager,
    claim: Pick<Home, 'applicant' | 'household' | 'path'>,
    role: Role,
    given: HomeFacts,
  ): Promise<string> {
    const decision = register({ ...claim, id: await freshId(manager) }, role, given, this.clock.now());
    const { id, applicant: account, household, since } = decision.case;
    const decided = Object.fromEntries(changing.map((name) => [name, decision.case[name]]));
    await manager.insert(ResidenceEntity, { id, account, household, since, ...decided });
    await this.open(manager, decision);
    return id;
  }

  /** Saves the changes of a decision, and its event. */
  async save(manager: EntityManager, before: Home, decision: HomeDecision): Promise<void> {
    const { case: after, event } = decision;
    const why = whyOf(event);
    const changed = Object.fromEntries(
      changing.filter((name) => after[name] !== before[name]).map((name) => [name, after[name]]),
    );
    const reason = why && { refusal: this.vault.seal(why, cellOf('residence', 'refusal', after.id)) };
    const columns = { ...changed, ...reason };
    if (Object.keys(columns).length > 0) await manager.update(ResidenceEntity, { id: after.id }, columns);
    await this.writer.save(manager, homeMachine, before, decision);
  }

  /** Recomputes `cases.due_at`. */
  refreshDueAt(manager: EntityManager, home: Home): Promise<void> {
    return this.writer.refreshDueAt(manager, homeMachine, home);
  }

  private async open(manager: EntityManager, decision: HomeDecision): Promise<void> {
    const { path } = decision.case;
    const [{ community }] = await manager.query<[{ community: string }]>(
      `SELECT id AS community FROM area WHERE id = ANY ($1) AND kind = 'community'`,
      [path],
    );
    await this.writer.open(manager, homeMachine, decision, { community, path: [...path] });
  }

  private recorded({ id, applicant, household, path, role, since, ...row }: HomeRow): HomeDecision {
    const { status, until, decidedBy, decidedAt, decidedAs } = row;
    const recorded = { status, until, decidedBy, decidedAt, decidedAs };
    const now = { ...this.clock.now(), at: since };
    return register({ id, applicant, household, path }, role, { recorded }, now);
  }

  private homeOf(row: HomeRow): Home {
    const { state, ...home } = row;
    return state === null ? this.recorded(row).case : { ...home, state, spent: {}, requests: [] };
  }
}
