/**
 * SQL: the version of the organisation as a statement sees it; null after a change in its own transaction, which
 * may still be rolled back.
 */
export const ORGANISATION_VERSION = `(SELECT CASE WHEN changed_in IS DISTINCT FROM pg_current_xact_id_if_assigned()::text::bigint
  THEN version::float8 END FROM organisation_version)`;

/** SQL: the version of the account `a`; null after a change in its own transaction. `xmin` has 32 bits. */
export const ACCOUNT_VERSION = `CASE WHEN a.xmin::text::bigint IS DISTINCT FROM
  pg_current_xact_id_if_assigned()::text::bigint % 4294967296 THEN a.version END`;
