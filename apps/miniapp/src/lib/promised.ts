interface Callbacks {
  success: (result: unknown) => void;
  fail: (error: unknown) => void;
}

/** Wraps the calls for which Taro returns no promise. */
export const promised = (call: (callbacks: Callbacks) => unknown): Promise<unknown> =>
  new Promise((success, fail) => void call({ success, fail }));
