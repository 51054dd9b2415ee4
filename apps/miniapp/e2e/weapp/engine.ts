import vm from 'node:vm';

/** Features newer than the engines of older phones, or missing in WeChat. */
const MISSING = `
  const drop = (of, ...names) => names.forEach((name) => delete of[name]);
  drop(globalThis, 'Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry', 'Iterator');
  drop(Array.prototype, 'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with');
  drop(String.prototype, 'at', 'replaceAll', 'isWellFormed', 'toWellFormed');
  drop(Object, 'hasOwn', 'groupBy');
  drop(Promise, 'any', 'withResolvers', 'try');
  drop(Map, 'groupBy');
`;

/** Puts the context's clock forward by as much as the function says, in ms. */
const SHIFT = `(ahead) => {
  const now = Date.now.bind(Date);
  Date.now = () => now() + ahead();
}`;

/**
 * A JavaScript context with the language and the globals in `given`: no window, no URL, no fetch, no eval.
 * `ahead` says by how many ms its clock is ahead of the machine's.
 */
export function engine(given: object, ahead = (): number => 0): vm.Context {
  const context = vm.createContext({ ...given }, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(`{${MISSING}}`, context);
  vm.runInContext(SHIFT, context)(ahead);
  return context;
}
