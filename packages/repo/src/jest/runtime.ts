import jestRuntime from 'jest-runtime';
import { pathToFileURL } from 'node:url';

/** Its types describe its CommonJS form. */
const Runtime = jestRuntime as unknown as typeof jestRuntime.default;

/** The parts of Jest's runtime that belong to one test file; it has no public way to exchange them. */
interface Parts {
  _testPath: string;
  readonly esmLoader: { testPath: string };
  readonly executor: { testPath: string };
  readonly testState: { state: 'loading' | 'tornDown' };
  readonly registries: {
    readonly esModuleRegistry: Map<string, unknown>;
    readonly internalModuleRegistry: Map<string, unknown>;
  };
  readonly jestGlobals: { clearJestObjectCache(): void; cachedEnvGlobals: undefined };
  readonly mockState: { clear(): void };
  readonly fileCache: { clear(): void };
  readonly transformCache: { clear(): void };
  readonly loggedReferenceErrors: Set<string>;
  setModuleMock: () => never;
}

/** One for each project of a worker. */
const kept = new Map<string, KeptRuntime>();

const refuse = (): never => {
  throw new Error('Modules are kept from file to file and cannot be mocked: see docs/adr/0048.');
};

/**
 * Jest's runtime, but one for all files of a project in a worker: what one file has loaded is there for the
 * next. Only the test file itself is loaded anew, and Jest's own modules.
 */
export default class KeptRuntime extends Runtime {
  constructor(...given: ConstructorParameters<typeof Runtime>) {
    const [{ id }, , , , , , testPath] = given;
    const known = kept.get(id);
    if (known) {
      known.begin(testPath);
      return known;
    }
    super(...given);
    this.parts.setModuleMock = refuse;
    kept.set(id, this);
  }

  override setMock = refuse;

  /** Ends a file; the runtime remains. */
  override teardown(): void {
    const { registries, jestGlobals, ...parts } = this.parts;
    this.restoreAllMocks();
    registries.esModuleRegistry.delete(pathToFileURL(parts._testPath).href);
    registries.internalModuleRegistry.clear();
    jestGlobals.clearJestObjectCache();
    jestGlobals.cachedEnvGlobals = undefined;
    for (const part of [parts.mockState, parts.fileCache, parts.transformCache, parts.loggedReferenceErrors])
      part.clear();
    parts.testState.state = 'tornDown';
  }

  private begin(testPath: string): void {
    const { parts } = this;
    parts._testPath = parts.esmLoader.testPath = parts.executor.testPath = testPath;
    parts.testState.state = 'loading';
  }

  private get parts(): Parts {
    return this as unknown as Parts;
  }
}
