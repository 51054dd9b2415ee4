import { Injectable } from '@nestjs/common';
import {
  amendingActions,
  hasCard,
  isProgress,
  nextDue,
  participantsOf,
  pictureActionOf,
  promisedAt,
  saidToAll,
  amendedEvents,
  ticketCollections,
  stepRows,
  ticketRows,
  type Decision,
  type Now,
  type Ticket,
  type TicketEvent,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { searchable } from '../../../common/fold.ts';
import { cellOf, Vault, type Sealed } from '../../../common/vault.ts';
import type { Rows, Statement } from '../../../common/statements.ts';
import { WriteBatch } from '../../../common/write-batch.ts';
import { CaseFigures } from '../../case/figures/case-figures.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import { CaseCollections, eachColumn } from '../../case/store/case-collections.ts';
import { CaseEvents, type DecisionRecord } from '../../case/store/case-events.ts';
import { CaseParticipants } from '../../case/store/case-participants.ts';
import { RequestEntity } from '../../case/store/case-rows.entity.ts';
import { CaseStore, type CaseRow } from '../../case/store/case.store.ts';
import type { Listed, Loaded, LoadedCard, Written } from './loaded.ts';
import { AssignmentEntity, ContactEntity, RatingEntity, RevealEntity } from './ticket-rows.entity.ts';
import { EndorsementEntity } from './ticket-endorsement.entity.ts';
import { HearingEntity } from './ticket-hearing.entity.ts';
import { HoldEntity } from './ticket-hold.entity.ts';
import { RungEntity } from './ticket-rung.entity.ts';
import { CallEntity } from './ticket-call.entity.ts';
import { ExclusionEntity } from './ticket-exclusion.entity.ts';
import { SupervisionEntity } from './ticket-supervision.entity.ts';
import { TaskEntity } from './ticket-task.entity.ts';
import { TicketEntity } from './ticket.entity.ts';
import { TicketReader } from './ticket-reader.ts';

export type { Listed, Loaded, LoadedCard, Written } from './loaded.ts';

/** The collections that are stored as rows of their own, by field. */
const collections = {
  assignments: AssignmentEntity,
  contacts: ContactEntity,
  ratings: RatingEntity,
  endorsements: EndorsementEntity,
  holds: HoldEntity,
  hearings: HearingEntity,
  tasks: TaskEntity,
  requests: RequestEntity,
  reveals: RevealEntity,
  rungs: RungEntity,
  supervisions: SupervisionEntity,
  calls: CallEntity,
  exclusions: ExclusionEntity,
} as const satisfies Record<(typeof ticketCollections)[number], unknown>;

/** The collections with free text, in which phone numbers are encrypted. */
const wordCollections = ['holds', 'hearings', 'tasks', 'requests'] as const;

const ONE = 't.id = $1';

/** What the search texts of a case are made of. */
const searched = ['number', 'title', 'place', 'words'] as const;

/** Whether an event brings, hides or shows pictures. */
const changesPictures = ({ action, form }: TicketEvent): boolean =>
  (form.files ?? []).length > 0 || pictureActionOf(action) !== undefined;

type Texts = Pick<CaseRow, 'search' | 'card'>;

const textsOf = ({ number, title, place, words }: Loaded): Texts => ({
  search: searchable([number, title, place, words]),
  card: searchable([number, title]),
});

/** What the events tell of the ticket, after one more. */
const toldBy = (
  { nudges, progressAt }: Pick<Loaded, 'nudges' | 'progressAt'>,
  event: TicketEvent,
): Pick<Loaded, 'nudges' | 'progressAt'> => ({
  nudges: event.action === 'nudge' ? nudges + 1 : nudges,
  progressAt: isProgress(event) ? event.at : progressAt,
});

const isAmending = ({ action }: TicketEvent): boolean =>
  (amendingActions as readonly string[]).includes(action);

/** The search text that an event adds. One that amends others has it rebuilt instead. */
const saidIn = (ticket: Ticket, event: TicketEvent): string =>
  isAmending(event) ? '' : searchable([saidToAll(event, ticket)]);

/** Reads and writes the aggregate: the case, the ticket's row and the rows of its events. */
@Injectable()
export class TicketStore {
  private readonly reader: TicketReader;
  private readonly ticketColumns: readonly string[];
  private readonly rows: CaseCollections<keyof typeof collections>;

  constructor(
    source: DataSource,
    private readonly vault: Vault,
    private readonly cases: CaseStore,
    private readonly participants: CaseParticipants,
    private readonly figures: CaseFigures,
    private readonly jobs: Jobs,
    readonly events: CaseEvents<TicketEvent>,
  ) {
    const meta = source.getMetadata(TicketEntity);
    this.ticketColumns = meta.columns.map(({ propertyName }) => propertyName);
    this.rows = new CaseCollections(source, vault, collections, wordCollections);
    this.reader = new TicketReader(source, vault, cases, this.rows);
  }

  /** Tickets by a SQL condition over `ticket t` and `cases c`, e.g. `t.id = $1 ORDER BY …`. */
  find(manager: EntityManager, where: string, parameters: readonly unknown[]): Promise<Loaded[]> {
    return this.reader.find(manager, where, parameters);
  }

  /** As `find`, with what cards show. */
  findCards(manager: EntityManager, where: string, parameters: readonly unknown[]): Promise<LoadedCard[]> {
    return this.reader.findCards(manager, where, parameters);
  }

  /** As `find`, by SQL of rows with the name of a `list`, the `id` of a ticket and its `place` in the list. */
  findListed<List extends string>(
    manager: EntityManager,
    listed: string,
    parameters: readonly unknown[],
  ): Promise<Listed<List>[]> {
    return this.reader.findListed<List>(manager, listed, parameters);
  }

  async load(manager: EntityManager, id: string): Promise<Loaded | null> {
    return (await this.find(manager, ONE, [id]))[0] ?? null;
  }

  /** The statements of `lock`. */
  locking(id: string): readonly [lock: Statement, load: Statement] {
    return [this.cases.locking([id]), this.reader.finding(ONE, [id])];
  }

  /** The ticket that the second statement of `locking` has read. */
  locked(rows: Rows): Loaded | null {
    return this.reader.found(rows)[0] ?? null;
  }

  /**
   * Loads and locks the ticket for writing until the transaction ends. The lock comes first, so that nothing
   * older is read. It does not lock the key: an endorsement that only refers to the ticket need not wait, and
   * two merges do not deadlock.
   */
  async lock(manager: EntityManager, id: string): Promise<Loaded | null> {
    await this.cases.lock(manager, [id]);
    return this.load(manager, id);
  }

  /** Inserts a new ticket with its first event. */
  async insert(
    manager: EntityManager,
    { case: ticket, ...recorded }: Decision,
    written: Written,
    now: Now,
  ): Promise<Loaded> {
    const number = await this.cases.nextNumber(manager, ticket.community, now.at);
    const loaded: Loaded = {
      ...ticket,
      ...written,
      behalf: this.sealedBehalf(ticket.id, written.behalf),
      number,
      filled: this.rows.filled(ticket),
      ...toldBy({ nudges: 0, progressAt: null }, recorded.event),
      ...(!changesPictures(recorded.event) && { pictures: [] }),
    };
    const writes = new WriteBatch(manager.connection);
    this.cases.insert(
      writes,
      { ...this.caseOf(loaded, now), ...textsOf(loaded) },
      saidIn(loaded, recorded.event),
    );
    writes.insert(TicketEntity, [this.written(loaded.id, loaded, this.ticketColumns)]);
    this.participants.save(writes, loaded.id, [], participantsOf(loaded));
    this.figures.save(writes, loaded, ticketRows(ticket, now));
    await this.record(manager, writes, loaded, recorded);
    return loaded;
  }

  /** Saves the changes of a decision, and its event. */
  async save(
    manager: EntityManager,
    before: Loaded,
    { case: ticket, ...recorded }: Decision,
    now: Now,
  ): Promise<Loaded> {
    const { pictures, ...rest } = before;
    const isSame = pictures && !changesPictures(recorded.event);
    const filled = this.rows.filled(ticket, before.filled);
    const { intervals, event } = recorded;
    const after: Loaded = {
      ...rest,
      ...ticket,
      ...toldBy(before, event),
      filled,
      ...(isSame && { pictures }),
    };
    const writes = new WriteBatch(manager.connection);
    this.addChanges(writes, before, after, now, saidIn(after, event));
    this.figures.save(writes, after, stepRows(before, after, { seq: event.seq, intervals }, now));
    await this.record(manager, writes, after, recorded);
    return after;
  }

  /** Saves a ticket's row and its other rows where they differ. */
  async rewrite(manager: EntityManager, before: Loaded, after: Loaded, now: Now): Promise<void> {
    const writes = new WriteBatch(manager.connection);
    const filled = this.rows.filled(after, before.filled);
    this.addChanges(writes, before, { ...after, filled }, now);
    await writes.run(manager);
  }

  /** As `rewrite`, after its promises were counted anew. */
  async recount(manager: EntityManager, before: Loaded, after: Loaded, now: Now): Promise<void> {
    const writes = new WriteBatch(manager.connection);
    this.addChanges(writes, before, after, now);
    this.figures.save(writes, after, ticketRows(after, now));
    await writes.run(manager);
  }

  private addChanges(writes: WriteBatch, before: Loaded, after: Loaded, now: Now, said?: string): void {
    const isChanged = (name: string): boolean =>
      name in after && after[name as keyof Loaded] !== before[name as keyof Loaded];
    const changed = this.ticketColumns.filter(isChanged);
    writes.update(TicketEntity, after.id, this.written(after.id, after, changed));
    const texts = searched.some(isChanged) && textsOf(after);
    this.cases.update(writes, { ...this.caseOf(after, now), ...texts }, said);
    this.rows.save(writes, after.id, before, after);
    this.participants.save(writes, after.id, participantsOf(before), participantsOf(after));
  }

  /**
   * Rebuilds the search text of a ticket's remarks: corrected remarks as they read now, withdrawn ones left
   * out.
   */
  async gather(manager: EntityManager, ticket: Ticket, events: readonly TicketEvent[]): Promise<void> {
    const said = amendedEvents(events).map((event) => saidToAll(event, ticket));
    await this.cases.setSaid(manager, ticket.id, searchable(said));
  }

  /** Writes the event with all other changes, and has people told of it. */
  private async record(
    manager: EntityManager,
    writes: WriteBatch,
    ticket: Ticket,
    recorded: DecisionRecord<TicketEvent>,
  ): Promise<void> {
    const { event } = recorded;
    this.events.append(writes, ticket.id, recorded);
    this.jobs.addTo(writes, 'notice', { case: ticket.id, seq: event.seq });
    await writes.run(manager);
    if (isAmending(event))
      await this.gather(manager, ticket, await this.events.find(manager, { case: ticket.id }));
  }

  private sealedBehalf(id: string, behalf: Written['behalf']): Loaded['behalf'] {
    const { name, phone } = behalf ?? {};
    const seal = (field: 'name' | 'phone', text: string): Sealed =>
      this.vault.seal(text, cellOf('ticket', `behalf.${field}`, id));
    return (
      behalf && { ...(name && { name: seal('name', name) }), ...(phone && { phone: seal('phone', phone) }) }
    );
  }

  /** Columns of the ticket's row as stored; `behalf` is encrypted already. */
  private written(id: string, loaded: Loaded, columns: readonly string[]): Record<string, unknown> {
    const { behalf, ...row }: Record<string, unknown> = Object.fromEntries(
      columns.filter((name) => name in loaded).map((name) => [name, loaded[name as keyof Loaded]]),
    );
    const sealed = eachColumn(
      row,
      (column) => cellOf('ticket', column, id),
      (value, cell) => this.vault.sealNumbers(value, cell),
    );
    return {
      ...sealed,
      ...(behalf !== undefined && { behalf, behalfPhoneIndex: this.phoneIndex(loaded) }),
    };
  }

  private phoneIndex({ id, behalf }: Loaded): string | null {
    return behalf?.phone
      ? this.vault.index(this.vault.open(behalf.phone, cellOf('ticket', 'behalf.phone', id)))
      : null;
  }

  /** The ticket's row of `cases`, with what is cached there for the sweep and the lists. */
  private caseOf(loaded: Loaded, now: Now): Omit<CaseRow, keyof Texts> {
    const { id, number, community, path, state, outcome, version, seq, closedAt, anonymisedAt } = loaded;
    return {
      ...{ id, noun: 'ticket', number, community, path, state, outcome, version, seq, closedAt },
      openedAt: loaded.placedAt,
      anonymisedAt: anonymisedAt ?? null,
      dueAt: nextDue(loaded, now),
      promisedAt: promisedAt(loaded, now),
      showsCard: hasCard(loaded),
    };
  }
}
