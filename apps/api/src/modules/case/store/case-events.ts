import { Injectable } from '@nestjs/common';
import {
  dayOf,
  encryptedFields,
  startOfDay,
  type DoneToday,
  type Filled,
  type Instant,
  type kernel,
  type Replaced,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { ms, selected } from '../../../common/columns.ts';
import { cellOf, Vault, type Cell } from '../../../common/vault.ts';
import type { WriteBatch } from '../../../common/write-batch.ts';
import { EventEntity, IntervalEntity } from './case-rows.entity.ts';

/** The form of an event, and its row. */
type InForm = Pick<EventEntity, 'case' | 'seq' | 'form'>;

const isEncrypted = (field: string): boolean => encryptedFields.includes(field);
const cellInForm = (id: string, seq: number, field?: string): Cell =>
  cellOf('case_event', field ? `form.${field}` : 'form', id, seq);

const cellOfReplaced = (id: string, seq: number): Cell => cellOf('case_event', 'replaced', id, seq);

/** Some events of a case: those with numbers `after` and `until` others, and with some actions. */
export interface Which {
  readonly case: string;
  readonly after?: number;
  readonly until?: number;
  readonly actions?: readonly string[] | null;
}

/** The event with this number. */
export const numbered = (id: string, seq: number): Which => ({ case: id, after: seq - 1, until: seq });

const LAST = 2_147_483_647;
const OF_CASE = `FROM case_event e WHERE e."case" = $1 AND e.seq > $2 AND e.seq <= $3
  AND ($4::text[] IS NULL OR e.action = ANY ($4)) ORDER BY e.seq LIMIT $5`;

/** SQL: how many events with an action a case has. */
export const countOfEvents = (id: string, action: string): string =>
  `(SELECT count(*)::int FROM case_event e WHERE e."case" = ${id} AND e.action = '${action}')`;

const listed = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** SQL: when a case last changed its state or took one of some actions, by others than some relations, in ms. */
export const lastStep = (id: string, actions: readonly string[], except: readonly string[]): string =>
  `(SELECT ${ms('e.at')} FROM case_event e WHERE e."case" = ${id} AND e."as" NOT IN (${listed(except)})
    AND (e."from" IS DISTINCT FROM e."to" OR e.action IN (${listed(actions)})) ORDER BY e.seq DESC LIMIT 1)`;

/** An event of any noun. */
export type AnyEvent = kernel.CaseEvent<kernel.EventPart<kernel.MachineTypes>>;

/** An event with what it replaced; null for events from before this was recorded. */
export type EventAndReplaced<Event extends AnyEvent> = Event & { readonly replaced: Replaced | null };

/** What a decision records. */
export interface DecisionRecord<Event extends AnyEvent> {
  readonly event: Event;
  readonly intervals: readonly kernel.Interval[];
  readonly replaced: Replaced;
  readonly machineVersion: number;
}

/** Reads and appends the events of the cases of a noun. */
@Injectable()
export class CaseEvents<Event extends AnyEvent> {
  constructor(private readonly vault: Vault) {}

  /** Events of a case, oldest first; all of them unless limited. */
  async find(manager: EntityManager, which: Which, most: number | null = null): Promise<Event[]> {
    const rows = await this.rows(manager, which, most);
    return rows.map((row) => this.eventOf(row));
  }

  /** The events with these numbers, each with its case. */
  async findNumbered(
    manager: EntityManager,
    keys: readonly { readonly case: string; readonly seq: number }[],
  ): Promise<(Event & { readonly case: string })[]> {
    const columns = selected(manager.connection.getMetadata(EventEntity), 'e');
    const rows = await manager.query<EventEntity[]>(
      `SELECT ${columns.join(', ')} FROM unnest($1::uuid[], $2::int[]) AS k (id, seq)
        JOIN case_event e ON e."case" = k.id AND e.seq = k.seq ORDER BY e."case", e.seq`,
      [keys.map((key) => key.case), keys.map(({ seq }) => seq)],
    );
    return rows.map((row) => ({ ...this.eventOf(row), case: row.case }));
  }

  /** The events of some cases with some actions, by case, oldest first. */
  async ofCases(
    manager: EntityManager,
    cases: readonly string[],
    actions: readonly string[],
  ): Promise<Map<string, Event[]>> {
    const columns = selected(manager.connection.getMetadata(EventEntity), 'e');
    const rows = await manager.query<EventEntity[]>(
      `SELECT ${columns.join(', ')} FROM case_event e WHERE e."case" = ANY ($1) AND e.action = ANY ($2) ORDER BY e.seq`,
      [cases, actions],
    );
    const some = Map.groupBy(rows, (row) => row.case);
    return new Map([...some].map(([id, of]) => [id, of.map((row) => this.eventOf(row))]));
  }

  /** Events with what they replaced, oldest first. */
  async findWithReplaced(manager: EntityManager, which: Which): Promise<EventAndReplaced<Event>[]> {
    const rows = await this.rows(manager, which, null, 'e.replaced');
    return rows.map((row) => {
      const replaced = this.vault.openAll(row.replaced, cellOfReplaced(row.case, row.seq));
      return { ...row, form: this.decrypted(row), replaced } as object as EventAndReplaced<Event>;
    });
  }

  /** The clock intervals of a case, each with the event that ended it. */
  async intervals(manager: EntityManager, id: string): Promise<IntervalEntity[]> {
    const columns = selected(manager.connection.getMetadata(IntervalEntity), 'i');
    return manager.query(
      `SELECT ${columns.join(', ')} FROM case_interval i WHERE i."case" = $1 ORDER BY i.seq`,
      [id],
    );
  }

  private eventOf = (row: EventEntity): Event => ({ ...row, form: this.decrypted(row) }) as object as Event;

  private rows(
    manager: EntityManager,
    { case: id, after = 0, until = LAST, actions = null }: Which,
    most: number | null,
    ...more: readonly string[]
  ): Promise<EventEntity[]> {
    const columns = [...selected(manager.connection.getMetadata(EventEntity), 'e'), ...more];
    return manager.query<EventEntity[]>(`SELECT ${columns.join(', ')} ${OF_CASE}`, [
      ...[id, after, until, actions, most],
    ]);
  }

  /** What a person has done on a case today, and how often with this action. */
  async doneToday(
    manager: EntityManager,
    id: string,
    by: string,
    action: string,
    at: Instant,
  ): Promise<DoneToday> {
    const [done] = await manager.query<[DoneToday]>(
      `SELECT count(*) FILTER (WHERE e.action = $3)::int AS same, count(*)::int AS all FROM case_event e
        WHERE e.case = $1 AND e.by = $2 AND e.at >= $4`,
      [id, by, action, new Date(startOfDay(dayOf(at)))],
    );
    return done;
  }

  /** Appends an event and the clock intervals that it ended. */
  append(
    writes: WriteBatch,
    id: string,
    { event, intervals, replaced, machineVersion }: DecisionRecord<Event>,
  ): void {
    const form = this.encrypted({ case: id, seq: event.seq, form: event.form as Filled });
    const closed = this.closed(id, event.seq, replaced);
    writes.insert(EventEntity, [{ ...event, form, replaced: closed, machineVersion, case: id }]);
    writes.insert(
      IntervalEntity,
      intervals.map((interval) => ({ ...interval, case: id, seq: event.seq })),
    );
  }

  /** Replaces an event by its redacted form; history changes for no other reason. */
  async redact(
    manager: EntityManager,
    id: string,
    { seq, by, units, household, form, inputs, replaced }: EventAndReplaced<Event>,
  ): Promise<void> {
    // The keys are columns: the function of the database reads them.
    const redacted = {
      ...{ by, units, household, given: inputs },
      form: this.encrypted({ case: id, seq, form: form as Filled }),
      replaced: replaced && this.closed(id, seq, replaced),
    };
    await manager.query(`SELECT retell_event($1, $2, $3)`, [id, seq, JSON.stringify(redacted)]);
  }

  /** Encrypts phone numbers within text, and the fields that identify a person as a whole. */
  private encrypted({ case: id, seq, form }: InForm): Filled {
    const whole = encryptedFields.filter((field) => typeof form[field] === 'string');
    const rest = Object.fromEntries(Object.entries(form).filter(([field]) => !isEncrypted(field)));
    return {
      ...this.vault.sealNumbers(rest, cellInForm(id, seq)),
      ...Object.fromEntries(
        whole.map((field) => [field, this.vault.seal(String(form[field]), cellInForm(id, seq, field))]),
      ),
    };
  }

  /** What an event replaced, encrypted like the form of the event that wrote it. */
  private closed(id: string, seq: number, { values, rows }: Replaced): Replaced {
    const cell = cellOfReplaced(id, seq);
    const whole = encryptedFields.filter((field) => typeof values[field] === 'string');
    return {
      rows: this.vault.sealNumbers(rows, cell),
      values: {
        ...this.vault.sealNumbers(values, cell),
        ...Object.fromEntries(whole.map((field) => [field, this.vault.seal(String(values[field]), cell)])),
      },
    };
  }

  private decrypted({ case: id, seq, form }: InForm): Filled {
    const whole = encryptedFields.filter((field) => form[field] !== undefined);
    return {
      ...this.vault.openAll(form, cellInForm(id, seq)),
      ...Object.fromEntries(
        whole.map((field) => [field, this.vault.openAll(form[field], cellInForm(id, seq, field))]),
      ),
    };
  }
}
