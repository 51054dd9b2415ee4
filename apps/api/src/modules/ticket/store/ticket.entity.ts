import type {
  Budget,
  Clocks,
  Flag,
  FreshRemark,
  HiddenPicture,
  Kind,
  Level,
  Party,
  Source,
  State,
  Ticket,
  Urgency,
} from '@sandan/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../../account/account.entity.ts';
import { AreaEntity } from '../../org/area.entity.ts';
import { instant } from '../../../common/columns.ts';
import type { Sealed } from '../../../common/vault.ts';
import { CaseEntity } from '../../case/store/case.entity.ts';

/**
 * The ticket's row: what the rules read, and what people wrote. What it has in common with other cases is in
 * `cases`, and its facts are rows of their own (ticket-rows.entity.ts).
 */
@Entity('ticket')
@Index('ticket_proxy', ['proxy'], { where: 'proxy IS NOT NULL' })
@Index('ticket_hotline', ['hotlineDue'], { where: 'hotline_due IS NOT NULL' })
export class TicketEntity implements Omit<
  Ticket,
  | 'version'
  | 'seq'
  | 'state'
  | 'outcome'
  | 'community'
  | 'placedAt'
  | 'closedAt'
  | 'assignments'
  | 'contacts'
  | 'endorsements'
  | 'ratings'
  | 'holds'
  | 'hearings'
  | 'tasks'
  | 'requests'
  | 'reveals'
  | 'rungs'
  | 'supervisions'
  | 'calls'
  | 'exclusions'
  | 'openness'
  | 'ownLimits'
  | 'needsAfter'
  | 'route'
> {
  @ForeignKey(() => CaseEntity)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: Kind;

  @Column({ type: 'text' })
  category!: string;

  /** The version of the category that holds for it. Tickets from before there were versions have the first. */
  @Column({ type: 'int', default: 1 })
  categoryVersion!: number;

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

  @Column({ type: 'text', default: 'self' })
  source!: Source;

  @Column({ type: 'text', nullable: true })
  hotlineNumber!: string | null;

  @Column(instant({ nullable: true }))
  hotlineDue!: number | null;

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

  /** Cached: the names of the collections that have rows. */
  @Column({ type: 'text', array: true, default: [] })
  filled!: readonly string[];

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Column({ type: 'text', nullable: true })
  words!: string | null;

  /** The person it was placed for, when they have no account. */
  @Column({ type: 'jsonb', nullable: true })
  behalf!: { name?: Sealed; phone?: Sealed } | null;

  /** Cached: the lookup hash of their phone number. */
  @Index({ where: 'behalf_phone_index IS NOT NULL' })
  @Column({ type: 'text', nullable: true })
  behalfPhoneIndex!: string | null;
}
