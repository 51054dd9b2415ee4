import { useState } from 'react';
import { Btn } from '../../ui/Btn';
import { Panel, Soft } from '../../ui/Panel';
import type { CaseEvent } from './case';
import { Timeline } from './Timeline';

const SHOWN = 12;

/** The newest first; a long history opens on demand, to stay light on old phones. */
export function History({ events }: { events: readonly CaseEvent[] }) {
  const [isWhole, setWhole] = useState(false);
  return (
    <Panel title="经过">
      {events.length === 0 ? <Soft>还没有记录。</Soft> : null}
      <Timeline events={isWhole ? events : events.slice(-SHOWN)} />
      {events.length > SHOWN && !isWhole ? (
        <Btn text={`再看更早的 ${events.length - SHOWN} 条`} onTap={() => setWhole(true)} />
      ) : null}
    </Panel>
  );
}
