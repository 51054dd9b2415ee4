import { Injectable } from '@nestjs/common';
import {
  homeClaimMachine,
  register,
  type HomeClaim,
  type HomeClaimDecision,
  type kernel,
  type HomeClaimTypes,
  type HomeClaimFacts,
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
type ResidenceRow = Omit<HomeClaim, 'state' | 'spent' | 'requests'> & {
  readonly state: HomeClaim['state'] | null;
};

const ROWS = `SELECT r.id, r.account AS applicant, r.household, h.path, r.role, r.status, ${ms('r.since')} AS since,
    ${ms('r.until')} AS until, r.decided_by AS "decidedBy", ${ms('r.decided_at')} AS "decidedAt", r.decided_as AS "decidedAs",
    c.state, c.outcome, c.version, c.seq, ${ms('c.closed_at')} AS "closedAt"
  FROM residence r JOIN area h ON h.id = r.household LEFT JOIN cases c ON c.id = r.id`;

/** The columns of a residence that a decision may change. */
const changing = ['role', 'status', 'until', 'decidedBy', 'decidedAt', 'decidedAs'] as const;

const whyOf = ({ form }: kernel.EventOf<HomeClaimTypes>): string | undefined => form.why;

/**
 * Reads and writes homes. A residence may have been recorded without a claim, by an import or before claims
 * were cases: it reads as one, and becomes one with its first decision.
 */
@Injectable()
export class HomeClaimStore {
  constructor(
    private readonly source: DataSource,
    private readonly cases: CaseStore,
    private readonly writer: CaseWriter,
    readonly events: CaseEvents<kernel.EventOf<HomeClaimTypes>>,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async find(ids: readonly string[], manager: EntityManager = this.source.manager): Promise<HomeClaim[]> {
    const rows = await manager.query<ResidenceRow[]>(`${ROWS} WHERE r.id = ANY ($1)`, [ids]);
    return rows.map((row) => this.claimOf(row));
  }

  /**
   * Loads and locks a home for writing until the transaction ends. One that was recorded without a case gets
   * its case and first event.
   */
  async lockOrAdopt(manager: EntityManager, id: string): Promise<HomeClaim | null> {
    await this.cases.lock(manager, [id]);
    await manager.query(`SELECT 1 FROM residence WHERE id = $1 FOR UPDATE`, [id]);
    const [row] = await manager.query<ResidenceRow[]>(`${ROWS} WHERE r.id = $1`, [id]);
    if (row?.state === null) await this.open(manager, this.recorded(row));
    return row ? this.claimOf(row) : null;
  }

  /** Inserts a new claim. Returns its id. */
  async insert(
    manager: EntityManager,
    claim: Pick<HomeClaim, 'applicant' | 'household' | 'path'>,
    role: Role,
    given: HomeClaimFacts,
  ): Promise<string> {
    const decision = register({ ...claim, id: await freshId(manager) }, role, given, this.clock.now());
    const { id, applicant: account, household, since } = decision.case;
    const decided = Object.fromEntries(changing.map((name) => [name, decision.case[name]]));
    await manager.insert(ResidenceEntity, { id, account, household, since, ...decided });
    await this.open(manager, decision);
    return id;
  }

  /** Saves the changes of a decision, and its event. */
  async save(manager: EntityManager, before: HomeClaim, decision: HomeClaimDecision): Promise<void> {
    const { case: after, event } = decision;
    const why = whyOf(event);
    const changed = Object.fromEntries(
      changing.filter((name) => after[name] !== before[name]).map((name) => [name, after[name]]),
    );
    const reason = why && { refusal: this.vault.seal(why, cellOf('residence', 'refusal', after.id)) };
    const columns = { ...changed, ...reason };
    if (Object.keys(columns).length > 0) await manager.update(ResidenceEntity, { id: after.id }, columns);
    await this.writer.save(manager, homeClaimMachine, before, decision);
  }

  /** Recomputes `cases.due_at`. */
  refreshDueAt(manager: EntityManager, home: HomeClaim): Promise<void> {
    return this.writer.refreshDueAt(manager, homeClaimMachine, home);
  }

  private async open(manager: EntityManager, decision: HomeClaimDecision): Promise<void> {
    const { path } = decision.case;
    const [{ community }] = await manager.query<[{ community: string }]>(
      `SELECT id AS community FROM area WHERE id = ANY ($1) AND kind = 'community'`,
      [path],
    );
    await this.writer.open(manager, homeClaimMachine, decision, { community, path: [...path] });
  }

  private recorded({ id, applicant, household, path, role, since, ...row }: ResidenceRow): HomeClaimDecision {
    const { status, until, decidedBy, decidedAt, decidedAs } = row;
    const recorded = { status, until, decidedBy, decidedAt, decidedAs };
    const now = { ...this.clock.now(), at: since };
    return register({ id, applicant, household, path }, role, { recorded }, now);
  }

  private claimOf(row: ResidenceRow): HomeClaim {
    const { state, ...home } = row;
    return state === null ? this.recorded(row).case : { ...home, state, spent: {}, requests: [] };
  }
}
