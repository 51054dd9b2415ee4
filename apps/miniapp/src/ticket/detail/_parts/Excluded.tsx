import type { Ticket } from '../../../api/contract';
import { now } from '../../../lib/clock';
import { moment } from '../../../lib/time';
import { Line } from '../../../ui/Panel';

/** Whether the ticket is left out of its figures, and why. */
export function Excluded({ exclusions }: { exclusions: Ticket['exclusions'] }) {
  const [last] = exclusions ?? [];
  if (!last) return null;
  const ruling = last.ruleBy ? `街道${moment(last.ruleBy, now())}前裁定` : '';
  return <Line name="考核">{[last.label, last.reasonLabel, ruling].filter(Boolean).join('，')}</Line>;
}
