import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Action, Ticket } from '../../../api/contract';
import { sentenceOf } from '../../../api/error';
import { seesArea } from '../../../domain';
import { useMe } from '../../../features/account/account.queries';
import { ReasonSheet } from '../../../ui/ReasonSheet';
import { usePropose } from '../../../features/suspension/suspension.queries';
import { hasMasked, isMasked, usualReasons, useReveal, type Reason } from '../../../features/ticket/reveal';
import { say } from '../../../lib/dialog';
import { call } from '../../../lib/platform';
import { open } from '../../../lib/route';
import { Btn } from '../../../ui/Btn';
import { Line, Soft } from '../../../ui/Panel';
import { Sheet } from '../../../ui/Sheet';
import { Tag } from '../../../ui/Tag';
import styles from './parts.module.scss';

/** The reason of a reveal: a usual reason reveals the fields it needs, any other is typed. */
function Reasons({
  title,
  onPick,
  onOther,
  onClose,
}: {
  title: string;
  onPick: (reason: Reason) => void;
  onOther: () => void;
  onClose: () => void;
}) {
  return (
    <Sheet title={title} onClose={onClose}>
      <Soft>为什么要看？居民会看到谁在什么时候、为什么看了。</Soft>
      {usualReasons.map((reason) => (
        <Btn key={reason.words} text={reason.words} hint={reason.hint} onTap={() => onPick(reason)} />
      ))}
      <Btn text="其他理由" onTap={onOther} />
    </Sheet>
  );
}

const DAYS = 7;

/** Proposes a suspension; another person must confirm it. */
function Suspend({ ticket }: { ticket: Ticket }) {
  const [isAsking, setAsking] = useState(false);
  const propose = usePropose();
  const send = (words: string) =>
    propose.mutate(
      { ticket: ticket.id, days: DAYS, words },
      {
        onSuccess: () => {
          say('已提出，等另一位同事确认');
          setAsking(false);
        },
        onError: (error) => say(sentenceOf(error)),
      },
    );
  return (
    <>
      <Btn text="建议暂停此账号" onTap={() => setAsking(true)} />
      {isAsking ? (
        <ReasonSheet
          title="建议暂停此账号"
          summary={`暂停点单 ${DAYS} 天，另一位同事确认后生效`}
          button="提出"
          placeholder="例如：同一内容反复提交，打不通电话"
          busy={propose.isPending}
          onSend={send}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

function Reveal({ ticket, action }: { ticket: Ticket; action: Action }) {
  const [isAsking, setAsking] = useState(false);
  const { reveal, busy } = useReveal(ticket, action);
  const pick = (reason: Reason) => {
    setAsking(false);
    reveal(reason);
  };
  const other = () => {
    setAsking(false);
    void open('ticket/act/index', { id: ticket.id, action: action.action, mode: action.mode });
  };
  return (
    <>
      <Btn text={action.label} busy={busy} onTap={() => setAsking(true)} />
      {isAsking ? (
        <Reasons title={action.label} onPick={pick} onOther={other} onClose={() => setAsking(false)} />
      ) : null}
    </>
  );
}

const marksOf = ({ reporter, anonymous }: Ticket) =>
  [reporter.unconfirmed ? '待确认住户' : '', anonymous ? '匿名反映' : ''].filter(Boolean);

/** The reporter as the viewer may read them: masked, or in full after a reveal. */
export function Reporter({ ticket, action }: { ticket: Ticket; action: Action | undefined }) {
  const { reporter } = ticket;
  const { name, phone, room } = reporter;
  const marks = marksOf(ticket);
  const me = useMe();
  const decides = me.data?.offices.some(({ office }) => seesArea(office)) ?? false;
  return (
    <>
      <Line name="点单人">{name}</Line>
      {phone ? <Line name="电话">{phone}</Line> : null}
      {room ? <Line name="门牌">{room}</Line> : null}
      {marks.length ? (
        <View className={styles.tags}>
          {marks.map((mark) => (
            <Tag key={mark} text={mark} tone="amber" />
          ))}
        </View>
      ) : null}
      {hasMasked(reporter) ? <Soft>居民信息已隐去一部分。</Soft> : null}
      {phone && !isMasked(phone) && action ? (
        <Btn text={`打电话 ${phone}`} look="main" onTap={() => call(phone)} />
      ) : null}
      {action && hasMasked(reporter) ? <Reveal ticket={ticket} action={action} /> : null}
      {reporter.unconfirmed && decides ? <Suspend ticket={ticket} /> : null}
    </>
  );
}
