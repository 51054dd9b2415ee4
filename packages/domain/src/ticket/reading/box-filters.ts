import { kindOpenness } from '../openness.ts';
import { kinds, states, type Kind, type State } from '../words.ts';
import type { Box } from './boxes.ts';

const all = Object.keys(states) as State[];
const open = all.filter((state) => state !== 'closed');
const shownNearby = open.filter((state) => state !== 'rating');

/** The states in which the tickets of a box are. */
export const boxStates: Readonly<Record<Box, readonly State[]>> = {
  rate: ['rating'],
  supervised: open,
  escalated: open,
  weekly: open,
  outside: open,
  pool: ['pool'],
  accepted: open,
  dispatch: ['dispatching'],
  verify: ['verifying'],
  sign: ['signing'],
  work: ['working', 'asking', 'deliberating', 'verifying'],
  hear: ['deliberating'],
  requests: open,
  late: open,
  call: ['closed'],
  scope: all,
  placed: all,
  nearby: shownNearby,
};

/** The kinds of the tickets of a box: neighbours see none of a kind that concerns one household. */
export const boxKinds = (box: Box): readonly Kind[] =>
  (Object.keys(kinds) as Kind[]).filter((kind) => box !== 'nearby' || kindOpenness[kind] !== 'never');

/**
 * The boxes in which staff see where a ticket comes from, and can filter by it: by which way, and whether the resident
 * is confirmed.
 */
export const boxesWithOrigin: ReadonlySet<Box> = new Set(['pool', 'accepted', 'dispatch', 'scope']);
