import vm from 'node:vm';

/** Features newer than the engines of older phones, or missing in WeChat. */
const MISSING = `
  for (const name of ['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry', 'Iterator']) delete globalThis[name];
  const drop = (of, ...names) => names.forEach((name) => delete of[name]);
  drop(Array.prototype, 'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with');
  drop(String.prototype, 'at', 'replaceAll', 'isWellFormed', 'toWellFormed');
  drop(Object, 'hasOwn', 'groupBy');
  drop(Promise, 'any', 'withResolvers', 'try');
  drop(Map, 'groupBy');
`;

/**
 * A JavaScript context with the language and the globals in `given`: no window, no URL, no fetch, no eval.
 */
export function engine(given: object): vm.Context {
  const context = vm.createContext({ ...given }, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(`{${MISSING}}`, context);
  return context;
}
