import { intents } from '../src/api/intent';

test('the same content keeps its key until it is done; other content gets another', () => {
  const intent = intents();
  const first = intent.keyFor({ words: '一' });
  expect(intent.keyFor({ words: '一' })).toBe(first);
  const changed = intent.keyFor({ words: '二' });
  expect(changed).not.toBe(first);
  intent.done();
  expect(intent.keyFor({ words: '二' })).not.toBe(changed);
  expect(first).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});
