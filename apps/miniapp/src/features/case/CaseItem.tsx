import type { CaseItem as Item } from '../../api/contract';
import { now } from '../../lib/clock';
import { dueText } from '../../lib/time';
import { Panel, Soft } from '../../ui/Panel';
import { Tag } from '../../ui/Tag';
import { Tap } from '../../ui/Tap';
import { casePageOf } from './case-pages';

/** A case of any noun in a list. A home that does not wait for the viewer is their own. */
export function CaseItem({ item: { id, noun, nounLabel, title, status, due, awaits } }: { item: Item }) {
  const isOwn = noun === 'home' && awaits === null;
  return (
    <Tap role="link" onTap={() => void casePageOf(noun)?.(id, isOwn)}>
      <Panel title={title} aside={<Tag text={nounLabel} />}>
        {awaits ? <Tag text={`待您${awaits}`} tone="red" /> : null}
        <Soft>{status}</Soft>
        {due ? <Soft>{dueText(due, now())}</Soft> : null}
      </Panel>
    </Tap>
  );
}
