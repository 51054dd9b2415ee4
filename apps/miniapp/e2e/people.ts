import type { Story } from './phone.ts';
import { arrived } from './people/arrived.ts';
import { erased } from './people/erased.ts';
import { joined } from './people/joined.ts';
import { onLeave } from './people/on-leave.ts';
import { organised } from './people/organised.ts';
import { passedOn } from './people/passed-on.ts';
import { revealed } from './people/revealed.ts';
import { troubled } from './people/troubled.ts';
import { unnamed } from './people/unnamed.ts';

/** Stories about people: homes, family, absence, identity. */
export const people: Readonly<Record<string, Story>> = {
  arrived,
  revealed,
  joined,
  unnamed,
  onLeave,
  passedOn,
  organised,
  erased,
  troubled,
};
