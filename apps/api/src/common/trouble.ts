import {
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';

/**
 * SQLSTATE codes of a database that is unavailable or overloaded: connection lost (08), out of resources such
 * as disk (53), ended by an operator, timeout or crash (57), disk failure (58), lock or idle-transaction
 * timeout, serialization failure or deadlock, account or database missing, read-only server.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const SQLSTATE = /^(08...|53...|57...|58...|55P03|25P03|25P04|25006|40001|40P01|28P01|28000|3D000)$/;

/** Network errors before any SQL. WeChat and storage report their errors as `DomainError`. */
const NETWORK =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_AGAIN)$/;

/** Messages of the driver and its pool that have no code. */
const DRIVER = new RegExp(
  `^(${[
    'Connection terminated',
    'timeout exceeded when trying to connect',
    'timeout expired',
    'Query read timeout',
    'Cannot use a pool after calling end',
    'Driver not Connected',
  ].join('|')})|not queryable$`,
);

interface Trouble {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly syscall?: unknown;
  readonly errors?: unknown;
}

/**
 * Whether an error means that the database is unavailable now, so a retry may succeed. If the connection
 * broke during a commit, the outcome is unknown: the idempotency key of a repeated POST settles it.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (
    error instanceof QueryRunnerAlreadyReleasedError ||
    error instanceof QueryRunnerProviderAlreadyReleasedError
  )
    return true;
  if (error instanceof QueryFailedError) return isDatabaseAway(error.driverError);
  const { code, message, syscall, errors } = (error ?? {}) as Trouble;
  // A name with several addresses gives one error per address.
  if (Array.isArray(errors)) return errors.some(isDatabaseAway);
  return (
    SQLSTATE.test(String(code)) ||
    NETWORK.test(String(code)) ||
    DRIVER.test(String(message)) ||
    (code === 'ENOENT' && syscall === 'connect')
  );
}
