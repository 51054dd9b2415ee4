import vm from 'node:vm';

/** Younger than the engines of phones that are still in use, or never there in WeChat. */
const MISSING = `
  for (const name of ['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry', 'Iterator']) delete globalThis[name];
  const drop = (of, ...names) => names.forEach((name) => delete of[name]);
  drop(Array.prototype, 'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with');
  drop(String.prototype, 'at', 'replaceAll', 'isWellFormed', 'toWellFormed');
  drop(Object, 'hasOwn', 'groupBy');
  drop(Promise, 'any', 'withResolvers', 'try');
  drop(Map, 'groupBy');
`;

/** An engine with the language and what `given` names: no window, no URL, no fetch, no eval. */
export function engine(given: object): vm.Context {
  const context = vm.createContext({ ...given }, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(`{${MISSING}}`, context);
  return context;
}
