import { useEffect, useState } from 'react';
import type { Action } from '../../api/contract';
import { Btn } from '../../ui/Btn';
import { Panel } from '../../ui/Panel';
import type { Case, CaseEvent, Noun } from './case';
import { useMarkRead } from './case.queries';
import { actionText } from './case.text';
import { Composer } from './Composer';
import { Conversation, isRemark } from './Conversation';

/** Showing it marks it as read: the author sees that, and its notices count as read. */
function useSeen<C extends Case>(noun: Noun<C>, { id }: C, events: readonly CaseEvent[]): void {
  const { mutate } = useMarkRead(noun, id);
  const canMark = noun.markRead !== undefined;
  const newest = Number(events[events.length - 1]?.id ?? 0);
  useEffect(() => {
    if (newest && canMark) mutate(newest);
  }, [newest, canMark, mutate]);
}

interface Props<C extends Case> {
  noun: Noun<C>;
  subject: C;
  events: readonly CaseEvent[];
  action: Action | undefined;
}

/** The daily conversation, and the place to answer. */
export function ConversationPanel<C extends Case>({ noun, subject, events, action }: Props<C>) {
  const [isWriting, setWriting] = useState(false);
  useSeen(noun, subject, events);
  const remarks = events.filter(isRemark);
  if (remarks.length === 0 && !action) return null;
  return (
    <Panel title="留言">
      {remarks.length ? <Conversation noun={noun} subject={subject} remarks={remarks} /> : null}
      {action && isWriting ? (
        <Composer noun={noun} subject={subject} action={action} onDone={() => setWriting(false)} />
      ) : null}
      {action && !isWriting ? <Btn text={actionText(action)} onTap={() => setWriting(true)} /> : null}
    </Panel>
  );
}
