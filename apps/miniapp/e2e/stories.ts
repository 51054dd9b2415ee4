import { people } from './people.ts';
import type { Story } from './phone.ts';
import { live } from './story.ts';
import { together } from './together.ts';

/** Order matters: the later ones move the demo's clock forward. */
const stories: Readonly<Record<string, Story>> = { live, ...people, ...together };

const asked = process.argv.slice(2);
export const isWhole = asked.length === 0;

/** Whether a story is to be told: all are, or those named on the command line. */
export const isTold = (name: string): boolean => isWhole || asked.includes(name);

export const told = (): Story[] =>
  Object.entries(stories)
    .filter(([name]) => isTold(name))
    .map(([, story]) => story);
