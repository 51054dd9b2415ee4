import { endpoints, type EndpointName } from './endpoints.ts';

/** A fault of an endpoint, injected by `POST /emulator/faults`. */
export interface Fault {
  readonly endpoint: EndpointName;
  /** Answers with this error code. */
  readonly errcode?: number;
  /** Answers with this HTTP status and no JSON. */
  readonly status?: number;
  /** Answers with truncated JSON. */
  readonly broken?: boolean;
  /** Closes the connection: before the work, or (`late`) after it, so that a code is used up. */
  readonly closed?: 'early' | 'late';
  /** Delays the answer by this many ms. */
  readonly delayMs?: number;
  /** The number of calls; 0 lasts until `DELETE /emulator/faults`. */
  readonly times: number;
}

const isWhole = (value: unknown): boolean => value === undefined || Number.isInteger(value);

function isFault(given: Record<string, unknown>): boolean {
  const { endpoint, errcode, status, delayMs, times, closed } = given;
  const isKnown = typeof endpoint === 'string' && Object.hasOwn(endpoints, endpoint);
  return (
    isKnown &&
    [errcode, status, delayMs, times].every(isWhole) &&
    (closed === undefined || closed === 'early' || closed === 'late')
  );
}

/** The injected faults, and the number of calls per endpoint. */
export class Faults {
  readonly calls: Record<EndpointName, number> = {
    jscode2session: 0,
    stable_token: 0,
    getuserphonenumber: 0,
    getwxacodeunlimit: 0,
  };
  private planted: { fault: Fault; left: number }[] = [];

  /** Injects a fault. Returns false when it is invalid. */
  plant(given: Record<string, unknown>): boolean {
    if (!isFault(given)) return false;
    const fault = { times: 1, ...given } as Fault;
    this.planted.push({ fault, left: fault.times || Infinity });
    return true;
  }

  clear(): void {
    this.planted = [];
  }

  /** Counts a call and returns its fault, if any. */
  meet(endpoint: EndpointName): Fault | null {
    this.calls[endpoint]++;
    const next = this.planted.find(({ fault, left }) => fault.endpoint === endpoint && left > 0);
    if (next) next.left--;
    return next?.fault ?? null;
  }
}
