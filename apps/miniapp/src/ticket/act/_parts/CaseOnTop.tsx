import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Ticket } from '../../../api/contract';
import { actorText } from '../../../features/case/case.text';
import { useTimeline } from '../../../features/case/case.queries';
import { Photos } from '../../../features/file/Photos';
import { BeforeAfter } from '../../../features/ticket/BeforeAfter';
import { latestFirst, resultOf } from '../../../features/ticket/result';
import { promiseText } from '../../../features/ticket/ticket.text';
import { tickets } from '../../../features/ticket/tickets';
import { now } from '../../../lib/clock';
import { Btn } from '../../../ui/Btn';
import { Line, Panel } from '../../../ui/Panel';
import styles from './CaseOnTop.module.scss';

/** More letters than these are folded, so that the form stays in sight. */
const FOLDED = 120;

function Words({ words }: { words: string }) {
  const [isOpen, setOpen] = useState(words.length <= FOLDED);
  return (
    <>
      <View className={styles.words}>{isOpen ? words : `${words.slice(0, FOLDED)}…`}</View>
      {isOpen ? null : <Btn look="quiet" text="看全部" onTap={() => setOpen(true)} />}
    </>
  );
}

/** Once the work is done, before and after stand side by side. */
const isDone = ({ state }: Ticket): boolean => state === 'verifying' || state === 'rating';

/** What a decision is made on: the words, the pictures, what was said last, and the date. */
export function CaseOnTop({ subject: ticket }: { subject: Ticket }) {
  const events = latestFirst(useTimeline(tickets, ticket.id).data ?? []);
  const last = events.find(({ note }) => note);
  const due = promiseText(ticket.state, ticket.promise.due, now());
  return (
    <Panel>
      {ticket.words ? <Words words={ticket.words} /> : null}
      {isDone(ticket) ? (
        <BeforeAfter before={ticket.files} after={resultOf(events)?.files ?? []} />
      ) : (
        <Photos photos={ticket.files} />
      )}
      {last ? <Line name={last.label}>{`${last.note}（${actorText(last)}）`}</Line> : null}
      {due ? <Line name="期限">{due}</Line> : null}
    </Panel>
  );
}
