import { people } from './people.ts';
import type { Story } from './phone.ts';
import { live } from './story.ts';
import { together } from './together.ts';

/** In this order: the later ones push the demo's clock on. */
const stories: Readonly<Record<string, Story>> = { live, ...people, ...together };

const asked = process.argv.slice(2);
export const isWhole = asked.length === 0;

/** All of them, or those that are named on the command line. */
export const told = (): Story[] =>
  Object.entries(stories)
    .filter(([name]) => isWhole || asked.includes(name))
    .map(([, story]) => story);
