import { useState } from 'react';
import type { Me, Named } from '../../../api/contract';
import { sentenceOf } from '../../../api/error';
import { useEnterAbsence } from '../../../features/org/absence.queries';
import { PersonSheet } from '../../../features/org/PersonSheet';
import { Picked } from '../../../features/org/Picked';
import { Labelled } from '../../../features/form/Labelled';
import { now } from '../../../lib/clock';
import { say } from '../../../lib/dialog';
import { dateValue } from '../../../lib/time';
import { Btn } from '../../../ui/Btn';
import { Choices } from '../../../ui/Choices';
import { Page } from '../../../ui/Page';
import { Soft } from '../../../ui/Panel';
import { DateField } from '../../../ui/When';
import { TextLine } from '../../../ui/Words';

const whose = [
  { value: true, label: '我自己' },
  { value: false, label: '替下面的人登记' },
];

function useAsking(onDone: () => void) {
  const [isOwn, setOwn] = useState(true);
  const [people, setPeople] = useState<readonly Named[]>([]);
  const [since, setSince] = useState(dateValue(now()));
  const [until, setUntil] = useState('');
  const [deputies, setDeputies] = useState<readonly Named[]>([]);
  const [words, setWords] = useState('');
  const enter = useEnterAbsence();
  const send = () => {
    if (!isOwn && !people[0]) return say('请选择谁请假');
    if (until === '') return say('请选择到哪一天');
    const body = {
      since,
      until,
      person: isOwn ? undefined : people[0]?.id,
      deputy: deputies[0]?.id,
      words: words.trim() || undefined,
    };
    void enter.mutateAsync(body).then(
      () => {
        say('已登记');
        onDone();
      },
      (error: unknown) => say(sentenceOf(error)),
    );
  };
  return {
    isOwn,
    setOwn,
    people,
    setPeople,
    since,
    setSince,
    until,
    setUntil,
    deputies,
    setDeputies,
    words,
    setWords,
    send,
    busy: enter.isPending,
  };
}

/** From when to when, and who acts meanwhile. */
export function Asking({ me, onDone }: { me: Me; onDone: () => void }) {
  const form = useAsking(onDone);
  const foot = (
    <>
      <Btn text="不请了" disabled={form.busy} onTap={onDone} />
      <Btn text="确认请假" look="main" busy={form.busy} onTap={form.send} />
    </>
  );
  return (
    <Page title="请假" footer={foot}>
      {me.offices.length ? (
        <Labelled label="谁请假">
          <Choices big label="谁请假" options={whose} chosen={[form.isOwn]} onChoose={form.setOwn} />
        </Labelled>
      ) : null}
      {form.isOwn ? null : (
        <Picked
          label="请假的人"
          value={form.people}
          max={1}
          onChange={form.setPeople}
          sheet={(picking) => <PersonSheet title="谁请假" {...picking} />}
        />
      )}
      <Labelled label="从哪一天">
        <DateField label="从哪一天" value={form.since} earliest={now()} onChange={form.setSince} />
      </Labelled>
      <Labelled label="到哪一天（这天还不在）">
        <DateField label="到哪一天" value={form.until} earliest={now()} onChange={form.setUntil} />
      </Labelled>
      <Labelled label="请谁代理" optional>
        <Picked
          label="代理人"
          value={form.deputies}
          max={1}
          onChange={form.setDeputies}
          sheet={(picking) => <PersonSheet title="请谁代理" {...picking} />}
        />
      </Labelled>
      <Soft>代理人在这段时间里能看到并办理该由您办的事。没有代理，就由上一级办。</Soft>
      <Labelled label="原因" optional>
        <TextLine label="原因" value={form.words} max={200} onChange={form.setWords} />
      </Labelled>
    </Page>
  );
}
