import { Line, type Peer } from './line.ts';

type Take = (message: unknown) => void;

/** Two ends whose messages are JSON; an end that is cut fails to send. */
function ends(): [Peer, Peer, () => void] {
  const takers: Take[][] = [[], []];
  let isCut = false;
  const end = (own: number): Peer => ({
    send(message, done) {
      if (isCut) return done(new Error('cut'));
      const text = JSON.stringify(message);
      queueMicrotask(() => takers[1 - own]!.forEach((take) => take(JSON.parse(text))));
    },
    listen: (take) => void takers[own]!.push(take),
  });
  return [end(0), end(1), () => void (isCut = true)];
}

test('both ends ask and answer, each question its own', async () => {
  const [left, right] = ends();
  const one = new Line(left, (topic) => `left ${topic}`);
  const other = new Line(right, async (topic, content) => [topic, content]);
  expect(await Promise.all([one.ask('a', 1), one.ask('b', 2), other.ask('c')])).toEqual([
    ['a', 1],
    ['b', 2],
    'left c',
  ]);
});

test('other messages between the processes are ignored', async () => {
  const [left, right] = ends();
  const one = new Line(left, () => undefined);
  new Line(right, () => 'answered');
  for (const message of ['ready', 7, null, { channel: 'limits' }])
    left.send(message as object, () => undefined);
  expect(await one.ask('topic')).toBe('answered');
});

test('without an answer there is none: failed, cut, closed, late', async () => {
  const [left, right, cut] = ends();
  const one = new Line(left, () => undefined);
  new Line(right, (topic) => {
    if (topic === 'fail') throw new Error('failed on purpose');
    return new Promise(() => undefined);
  });
  expect(await one.ask('fail')).toBeUndefined();
  expect(await one.ask('late', undefined, 10)).toBeUndefined();
  const waiting = one.ask('wait');
  one.close();
  expect(await waiting).toBeUndefined();
  cut();
  expect(await one.ask('wait')).toBeUndefined();
});
