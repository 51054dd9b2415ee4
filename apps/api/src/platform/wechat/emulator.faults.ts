import { endpoints, type EndpointName } from './endpoints.ts';

/** What goes wrong at an endpoint, as it is planted by `POST /emulator/faults`. */
export interface Fault {
  readonly endpoint: EndpointName;
  /** Answers this instead. */
  readonly errcode?: number;
  /** Answers with this HTTP status and no JSON. */
  readonly status?: number;
  /** Answers half a JSON. */
  readonly broken?: boolean;
  /** Closes the connection: before the work is done, or (`late`) after it, so that a code is burnt. */
  readonly closed?: 'early' | 'late';
  /** Answers only after so many ms. */
  readonly delayMs?: number;
  /** For how many calls; 0 until `DELETE /emulator/faults`. */
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

/** The faults that are planted, and how often each endpoint was called. */
export class Faults {
  readonly calls: Record<EndpointName, number> = {
    jscode2session: 0,
    stable_token: 0,
    getuserphonenumber: 0,
    getwxacodeunlimit: 0,
  };
  private planted: { fault: Fault; left: number }[] = [];

  /** Whether it was one. */
  plant(given: Record<string, unknown>): boolean {
    if (!isFault(given)) return false;
    const fault = { times: 1, ...given } as Fault;
    this.planted.push({ fault, left: fault.times || Infinity });
    return true;
  }

  clear(): void {
    this.planted = [];
  }

  /** Counts a call, and says what goes wrong with it. */
  meet(endpoint: EndpointName): Fault | null {
    this.calls[endpoint]++;
    const next = this.planted.find(({ fault, left }) => fault.endpoint === endpoint && left > 0);
    if (next) next.left--;
    return next?.fault ?? null;
  }
}
