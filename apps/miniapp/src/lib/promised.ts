interface Callbacks {
  success: (result: unknown) => void;
  fail: (error: unknown) => void;
}

/** Taro makes promises of some calls only; of the others this does. */
export const promised = (call: (callbacks: Callbacks) => unknown): Promise<unknown> =>
  new Promise((success, fail) => void call({ success, fail }));
