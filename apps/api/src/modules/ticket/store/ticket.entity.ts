import type {
  Budget,
  Clocks,
  Flag,
  FreshRemark,
  HiddenPicture,
  Kind,
  Level,
  Outcome,
  Party,
  State,
  Ticket,
  Urgency,
} from '@sandan/domain';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from '../../account/account.entity.ts';
import { AreaEntity } from '../../org/area.entity.ts';
import { instant, newId } from '../../../common/columns.ts';
import type { Sealed } from '../../../common/vault.ts';

/**
 * The ticket's row: what the rules read, and what people wrote. Its facts are rows of their own
 * (ticket-rows.entity.ts).
 */
@Entity('ticket')
@Index('ticket_nearby', ['estate', 'placedAt', 'id'], { where: `state NOT IN ('closed', 'rating')` })
@Index('ticket_proxy', ['proxy', 'placedAt'], { where: 'proxy IS NOT NULL' })
@Index('ticket_known', ['closedAt'], { where: 'closed_at IS NOT NULL AND anonymised_at IS NULL' })
@Index('ticket_pool', { synchronize: false })
@Index('ticket_state', ['community', 'state', 'placedAt'])
@Index('ticket_path', { synchronize: false })
@Index('ticket_search', { synchronize: false })
@Index('ticket_said', { synchronize: false })
@Index('ticket_due', ['dueAt'], { where: 'due_at IS NOT NULL' })
export class TicketEntity implements Omit<
  Ticket,
  | 'assignments'
  | 'contacts'
  | 'endorsements'
  | 'ratings'
  | 'holds'
  | 'hearings'
  | 'tasks'
  | 'requests'
  | 'reveals'
  | 'openness'
> {
  @Column(newId)
  id!: string;

  /** Like XFL-2026-000123: unique and increasing, with gaps. */
  @Column({ type: 'text', unique: true })
  number!: string;

  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'int' })
  seq!: number;

  @Column({ type: 'text' })
  state!: State;

  @Column({ type: 'text', nullable: true })
  outcome!: Outcome | null;

  @Column({ type: 'text' })
  kind!: Kind;

  @Column({ type: 'text' })
  category!: string;

  @Column({ type: 'text' })
  urgency!: Urgency;

  @Column({ type: 'text' })
  level!: Level;

  @ForeignKey(() => AreaEntity)
  @Column({ type: 'uuid' })
  building!: string;

  @ForeignKey(() => AreaEntity)
  @Column({ type: 'uuid' })
  estate!: string;

  @ForeignKey(() => AreaEntity)
  @Column({ type: 'uuid' })
  community!: string;

  @Column({ type: 'text', nullable: true })
  title!: string | null;

  @Column({ type: 'boolean' })
  private!: boolean;

  @Column({ type: 'boolean', default: false })
  anonymous!: boolean;

  @Column({ type: 'jsonb' })
  about!: Party[];

  @Column({ type: 'boolean' })
  aboutStaff!: boolean;

  @Column({ type: 'boolean' })
  sensitive!: boolean;

  @Column({ type: 'jsonb' })
  recused!: Party[];

  @Index()
  @ForeignKey(() => AccountEntity)
  @Column({ type: 'uuid', nullable: true })
  reporter!: string | null;

  @Column({ type: 'jsonb', default: [] })
  formerReporters!: string[];

  @Column({ type: 'uuid', nullable: true })
  reporterFrom!: string | null;

  @ForeignKey(() => AreaEntity)
  @Column({ type: 'uuid', nullable: true })
  household!: string | null;

  @Column({ type: 'uuid', array: true, default: [] })
  otherHouseholds!: string[];

  @ForeignKey(() => AccountEntity)
  @Column({ type: 'uuid', nullable: true })
  proxy!: string | null;

  @Index()
  @ForeignKey(() => AccountEntity)
  @Column({ type: 'uuid', nullable: true })
  caseSteward!: string | null;

  @Column({ type: 'jsonb', default: [] })
  pastStewards!: { person: string; until: number }[];

  @Column({ type: 'jsonb', nullable: true })
  suggestion!: Ticket['suggestion'];

  @Column({ type: 'jsonb' })
  spent!: Partial<Record<Budget, number>>;

  @Column({ type: 'jsonb' })
  returnedBy!: string[];

  @Column({ type: 'text', nullable: true })
  returnTo!: State | null;

  @Column(instant({ nullable: true }))
  pausedAt!: number | null;

  @Column({ type: 'boolean' })
  touched!: boolean;

  @Column({ type: 'boolean' })
  mediated!: boolean;

  @Column({ type: 'jsonb' })
  workers!: string[];

  @Column({ type: 'jsonb' })
  verifiers!: string[];

  @Column({ type: 'uuid', nullable: true })
  upheldBy!: string | null;

  @Column({ type: 'text', nullable: true })
  declinedLevel!: Level | null;

  @Index({ where: 'merged_into IS NOT NULL' })
  @ForeignKey(() => TicketEntity)
  @Column({ type: 'uuid', nullable: true })
  mergedInto!: string | null;

  @Column({ type: 'boolean', default: false })
  showsNeighbours!: boolean;

  @Column({ type: 'boolean', default: false })
  opensWords!: boolean;

  @Column({ type: 'boolean' })
  contactShared!: boolean;

  @Column(instant({ nullable: true }))
  nudgedAt!: number | null;

  @Column(instant({ nullable: true }))
  askedAt!: number | null;

  @Column({ type: 'jsonb', default: [] })
  freshRemarks!: FreshRemark[];

  @Column({ type: 'jsonb', default: [] })
  hiddenPictures!: HiddenPicture[];

  @Column({ type: 'jsonb' })
  flags!: Flag[];

  @Column({ type: 'jsonb' })
  clocks!: Clocks;

  @Column(instant({ nullable: true }))
  overrunAt!: number | null;

  @Column(instant())
  placedAt!: number;

  @Column(instant({ nullable: true }))
  closedAt!: number | null;

  /** Cached: when the sweep must process it next. */
  @Column(instant({ nullable: true }))
  dueAt!: number | null;

  /** Cached: the time promised to the resident for the current step. */
  @Column(instant({ nullable: true }))
  promisedAt!: number | null;

  /** The building and the areas above it. Lists by area use `path && …` (GIN). */
  @Column({ type: 'uuid', array: true })
  path!: string[];

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Column({ type: 'text', nullable: true })
  words!: string | null;

  /**
   * Search text for viewers with full access, folded (`common/fold.ts`): number, title, place and words,
   * without phone numbers.
   */
  @Column({ type: 'text', select: false })
  search!: string;

  /** Search text of a neighbour's card: number and title. */
  @Column({ type: 'text', select: false })
  card!: string;

  /** Search text of remarks that every viewer with full access may read. */
  @Column({ type: 'text', default: '', select: false })
  said!: string;

  /** The person it was placed for, when they have no account. */
  @Column({ type: 'jsonb', nullable: true })
  behalf!: { name?: Sealed; phone?: Sealed } | null;

  /** Cached: the lookup hash of their phone number. */
  @Index({ where: 'behalf_phone_index IS NOT NULL' })
  @Column({ type: 'text', nullable: true })
  behalfPhoneIndex!: string | null;

  /** When the ticket was anonymised, a fixed time after closing. */
  @Column(instant({ nullable: true }))
  anonymisedAt!: number | null;
}
