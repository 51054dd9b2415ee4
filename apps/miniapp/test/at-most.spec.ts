import { atMost } from '../src/lib/at-most';

/** Calls that the test completes. */
function calls(run: ReturnType<typeof atMost>) {
  const begun: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const call = (name: string) =>
    run(
      () =>
        new Promise<string>((done, fail) => {
          begun.push(name);
          ends.set(name, (error) => (error ? fail(error) : done(name)));
        }),
    );
  return { begun, call, end: (name: string, error?: Error) => ends.get(name)?.(error) };
}
const turn = () => new Promise<void>((done) => setTimeout(done));

test('no more than its places run at once; the others in the order in which they came', async () => {
  const { begun, call, end } = calls(atMost(2));
  const all = ['a', 'b', 'c', 'd'].map(call);
  await turn();
  expect(begun).toEqual(['a', 'b']);
  end('b');
  await turn();
  expect(begun).toEqual(['a', 'b', 'c']);
  ['a', 'c'].forEach((name) => end(name));
  await turn();
  end('d');
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
});

test('one that fails gives its place up, and tells whoever asked', async () => {
  const { begun, call, end } = calls(atMost(1));
  const [first, second] = [call('a'), call('b')];
  await turn();
  end('a', new Error('no network'));
  await expect(first).rejects.toThrow('no network');
  await turn();
  expect(begun).toEqual(['a', 'b']);
  end('b');
  expect(await second).toBe('b');
});
