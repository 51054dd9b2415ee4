import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Followed } from '../../../api/contract';
import { sentenceOf } from '../../../api/error';
import { useFollow } from '../../../features/ticket/claim.queries';
import { now } from '../../../lib/clock';
import { say } from '../../../lib/dialog';
import { ago, moment } from '../../../lib/time';
import { Btn } from '../../../ui/Btn';
import { Line, Panel, Soft } from '../../../ui/Panel';
import { TextLine } from '../../../ui/Words';

function Found({ followed }: { followed: Followed }) {
  return (
    <Panel title={followed.number}>
      <View>{followed.status}</View>
      <Line name="类别">{followed.category.name}</Line>
      <Line name="反映时间">{moment(followed.placedAt, now())}</Line>
      {[...followed.events].reverse().map(({ at, label, note }) => (
        <Line key={at + label} name={ago(at, now())}>
          {[label, note].filter(Boolean).join('：')}
        </Line>
      ))}
    </Panel>
  );
}

/** Nothing here links to the person who placed it. */
export function Follow() {
  const [code, setCode] = useState('');
  const follow = useFollow();
  const run = () =>
    code.trim()
      ? follow.mutate(code.trim(), { onError: (error) => say(sentenceOf(error)) })
      : say('请填写查询码');
  return (
    <>
      <Panel title="查匿名反映的事">
        <Soft>填上匿名反映时给您的查询码，看办到哪一步了。</Soft>
        <TextLine label="查询码" value={code} max={40} placeholder="查询码" onChange={setCode} />
        <Btn text="查询" busy={follow.isPending} onTap={run} />
      </Panel>
      {follow.data ? <Found followed={follow.data} /> : null}
    </>
  );
}
