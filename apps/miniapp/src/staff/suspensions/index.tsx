import { useState } from 'react';
import type { Suspension, SuspensionAction } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { useGate } from '../../features/account/gate';
import { ReasonSheet } from '../../ui/ReasonSheet';
import { useDecideSuspension, useSuspensions } from '../../features/suspension/suspension.queries';
import { now } from '../../lib/clock';
import { confirm, say } from '../../lib/dialog';
import { useFresh } from '../../lib/lifecycle';
import { moment } from '../../lib/time';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { pageOf } from '../../ui/page-of';
import { Line, Panel, Soft, Stack } from '../../ui/Panel';
import { Query } from '../../ui/Query';

type Pick = (suspension: Suspension, action: SuspensionAction, label: string) => void;

function One({ suspension, onPick }: { suspension: Suspension; onPick: Pick }) {
  return (
    <Panel title={`${suspension.name} · ${suspension.stateLabel}`}>
      <Line name="原因">{suspension.words}</Line>
      <Line name="提出">{`${suspension.proposedBy}，${moment(suspension.proposedAt, now())}`}</Line>
      {suspension.confirmedBy ? <Line name="确认">{suspension.confirmedBy}</Line> : null}
      <Line name="停多久">
        {suspension.until ? `到${moment(suspension.until, now())}` : `${suspension.days} 天`}
      </Line>
      {suspension.appeal ? <Line name="申诉">{suspension.appeal}</Line> : null}
      {suspension.answer ? <Line name="答复">{suspension.answer}</Line> : null}
      <Stack across>
        {suspension.actions.map(({ action, label }) => (
          <Btn
            key={action}
            text={label}
            look={action === 'confirm' ? 'main' : 'plain'}
            onTap={() => onPick(suspension, action as SuspensionAction, label)}
          />
        ))}
      </Stack>
    </Panel>
  );
}

/**
 * Suspensions proposed from a ticket are confirmed here by another person; the level above answers appeals.
 */
function SuspensionsPage() {
  useGate();
  const all = useSuspensions();
  const decide = useDecideSuspension();
  const [asking, setAsking] = useState<{
    suspension: Suspension;
    action: SuspensionAction;
    label: string;
  } | null>(null);
  useFresh(all);
  const send = (id: string, action: SuspensionAction, label: string, words?: string) =>
    decide.mutate(
      { id, action, ...(words && { words }) },
      {
        onSuccess: () => {
          say(`已办：${label}`);
          setAsking(null);
        },
        onError: (error) => say(sentenceOf(error)),
      },
    );
  const pick: Pick = (suspension, action, label) => {
    if (action !== 'confirm') return setAsking({ suspension, action, label });
    void confirm('确认暂停这个账号点单吗？', '确认', `${suspension.name}：${suspension.words}`).then(
      (yes) => {
        if (yes) send(suspension.id, action, label);
      },
    );
  };
  return (
    <Page title="暂停账号">
      <Soft>在单子里点「建议暂停此账号」提出，另一人确认才生效。隐患和有人有危险的事照常收。</Soft>
      <Query query={all} isEmpty={(some) => some.length === 0} empty="没有暂停的账号">
        {(some) => some.map((one) => <One key={one.id} suspension={one} onPick={pick} />)}
      </Query>
      {asking ? (
        <ReasonSheet
          title={asking.label}
          summary={asking.suspension.name}
          button={asking.label}
          placeholder="写明理由"
          busy={decide.isPending}
          onSend={(words) => send(asking.suspension.id, asking.action, asking.label, words)}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </Page>
  );
}

export default pageOf(SuspensionsPage);
