import type { DataSourceOptions } from 'typeorm';
import { CalendarDayEntity } from './common/calendar-day.entity.ts';
import { IdempotencyEntity } from './common/idempotency.entity.ts';
import { SnakeNaming } from './common/columns.ts';
import { LimitEntity } from './common/limits.entity.ts';
import { SecurityEventEntity } from './common/security.entity.ts';
import { AccountEntity } from './modules/account/account.entity.ts';
import { FormerNameEntity } from './modules/account/former-name.entity.ts';
import { RefreshTokenEntity, SessionEntity } from './modules/account/session.entity.ts';
import { FileEntity } from './modules/file/file.entity.ts';
import { DemoClockEntity } from './modules/demo/demo.entity.ts';
import { SmsCodeEntity } from './modules/account/sms-code.entity.ts';
import {
  BuildingCodeEntity,
  DelegateEntity,
  InvitationEntity,
  ResidenceEntity,
} from './modules/household/household.entity.ts';
import { DocumentEntity } from './modules/document/document.entity.ts';
import { DocumentLineEntity } from './modules/document/document-line.entity.ts';
import { ActivityEntity } from './modules/activity/activity.entity.ts';
import { BookingEntity } from './modules/activity/booking/booking.entity.ts';
import { SuspensionEntity } from './modules/suspension/suspension.entity.ts';
import { LedgerExportEntity } from './modules/ledger/ledger.entity.ts';
import { WorkbookFindingEntity, WorkbookImportEntity } from './modules/import/import.entity.ts';
import { NoticeEntity } from './modules/notice/notice.entity.ts';
import { AbsenceEntity } from './modules/org/absence.entity.ts';
import { AreaEntity, FormerAreaNameEntity } from './modules/org/area.entity.ts';
import { CommunityDayEntity } from './modules/administration/day/day.entity.ts';
import { CategoryEntity, CategoryVersionEntity } from './modules/org/category.entity.ts';
import { DoorLookEntity } from './modules/org/door.entity.ts';
import { OfficeEntity } from './modules/org/office.entity.ts';
import { OrganisationVersionEntity } from './modules/org/organisation-version.entity.ts';
import { RosterExceptionEntity, RosterPatternEntity } from './modules/org/roster.entity.ts';
import { MembershipEntity, UnitEntity } from './modules/org/unit.entity.ts';
import { PostInvitationEntity } from './modules/office/invitation/invitation.entity.ts';
import { PhraseEntity } from './modules/phrase/phrase.entity.ts';
import { ConsentEntity } from './modules/privacy/consent.entity.ts';
import { CallLookupEntity } from './modules/ticket/calls/call-lookup.entity.ts';
import { SetupCodeEntity } from './modules/setup/setup-code.entity.ts';
import { ClaimEntity } from './modules/ticket/claim/ticket-claim.entity.ts';
import {
  EventEntity,
  ParticipantEntity,
  IntervalEntity,
  ReadEntity,
  RequestEntity,
} from './modules/case/store/case-rows.entity.ts';
import { FigureRowEntity } from './modules/case/figures/figure-row.entity.ts';
import { CaseEntity } from './modules/case/store/case.entity.ts';
import { TicketEntity } from './modules/ticket/store/ticket.entity.ts';
import {
  AssignmentEntity,
  ContactEntity,
  RatingEntity,
  RevealEntity,
} from './modules/ticket/store/ticket-rows.entity.ts';
import { EndorsementEntity } from './modules/ticket/store/ticket-endorsement.entity.ts';
import { HearingEntity } from './modules/ticket/store/ticket-hearing.entity.ts';
import { HoldEntity } from './modules/ticket/store/ticket-hold.entity.ts';
import { RungEntity } from './modules/ticket/store/ticket-rung.entity.ts';
import { CallEntity } from './modules/ticket/store/ticket-call.entity.ts';
import { ExclusionEntity } from './modules/ticket/store/ticket-exclusion.entity.ts';
import { SupervisionEntity } from './modules/ticket/store/ticket-supervision.entity.ts';
import { TaskEntity } from './modules/ticket/store/ticket-task.entity.ts';
import { MortalClient } from './platform/database/mortal-client.ts';
import { WechatTokenEntity } from './platform/wechat/wechat-token.entity.ts';
import { SealingEntity } from './database/sealing/sealing.entity.ts';
import { migrations } from './database/migrations/index.ts';

export const entities = [
  IdempotencyEntity,
  LimitEntity,
  SecurityEventEntity,
  AccountEntity,
  FormerNameEntity,
  SessionEntity,
  RefreshTokenEntity,
  SmsCodeEntity,
  WechatTokenEntity,
  SealingEntity,
  AreaEntity,
  FormerAreaNameEntity,
  CategoryEntity,
  CategoryVersionEntity,
  CommunityDayEntity,
  PhraseEntity,
  OfficeEntity,
  PostInvitationEntity,
  OrganisationVersionEntity,
  UnitEntity,
  MembershipEntity,
  AbsenceEntity,
  DoorLookEntity,
  RosterPatternEntity,
  RosterExceptionEntity,
  ResidenceEntity,
  InvitationEntity,
  DelegateEntity,
  BuildingCodeEntity,
  CaseEntity,
  TicketEntity,
  ClaimEntity,
  CallLookupEntity,
  AssignmentEntity,
  ContactEntity,
  RatingEntity,
  EndorsementEntity,
  HoldEntity,
  HearingEntity,
  RungEntity,
  ExclusionEntity,
  SupervisionEntity,
  CallEntity,
  TaskEntity,
  RequestEntity,
  RevealEntity,
  ReadEntity,
  EventEntity,
  ParticipantEntity,
  FigureRowEntity,
  IntervalEntity,
  FileEntity,
  NoticeEntity,
  SuspensionEntity,
  DocumentEntity,
  DocumentLineEntity,
  ActivityEntity,
  BookingEntity,
  ConsentEntity,
  SetupCodeEntity,
  LedgerExportEntity,
  WorkbookImportEntity,
  WorkbookFindingEntity,
  DemoClockEntity,
  CalendarDayEntity,
];

/**
 * The connection for work without a time limit: migrations, seeds, re-encryption. The schema comes from
 * migrations only.
 */
export const dataSourceOptions = (url: string, pool = 8): DataSourceOptions & { readonly extra: object } => ({
  type: 'postgres',
  url,
  entities,
  migrations,
  namingStrategy: new SnakeNaming(),
  migrationsTransactionMode: 'each',
  extra: {
    max: pool,
    application_name: 'sandan',
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
    Client: MortalClient,
  },
});

/**
 * How long a request may hold a connection, in ms: a locked row, a slow statement or a silent server must not
 * exhaust the pool, and a phone gives up after 20 s. A process that calls WeChat holds a row for up to 17 s
 * meanwhile.
 */
const PATIENCE = {
  /** For connecting, and for a free connection of the pool. */
  connectionTimeoutMillis: 4000,
  lock_timeout: 3000,
  statement_timeout: 10_000,
  idle_in_transaction_session_timeout: 30_000,
  /** The server has its own, shorter limits: a server silent for this long is dead. */
  query_timeout: 14_000,
};

/**
 * Every statement that is sent often is prepared, and its plan does not depend on the values: planning a list
 * costs several times what running it does. No statement is worth compiling.
 */
const PLANNING = '-c plan_cache_mode=force_generic_plan -c jit=off';

/** The connection for requests. A timeout raises an error that `isDatabaseAway` recognises. */
export function servingOptions(url: string, pool: number): DataSourceOptions {
  const options = dataSourceOptions(url, pool);
  return { ...options, extra: { ...options.extra, ...PATIENCE, options: PLANNING } };
}
