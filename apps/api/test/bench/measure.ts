import { setTimeout as pause } from 'node:timers/promises';

/** The operations that are compared. A dispatch takes what was accepted before. */
export const operations = ['place', 'list', 'deep', 'accept', 'dispatch', 'read'] as const;
export type Operation = (typeof operations)[number];
const writes = ['place', 'accept', 'dispatch'] as const;

export const labels: Readonly<Record<Operation, string>> = {
  place: 'place',
  list: 'list 20 of the pool',
  deep: 'deep page of the pool',
  accept: 'accept',
  dispatch: 'dispatch',
  read: 'read + timeline',
};

/** CPU time (ms) used so far. */
export interface Spent {
  readonly server: number;
  readonly database: number;
}

/** How a server is, since it was last asked. */
export interface Vitals {
  /** Memory of its largest process in MB. */
  readonly rss: number;
  /** By how many ms its event loop was late, p99; the average of its processes. */
  readonly late: number;
}

/** `none`: nothing is left for this operation in this slice. */
export type Answered = 'done' | 'busy' | 'none';

/** What is measured. */
export interface Contender {
  readonly name: string;
  /** Runs one operation. @throws Error if the answer is neither the expected one nor 503 */
  run(operation: Operation): Promise<Answered>;
  /** Before a slice: provides what the operation uses up. A slice ends with it. */
  refill(operation: Operation): Promise<void>;
  /** After a slice: resolves when the work that its requests left behind is done. */
  settle(): Promise<void>;
  spent(): Spent;
  /** Null when it does not say. */
  vitals(): Promise<Vitals | null>;
  /** The writes that the database holds since the start. */
  written(): Promise<number>;
}

/** What one contender did in one slice of one operation. */
export interface Slice extends Spent {
  readonly ms: readonly number[];
  readonly busy: number;
  /** Its duration in s. */
  readonly seconds: number;
  readonly vitals: Vitals | null;
}

/** A client's pause (ms) after 503. */
const BUSY = 50;

export type Results = ReadonlyMap<Contender, Readonly<Record<Operation, Slice[]>>>;

export const newResults = (contenders: readonly Contender[]): Results =>
  new Map(
    contenders.map((one) => [one, { place: [], list: [], deep: [], accept: [], dispatch: [], read: [] }]),
  );

/** Each lane sends the next request after an answer. */
async function keepBusy(
  contender: Contender,
  operation: Operation,
  lanes: number,
  seconds: number,
): Promise<Pick<Slice, 'ms' | 'busy'>> {
  const ms: number[] = [];
  let busy = 0;
  const until = performance.now() + seconds * 1000;
  const lane = async (): Promise<void> => {
    while (performance.now() < until) {
      const began = performance.now();
      const answered = await contender.run(operation);
      if (answered === 'none') return;
      if (answered === 'done') ms.push(performance.now() - began);
      else await pause(BUSY, busy++);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { ms, busy };
}

/** One slice: what its requests leave behind counts as their CPU time, and does not disturb the next slice. */
export async function slice(
  contender: Contender,
  operation: Operation,
  { lanes, seconds }: { readonly lanes: number; readonly seconds: number },
): Promise<Slice> {
  await contender.refill(operation);
  await contender.vitals();
  const [before, began] = [contender.spent(), performance.now()];
  const taken = await keepBusy(contender, operation, lanes, seconds);
  const took = (performance.now() - began) / 1000;
  const vitals = await contender.vitals();
  await contender.settle();
  const after = contender.spent();
  return {
    ...taken,
    seconds: took,
    server: after.server - before.server,
    database: after.database - before.database,
    vitals,
  };
}

/** The acknowledged writes of a contender. */
export const acknowledged = (all: readonly Results[], contender: Contender): number =>
  all
    .flatMap((results) => writes.flatMap((write) => results.get(contender)![write]))
    .reduce((sum, { ms }) => sum + ms.length, 0);
