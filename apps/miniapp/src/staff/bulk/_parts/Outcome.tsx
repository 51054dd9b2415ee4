import { useState } from 'react';
import type { BulkAnswer, BulkResult } from '../../../api/contract';
import { open } from '../../../lib/route';
import { Btn } from '../../../ui/Btn';
import { Heading, Panel, Soft } from '../../../ui/Panel';
import { FailedRow } from './FailedRow';

/** The most rows a phone can draw at once. */
const SHOWN = 30;

const see = ({ id }: BulkResult) => void open('ticket/detail/index', { id });

/** The number of successes, and each failure with its reason. */
export function Outcome({ answer, isPreview }: { answer: BulkAnswer; isPreview: boolean }) {
  const [isWhole, setWhole] = useState(false);
  const failed = answer.items.filter(({ ok }) => !ok);
  const good = answer.items.filter(({ ok }) => ok).map(({ number }) => number);
  const [can, cannot] = isPreview ? ['可以办', '办不了'] : ['已办', '没办成'];
  return (
    <>
      <Heading>{`${can} ${answer.done} 张${answer.failed ? `，${cannot} ${answer.failed} 张` : ''}`}</Heading>
      {isPreview ? <Soft>还没有办理。确认后逐张办理，办不了的会列出来，不影响其他的单。</Soft> : null}
      {failed.length ? (
        <Panel title={`${cannot}的`}>
          {failed.slice(0, isWhole ? undefined : SHOWN).map((one) => (
            <FailedRow key={one.id} result={one} onSee={() => see(one)} />
          ))}
          {failed.length > SHOWN && !isWhole ? (
            <Btn text={`看其余 ${failed.length - SHOWN} 张`} onTap={() => setWhole(true)} />
          ) : null}
        </Panel>
      ) : null}
      {good.length ? (
        <Panel title={`${can}的`}>
          <Soft>{good.join('、')}</Soft>
        </Panel>
      ) : null}
    </>
  );
}
