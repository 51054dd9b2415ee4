import { TestEnvironment } from 'jest-environment-node';
import vm from 'node:vm';

/** What a file may change of the process. */
interface Process {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly exit: typeof process.exit;
}

/** Jest's own symbols: the state of a file's run. */
const STATE = /^(JEST_STATE_SYMBOL|EVENT_HANDLERS|TEST_TIMEOUT_SYMBOL|.*RETRY.*)$/;
const STACK = 20;
const MATCHERS = Symbol.for('$$jest-matchers-object');

/** One for each project of a worker. */
const kept = new Map<string, KeptEnvironment>();

/**
 * Jest's Node environment, but one for all files of a project in a worker, so that the modules which
 * `KeptRuntime` keeps remain usable. After each file the globals, the environment variables and the matchers
 * of `expect` are again as before it. Its realm has globals of its own instead of a sandbox in which each use
 * of a global is looked up, which costs a microsecond.
 */
export default class KeptEnvironment extends TestEnvironment {
  private readonly globals!: PropertyDescriptorMap;
  private readonly process!: Process;

  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    const { id } = given[0].projectConfig;
    const known = kept.get(id);
    if (known) return known;
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(...given);
    } finally {
      vm.createContext = createContext;
    }
    kept.set(id, this);
    const { env, exit } = this.global.process;
    this.globals = Object.getOwnPropertyDescriptors(this.global);
    this.process = { variables: { ...env }, exit };
    this.forgetMatchers();
  }

  /** Jest asks for stacks of a hundred lines, which makes every refusal and every assertion dear. */
  override setup(): Promise<void> {
    Error.stackTraceLimit = this.global.Error.stackTraceLimit = STACK;
    return super.setup();
  }

  /** Ends a file; the environment remains. */
  override teardown(): Promise<void> {
    this.fakeTimersModern?.useRealTimers();
    this.forgetRun();
    this.forgetMatchers();
    this.restoreProcess();
    Object.defineProperties(this.global, this.globals);
    return Promise.resolve();
  }

  private forgetRun(): void {
    for (const key of Object.getOwnPropertySymbols(this.global))
      if (STATE.test(key.description ?? '')) Reflect.deleteProperty(this.global, key);
  }

  /** `expect` is loaded anew for each file, and would go on with the matchers that it finds. */
  private forgetMatchers(): void {
    Object.defineProperty(this.global, MATCHERS, {
      configurable: true,
      value: {
        customEqualityTesters: [],
        matchers: Object.create(null) as object,
        state: {
          assertionCalls: 0,
          isExpectingAssertions: false,
          numPassingAsserts: 0,
          suppressedErrors: [],
        },
      },
    });
  }

  private restoreProcess(): void {
    const { env } = this.global.process;
    for (const name of Object.keys(env))
      if (!(name in this.process.variables)) Reflect.deleteProperty(env, name);
    Object.assign(env, this.process.variables);
    this.global.process.exit = this.process.exit;
  }
}
