import { DomainError, type ErrorCode } from '../src/kernel/errors.ts';

/** The code with which `attempt` is refused; fails where it succeeds. */
export function refusalOf(attempt: () => unknown): ErrorCode {
  try {
    attempt();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  throw new Error('it was not refused');
}
