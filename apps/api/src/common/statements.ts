import type { EntityManager } from 'typeorm';

/** A statement with its parameters. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The rows of a statement. */
export type Rows = readonly unknown[];

/**
 * Sends statements of a transaction one after the other without waiting for the answers between them: they run in
 * this order, each with a snapshot of its own, and cost one round trip (ADR 50). None may depend on what another
 * finds.
 * @throws QueryFailedError of the first that fails; those after it are refused by the server
 */
export async function sendInOrder(
  manager: EntityManager,
  statements: readonly Statement[],
): Promise<readonly Rows[]> {
  const sent = statements.map(({ text, values }) => manager.query<unknown[]>(text, [...values]));
  const answers = await Promise.allSettled(sent);
  return answers.map((answer) => {
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  });
}
