import { masked, uncleared } from '../../person/clearance.ts';
import { isFoundByNumber } from './caller.ts';

const sight = { scope: 'whole', clearance: masked } as const;
const open = { state: 'pool', anonymous: false } as const;
const closed = { state: 'closed', anonymous: false } as const;

test.each([
  ['one that goes on', open, null, sight, true],
  ['one that waits for its rating', { state: 'rating', anonymous: false }, null, sight, true],
  ['one that is closed', closed, null, sight, false],
  ['one that went into another that goes on', closed, open, sight, true],
  ['one that went into another that is closed', closed, closed, sight, false],
  ['an anonymous one', { state: 'pool', anonymous: true }, null, sight, false],
  [
    'one of whose reporter the viewer must not know',
    open,
    null,
    { scope: 'whole', clearance: uncleared },
    false,
  ],
  [
    'one of which the viewer sees the hearing alone',
    open,
    null,
    { scope: 'hearing', clearance: masked },
    false,
  ],
] as const)('%s', (_, ticket, root, seen, isFound) =>
  expect(isFoundByNumber(ticket, root, seen)).toBe(isFound),
);
