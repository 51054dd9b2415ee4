import { isAllowed } from '../src/supply.ts';

it.each([
  ['MIT', true],
  ['(MIT OR CC0-1.0)', true],
  ['(BSD-3-Clause OR GPL-2.0)', true],
  ['Apache-2.0 AND MIT', true],
  ['GPL-3.0', false],
  ['AGPL-3.0 AND MIT', false],
  ['Unknown', false],
])('a licence of %s is allowed: %s', (licence, isIt) => expect(isAllowed(licence)).toBe(isIt));
