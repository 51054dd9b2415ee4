import type { Story } from './phone.ts';
import { joined } from './people/joined.ts';
import { revealed } from './people/revealed.ts';
import { troubled } from './people/troubled.ts';

/** Who people are to each other: who knows whom, who lives where, who stands in for whom. */
export const people: Readonly<Record<string, Story>> = { revealed, joined, troubled };
