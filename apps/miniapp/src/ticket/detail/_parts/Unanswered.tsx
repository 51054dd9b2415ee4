import type { Ticket } from '../../../api/contract';
import { now } from '../../../lib/clock';
import { ago } from '../../../lib/time';
import { Banner } from '../../../ui/Panel';

/** Marks prominently that a resident still waits for an answer. */
export function Unanswered({ facts: { unanswered, askedAt } }: { facts: Ticket['facts'] }) {
  if (!unanswered) return null;
  const since = askedAt ? `（${ago(askedAt, now())}）` : '';
  return <Banner>{`居民留言${since}超过一个工作日未回复`}</Banner>;
}
