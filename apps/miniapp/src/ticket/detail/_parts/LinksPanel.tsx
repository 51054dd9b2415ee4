import type { Ticket } from '../../../api/contract';
import { Panel, Soft } from '../../../ui/Panel';
import { TicketLink } from './TicketLink';

/** Linked tickets: the one this was merged into, and those merged into this. */
export function LinksPanel({ ticket: { mergedInto, merged } }: { ticket: Ticket }) {
  if (!mergedInto && merged.length === 0) return null;
  return (
    <Panel title="并单">
      {mergedInto ? <Soft>这张单并入了下面这张，办理情况在那里看。</Soft> : null}
      {mergedInto ? <TicketLink ticket={mergedInto} /> : null}
      {merged.length ? <Soft>{`有 ${merged.length} 张单并入了这张：`}</Soft> : null}
      {merged.map((one) => (
        <TicketLink key={one.id} ticket={one} />
      ))}
    </Panel>
  );
}
