import { useState } from 'react';
import type { Erasure, WayOut } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { useSignOut } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { ERASE_WORDS, useErase, useErasure } from '../../features/privacy/privacy.queries';
import { Labelled } from '../../features/form/Labelled';
import { confirm, say } from '../../lib/dialog';
import { useFresh } from '../../lib/lifecycle';
import { goLogin } from '../../lib/route';
import { Btn } from '../../ui/Btn';
import { Choices } from '../../ui/Choices';
import { Page } from '../../ui/Page';
import { Line, Panel, Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { TextLine } from '../../ui/Words';
import { pageOf } from '../../ui/page-of';

type Open = Erasure['tickets'][number];
type Chosen = Readonly<Record<string, WayOut>>;

const ways: Readonly<Record<WayOut, string>> = {
  withdraw: '撤回这张单',
  leave: '交给附议的邻居',
  carry_on: '由社区受理员代为跟进',
};

function Ticket({
  ticket,
  chosen,
  onChoose,
}: {
  ticket: Open;
  chosen: WayOut;
  onChoose: (way: WayOut) => void;
}) {
  return (
    <Panel title={ticket.number}>
      <Line name="进展">{ticket.status}</Line>
      <Choices
        label={`${ticket.number} 怎么办`}
        options={ticket.ways.map((way) => ({ value: way, label: ways[way] }))}
        chosen={[chosen]}
        onChoose={onChoose}
      />
    </Panel>
  );
}

function useErasing({ tickets }: Erasure) {
  const [chosen, setChosen] = useState<Chosen>({});
  const wayOf = ({ id, otherwise }: Open): WayOut => chosen[id] ?? otherwise;
  const [typed, setTyped] = useState('');
  const erase = useErase();
  const signOut = useSignOut();
  const run = async () => {
    if (!(await confirm('确定注销吗？', '注销', '注销以后不能恢复。'))) return;
    await erase.mutateAsync(tickets.map((one) => ({ ticket: one.id, way: wayOf(one) }))).then(
      () => {
        say('已注销，您的信息已删除');
        signOut();
        return goLogin();
      },
      (error: unknown) => say(sentenceOf(error)),
    );
  };
  const send = () => {
    if (typed.trim() !== ERASE_WORDS) return say(`请填写"${ERASE_WORDS}"`);
    void run();
  };
  return {
    wayOf,
    choose: (id: string, way: WayOut) => setChosen((before) => ({ ...before, [id]: way })),
    typed,
    setTyped,
    send,
    busy: erase.isPending,
  };
}

function Erase({ plan }: { plan: Erasure }) {
  const { wayOf, choose, typed, setTyped, send, busy } = useErasing(plan);
  return (
    <>
      <Soft>
        注销以后：您的姓名、电话、住址会删掉，不能恢复；办过的单只留下办事经过，不再写着您是谁；这个账号不能再登录。
      </Soft>
      {plan.tickets.length ? (
        <Soft>{`您还有 ${plan.tickets.length} 张单没有办完，请看看怎么办：`}</Soft>
      ) : null}
      {plan.tickets.map((one) => (
        <Ticket key={one.id} ticket={one} chosen={wayOf(one)} onChoose={(way) => choose(one.id, way)} />
      ))}
      <Labelled label={`请手工填写：${ERASE_WORDS}`}>
        <TextLine label="确认注销的话" value={typed} max={20} onChange={setTyped} />
      </Labelled>
      <Btn text="注销账号" look="main" busy={busy} onTap={send} />
    </>
  );
}

/** People with a post must hand over first; all others may erase their account. */
function ErasePage() {
  useGate();
  const erasure = useErasure();
  useFresh(erasure);
  return (
    <Page title="注销账号">
      <Query
        query={erasure}
        isEmpty={({ posts }) => posts > 0}
        empty="您还在任职。请先交接，卸任以后再注销。"
      >
        {(data) => <Erase plan={data} />}
      </Query>
    </Page>
  );
}

export default pageOf(ErasePage);
