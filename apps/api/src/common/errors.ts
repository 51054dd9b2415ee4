import {
  Catch,
  HttpException,
  Inject,
  Logger,
  Optional,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import { DomainError, sentences, type ErrorCode } from '@sandan/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseAway } from './trouble.ts';

/** The HTTP status of every code: 404 hides, 403 names the rule, 409 a conflict, 422 a field. */
export const statuses: Readonly<Record<ErrorCode, number>> = {
  INVALID_REQUEST: 400,
  HEADERS_TOO_LARGE: 431,
  TOO_SLOW: 408,
  INVALID_BODY: 400,
  BAD_CURSOR: 400,
  BAD_ID: 400,
  IDEMPOTENCY_KEY_INVALID: 400,
  UNKNOWN_FIELD: 422,
  MISSING_FIELD: 422,
  WRONG_TYPE: 422,
  TOO_LONG: 422,
  TOO_SHORT: 422,
  TOO_MANY: 422,
  TOO_FEW: 422,
  NOT_A_CHOICE: 422,
  TOO_EARLY: 422,
  TOO_LATE: 422,
  DUE_TOO_LATE: 422,
  UNKNOWN_REFERENCE: 422,
  VERSION_MISSING: 422,
  BODY_TOO_LARGE: 413,
  FILE_TOO_LARGE: 413,
  FILE_NOT_A_PICTURE: 415,
  FILE_KIND_UNKNOWN: 415,
  FILE_DAMAGED: 415,
  FILE_MISSING: 422,
  FILE_SIDE_TOO_LONG: 413,
  FILE_TOO_MANY_PIXELS: 413,
  WORKBOOK_MISSING: 422,
  WORKBOOK_UNREADABLE: 415,
  WORKBOOK_OLD_FORMAT: 415,
  WORKBOOK_PROTECTED: 415,
  WORKBOOK_WITH_MACROS: 415,
  WORKBOOK_TOO_LARGE: 413,
  NOT_SIGNED_IN: 401,
  LOGIN_CODE_INVALID: 401,
  WECHAT_UNAVAILABLE: 502,
  WECHAT_MISCONFIGURED: 502,
  WECHAT_BUSY: 503,
  WECHAT_QUOTA: 503,
  WECHAT_ACCOUNT_BLOCKED: 403,
  PHONE_CODE_INVALID: 422,
  PHONE_INVALID: 422,
  NUMBER_INVALID: 422,
  NAME_INVALID: 422,
  NAME_SET_BY_APPOINTER: 403,
  PHRASE_HOLDS_NUMBER: 422,
  SETUP_CODE_WRONG: 422,
  PREFIX_TAKEN: 409,
  COMMUNITY_MISSING: 403,
  SMS_CODE_WRONG: 422,
  SMS_CODE_EXPIRED: 422,
  SMS_LOCKED: 429,
  SMS_TOO_OFTEN: 429,
  SMS_SPENT: 429,
  SMS_UNAVAILABLE: 503,
  FORBIDDEN: 403,
  NOT_RELATED: 403,
  LOAD_FULL: 403,
  NOT_IMPARTIAL: 403,
  NOT_OFFERED: 403,
  GUARD_FAILED: 403,
  BUDGET_SPENT: 403,
  REASON_EMPTY: 422,
  REVEAL_SPENT: 429,
  NOT_ANONYMOUS: 422,
  CATEGORY_NOT_OF_KIND: 422,
  PICTURE_MISSING: 422,
  COUNCIL_MISSING: 422,
  PROOF_MISSING: 422,
  CLAIM_INVALID: 404,
  CLAIM_OTHER_USE: 409,
  ASK_FIRST: 403,
  ALREADY_ASKED: 409,
  NO_HEARING_SET: 403,
  ALREADY_TODAY: 403,
  CONVERSATION_CLOSED: 403,
  REMARK_SETTLED: 403,
  NOT_FOUND: 404,
  STATE_MOVED_ON: 409,
  VERSION_MOVED_ON: 409,
  IDEMPOTENCY_MISMATCH: 409,
  ALREADY_JOINED: 409,
  ALREADY_DECIDED: 409,
  HOME_UNCONFIRMED: 403,
  STRANGER_CAP: 403,
  SUSPENDED: 403,
  HOLDS_A_POST: 403,
  INVITATION_INVALID: 422,
  ACTIVITY_BEGUN: 409,
  ACTIVITY_NOT_YET: 403,
  ALREADY_BOOKED: 409,
  BOOKED_ELSEWHERE: 409,
  BOOKING_PAUSED: 403,
  LIMIT_REACHED: 403,
  SHEET_TOO_LONG: 422,
  NOT_ELIGIBLE: 403,
  OFFICES_CLASH: 403,
  OFFICE_TAKEN: 409,
  ALREADY_MEMBER: 409,
  NAME_TAKEN: 409,
  DAY_TAKEN: 409,
  DEPUTY_LOOP: 403,
  ALREADY_AWAY: 409,
  CONSENT_NEEDED: 403,
  STILL_ON_DUTY: 409,
  TOO_OFTEN: 429,
  TOO_BUSY: 503,
  STORAGE_UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** Our codes for errors of Fastify and Nest. */
const foreign: Readonly<Record<number, ErrorCode>> = {
  400: 'INVALID_BODY',
  401: 'NOT_SIGNED_IN',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'NOT_FOUND',
  406: 'INVALID_BODY',
  413: 'BODY_TOO_LARGE',
  415: 'INVALID_BODY',
  429: 'TOO_OFTEN',
  503: 'TOO_BUSY',
};

const statusOf = (error: unknown): number | undefined => {
  if (error instanceof HttpException) return error.getStatus();
  return (error as { statusCode?: number } | null)?.statusCode;
};

function translate(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (isDatabaseAway(error)) return new DomainError('TOO_BUSY');
  const code = foreign[statusOf(error) ?? 500];
  return new DomainError(code ?? 'INTERNAL');
}

export const COUNT_BAD = Symbol('count bad bodies');

/** Counts an invalid body against its sender. Returns the error to answer with instead, if any. */
export type CountBad = (request: FastifyRequest) => Promise<DomainError | null>;

const bad: ReadonlySet<ErrorCode> = new Set(['INVALID_BODY', 'BODY_TOO_LARGE']);

/** The default `Retry-After` in seconds, when the error has none of its own. */
const patience: Readonly<Partial<Record<ErrorCode, number>>> = { TOO_BUSY: 2, STORAGE_UNAVAILABLE: 60 };

/**
 * Answers a request with an error, from a route or an earlier hook: `{ code, message, detail, requestId }`,
 * and `Retry-After` when a retry may help.
 */
export function refuse(request: FastifyRequest, reply: FastifyReply, { code, detail }: DomainError): void {
  const seconds = detail['retryAfter'] ?? patience[code];
  if (seconds !== undefined) void reply.header('retry-after', String(seconds));
  // Closes the connection instead of waiting for the rest of the body.
  if (code === 'TOO_SLOW') void reply.header('connection', 'close');
  void reply.status(statuses[code]).send({ code, message: sentences[code], detail, requestId: request.id });
}

/** Answers URLs that the router refuses: malformed or too long. */
export const refuseAddress = (_error: Error, request: FastifyRequest, reply: FastifyReply): void =>
  refuse(request, reply, new DomainError('NOT_FOUND'));

/** Turns any thrown error into `{ code, message, detail, requestId }`, and logs unexpected ones. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('error');

  constructor(@Optional() @Inject(COUNT_BAD) private readonly countBad?: CountBad) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const found = translate(error);
    const refusal = (bad.has(found.code) && (await this.countBad?.(request))) || found;
    if (refusal.code === 'INTERNAL')
      this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (found !== error && found.code === 'TOO_BUSY')
      this.logger.warn(`the database: ${(error as Error).message}`);
    refuse(request, reply, refusal);
  }
}
