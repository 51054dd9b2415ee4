import {
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';

/**
 * SQLSTATE classes and codes of a database that is away, full or has too much to do: the connection is gone
 * (08), resources are short, the disk among them (53), an operator, a time limit or a crash ended it (57),
 * its disk fails (58), a lock or an idle transaction took too long, some waited for each other, the account
 * or the database is not there now, the server only reads.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const SQLSTATE = /^(08...|53...|57...|58...|55P03|25P03|25P04|25006|40001|40P01|28P01|28000|3D000)$/;

/** What the system says before it comes to SQL. WeChat and the storage tell of theirs as `DomainError`. */
const NETWORK =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_AGAIN)$/;

/** What the driver and its pool say without a code. */
const DRIVER =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Cannot use a pool after calling end)|not queryable$/;

interface Trouble {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly syscall?: unknown;
  readonly errors?: unknown;
}

/**
 * Whether an error says that the database cannot be asked just now: the same may be asked again a moment
 * later. Whether it was done is not known where the connection broke during a commit; the key of a repeated
 * POST settles that.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (
    error instanceof QueryRunnerAlreadyReleasedError ||
    error instanceof QueryRunnerProviderAlreadyReleasedError
  )
    return true;
  if (error instanceof QueryFailedError) return isDatabaseAway(error.driverError);
  const { code, message, syscall, errors } = (error ?? {}) as Trouble;
  // Of a name with several addresses, one error each.
  if (Array.isArray(errors)) return errors.some(isDatabaseAway);
  return (
    SQLSTATE.test(String(code)) ||
    NETWORK.test(String(code)) ||
    DRIVER.test(String(message)) ||
    (code === 'ENOENT' && syscall === 'connect')
  );
}
