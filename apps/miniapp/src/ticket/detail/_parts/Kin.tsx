import { Text } from '@tarojs/components';
import type { Kin as Other, Ticket } from '../../../api/contract';
import { open } from '../../../lib/route';
import { Panel, Soft } from '../../../ui/Panel';
import { Tap } from '../../../ui/Tap';
import styles from './parts.module.scss';

const Link = ({ of }: { of: Other }) => (
  <Tap role="link" className={styles.link} onTap={() => void open('ticket/detail/index', { id: of.id })}><Text>{of.number}</Text></Tap>
);

/** Other tickets of the same matter: the one it went into, those that came to it. */
export function Kin({ of: { mergedInto, merged } }: { of: Ticket }) {
  if (!mergedInto && merged.length === 0) return null;
  return (
    <Panel title="并单">
      {mergedInto ? <Soft>这张单并入了下面这张,办理情况在那里看。</Soft> : null}
      {mergedInto ? <Link of={mergedInto} /> : null}
      {merged.length ? <Soft>{`有 ${merged.length} 张单并入了这张:`}</Soft> : null}
      {merged.map((one) => <Link key={one.id} of={one} />)}
    </Panel>
  );
}
