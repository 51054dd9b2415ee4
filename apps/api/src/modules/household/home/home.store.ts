import { Injectable } from '@nestjs/common';
import {
  homeMachine,
  register,
  type Home,
  type HomeDecision,
  type HomeEvent,
  type HomeFacts,
  type Role,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { freshId, ms } from '../../../common/columns.ts';
import { searchable } from '../../../common/fold.ts';
import { cellOf, Vault } from '../../../common/vault.ts';
import { CaseEvents } from '../../case/store/case-events.ts';
import { CaseParticipants } from '../../case/store/case-participants.ts';
import { CaseStore, type CaseRow } from '../../case/store/case.store.ts';
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

const whyOf = ({ form }: HomeEvent): string | undefined => form.why;

/**
 * Reads and writes homes. A residence may have been recorded without a claim, by an import or before claims
 * were cases: it reads as one, and becomes one with its first decision.
 */
@Injectable()
export class HomeStore {
  constructor(
    private readonly source: DataSource,
    private readonly cases: CaseStore,
    private readonly participants: CaseParticipants,
    readonly events: CaseEvents<HomeEvent>,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async find(ids: readonly string[], manager: EntityManager = this.source.manager): Promise<Home[]> {
    const rows = await manager.query<HomeRow[]>(`${ROWS} WHERE r.id = ANY ($1)`, [ids]);
    return rows.map((row) => this.homeOf(row));
  }

  /** Loads and locks a home for writing until the transaction ends. */
  async lock(manager: EntityManager, id: string): Promise<Home | null> {
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
  async save(
    manager: EntityManager,
    before: Home,
    { case: after, ...recorded }: HomeDecision,
  ): Promise<void> {
    const why = whyOf(recorded.event);
    const changed = Object.fromEntries(
      changing.filter((name) => after[name] !== before[name]).map((name) => [name, after[name]]),
    );
    const reason = why && { refusal: this.vault.seal(why, cellOf('residence', 'refusal', after.id)) };
    const columns = { ...changed, ...reason };
    if (Object.keys(columns).length > 0) await manager.update(ResidenceEntity, { id: after.id }, columns);
    const { state, outcome, version, seq, closedAt } = after;
    await this.cases.update(manager, {
      id: after.id,
      state,
      outcome,
      version,
      seq,
      closedAt,
      ...dueOf(after),
    });
    await this.participants.save(
      manager,
      after.id,
      homeMachine.participantsOf(before),
      homeMachine.participantsOf(after),
    );
    await this.events.append(manager, after.id, recorded);
  }

  /** Caches again when the sweep must look. */
  async rewrite(manager: EntityManager, home: Home): Promise<void> {
    await this.cases.update(manager, { id: home.id, ...dueOf(home) });
  }

  private async open(manager: EntityManager, { case: home, ...recorded }: HomeDecision): Promise<void> {
    const [{ community }] = await manager.query<[{ community: string }]>(
      `SELECT id AS community FROM area WHERE id = ANY ($1) AND kind = 'community'`,
      [home.path],
    );
    const number = await this.cases.nextNumber(manager, community, home.since);
    await this.cases.insert(manager, caseOf(home, community, number));
    await this.participants.save(manager, home.id, [], homeMachine.participantsOf(home));
    await this.events.append(manager, home.id, recorded);
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

const dueOf = (home: Home): Pick<CaseRow, 'dueAt'> => ({
  dueAt: home.state === 'waiting' ? home.until : null,
});

function caseOf(home: Home, community: string, number: string): CaseRow {
  const { id, path, state, outcome, version, seq, since, closedAt } = home;
  return {
    ...{ id, noun: 'home', number, community, path: [...path], state, outcome, version, seq },
    ...{ openedAt: since, closedAt, ...dueOf(home), promisedAt: null, anonymisedAt: null },
    ...{ search: searchable([number]), card: searchable([number]) },
  };
}
