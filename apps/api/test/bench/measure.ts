import { setTimeout as pause } from 'node:timers/promises';

/** The operations that are compared. */
export const operations = ['place', 'list', 'deep', 'accept', 'read'] as const;
export type Operation = (typeof operations)[number];

export const labels: Readonly<Record<Operation, string>> = {
  place: 'place',
  list: 'list 20 of the pool',
  deep: 'deep page of the pool',
  accept: 'accept',
  read: 'read + timeline',
};

/** CPU time (ms) used so far. */
export interface Spent {
  readonly server: number;
  readonly database: number;
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
  /** The writes that the database holds since the start. */
  written(): Promise<number>;
}

/** What one contender did in one operation. */
export interface Measured {
  readonly ms: number[];
  busy: number;
  /** Duration of the slices in s. */
  seconds: number;
  server: number;
  database: number;
}

const nothing = (): Measured => ({ ms: [], busy: 0, seconds: 0, server: 0, database: 0 });
/** A client's pause (ms) after 503. */
const BUSY = 50;

export type Results = ReadonlyMap<Contender, Readonly<Record<Operation, Measured>>>;

export const newResults = (contenders: readonly Contender[]): Results =>
  new Map(
    contenders.map((one) => [
      one,
      { place: nothing(), list: nothing(), deep: nothing(), accept: nothing(), read: nothing() },
    ]),
  );

/** Each lane sends the next request after an answer. */
async function keepBusy(
  contender: Contender,
  operation: Operation,
  lanes: number,
  seconds: number,
): Promise<Pick<Measured, 'ms' | 'busy'>> {
  const taken = nothing();
  const until = performance.now() + seconds * 1000;
  const lane = async (): Promise<void> => {
    while (performance.now() < until) {
      const began = performance.now();
      const answered = await contender.run(operation);
      if (answered === 'none') return;
      if (answered === 'done') taken.ms.push(performance.now() - began);
      else await pause(BUSY, (taken.busy += 1));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return taken;
}

/** One slice: what its requests leave behind counts as their CPU time, and does not disturb the next slice. */
export async function slice(
  contender: Contender,
  operation: Operation,
  into: Measured,
  { lanes, seconds }: { readonly lanes: number; readonly seconds: number },
): Promise<void> {
  await contender.refill(operation);
  const [before, began] = [contender.spent(), performance.now()];
  const { ms, busy } = await keepBusy(contender, operation, lanes, seconds);
  const took = (performance.now() - began) / 1000;
  await contender.settle();
  const after = contender.spent();
  // Not `push(...ms)`: a slice may have more answers than a call may have arguments.
  for (const one of ms) into.ms.push(one);
  into.busy += busy;
  into.seconds += took;
  into.server += after.server - before.server;
  into.database += after.database - before.database;
}

/** The acknowledged writes of a contender. */
export const acknowledged = (all: readonly Results[], contender: Contender): number =>
  all
    .map((results) => results.get(contender)!)
    .reduce((sum, { place, accept }) => sum + place.ms.length + accept.ms.length, 0);
