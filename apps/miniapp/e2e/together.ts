import type { Story } from './phone.ts';
import { called } from './together/called.ts';
import { declined } from './together/declined.ts';
import { endorsed } from './together/endorsed.ts';
import { handedOver } from './together/handed-over.ts';
import { held } from './together/held.ts';
import { inBulk } from './together/in-bulk.ts';
import { mediated } from './together/mediated.ts';
import { returned } from './together/returned.ts';

/** Stories with several people and five parties. The last two move the clock forward. */
export const together: Readonly<Record<string, Story>> = {
  endorsed,
  returned,
  called,
  declined,
  inBulk,
  handedOver,
  held,
  mediated,
};
