import { bodyCaps, capOf, isWithin } from './bodies.ts';

const cap = { bytes: 100, depth: 3, parts: 4 };
const is = (json: string): boolean => isWithin(Buffer.from(json), cap);

test.each([
  ['[[[1]]]', true],
  ['[[[[1]]]]', false],
  ['{"a":{"b":{"c":1}}}', true],
  ['{"a":{"b":{"c":{"d":1}}}}', false],
  ['[[],[],[],[],[]]', true],
  ['[1,2,3,4,5]', true],
  ['[1,2,3,4,5,6]', false],
  ['{"a":1,"b":2}', true],
  ['{"a":1,"b":2,"c":3}', false],
  ['"[[[[[[,,,,,,::::::"', true],
  ['["\\"[[[[[[\\\\"]', true],
  ['["\\\\",[[[1]]]]', false],
  ['"\\', true],
  ['"', true],
  ['', true],
  [']]]][[[1]]]', true],
  [`"${'x'.repeat(98)}"`, true],
  [`"${'x'.repeat(99)}"`, false],
])('%s', (json, expected) => expect(is(json)).toBe(expected));

test('what costs a parser half a second is refused unparsed', () => {
  const hostile = [
    '['.repeat(130_000),
    `{${Array.from({ length: 20_000 }, (_, n) => `"k${n}":${n}`).join()}}`,
    `[${'0,'.repeat(60_000)}0]`,
  ];
  const wide = { bytes: 1024 * 1024, depth: 32, parts: 1000 };
  const parse = import.meta.jest.spyOn(JSON, 'parse');
  for (const json of hostile) expect(isWithin(Buffer.from(json), wide)).toBe(false);
  expect(parse).not.toHaveBeenCalled();
  parse.mockRestore();
});

test('a route that says nothing takes the usual', () => {
  expect([capOf(undefined), capOf({}), capOf({ body: 'unsigned' })]).toEqual([
    bodyCaps.usual,
    bodyCaps.usual,
    bodyCaps.unsigned,
  ]);
});
