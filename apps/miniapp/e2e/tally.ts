/** Runs steps in order and reports each; a failed step does not stop the next. */
export function tally() {
  let passed = 0;
  const failures: string[] = [];
  const step = async (what: string, run: () => Promise<void>): Promise<void> => {
    const start = performance.now();
    try {
      await run();
      passed += 1;
      console.log(`  ok    ${what} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    } catch (error) {
      failures.push(what);
      console.log(
        `  FAIL  ${what}\n        ${error instanceof Error ? error.message.split('\n').slice(0, 12).join('\n        ') : String(error)}`,
      );
    }
  };
  const check = (what: string, problems: readonly string[]) =>
    step(what, () => (problems.length ? Promise.reject(new Error(problems.join('\n'))) : Promise.resolve()));
  const end = (): number => {
    console.log(`${passed} passed, ${failures.length} failed`);
    return failures.length ? 1 : 0;
  };
  return { step, check, end };
}
