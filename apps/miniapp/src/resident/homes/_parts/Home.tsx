import type { HomeOf } from '../../../api/contract';
import { sentenceOf } from '../../../api/error';
import { useLeaveHome } from '../../../features/household/household.queries';
import { now } from '../../../lib/clock';
import { confirm, say } from '../../../lib/dialog';
import { agoShort } from '../../../lib/time';
import { Btn } from '../../../ui/Btn';
import { Line, Panel, Soft } from '../../../ui/Panel';
import { Tag, type Tone } from '../../../ui/Tag';
import { Invite } from './Invite';
import { Members } from './Members';

const tones: Readonly<Record<HomeOf['status'], Tone>> = {
  unconfirmed: 'amber',
  confirmed: 'green',
  refused: 'red',
  ended: 'red',
};

const isOver = ({ status }: HomeOf) => status === 'refused' || status === 'ended';

function Leave({ of }: { of: HomeOf }) {
  const leave = useLeaveHome();
  const isLiving = of.status === 'confirmed';
  const ask = async () => {
    if (
      !(await confirm(
        isLiving ? '确定搬离吗？' : '确定撤掉这条登记吗？',
        '确定',
        `${of.household.name}${isLiving ? '。搬离后看不到这户和小区的事；已经点的单照常办。' : ''}`,
      ))
    )
      return;
    await leave.mutateAsync(of.id).then(
      () => say(isLiving ? '已搬离' : '已撤掉'),
      (error: unknown) => say(sentenceOf(error)),
    );
  };
  return <Btn text={isLiving ? '搬离' : '撤掉这条登记'} busy={leave.isPending} onTap={() => void ask()} />;
}

/** One home, its confirmation and its actions. */
export function Home({ of }: { of: HomeOf }) {
  return (
    <Panel title={of.household.name} aside={<Tag text={of.statusLabel} tone={tones[of.status]} />}>
      <Line name="身份">{of.roleLabel}</Line>
      <Line name="登记">{agoShort(of.since, now())}</Line>
      {of.status === 'unconfirmed' ? (
        <Soft>等管家或社区确认。现在也可以点单，单上会写明还没有确认。</Soft>
      ) : null}
      {of.refusal ? <Line name={of.status === 'ended' ? '终止原因' : '原因'}>{of.refusal}</Line> : null}
      {of.status === 'confirmed' ? <Members of={of} /> : null}
      {of.status === 'confirmed' ? <Invite of={of} /> : null}
      {isOver(of) ? null : <Leave of={of} />}
    </Panel>
  );
}
