import { View } from '@tarojs/components';
import type { HomeMember, HomeOf } from '../../../api/contract';
import { sentenceOf } from '../../../api/error';
import { useLetAct, useLetActNoMore } from '../../../features/household/household.queries';
import { confirm, say } from '../../../lib/dialog';
import { Btn } from '../../../ui/Btn';
import { Soft } from '../../../ui/Panel';
import { Tag } from '../../../ui/Tag';
import styles from './members.module.scss';

/** Only family members may act for each other; the server enforces it. */
const mayBeAsked = ({ role }: HomeOf, member: HomeMember) =>
  !member.mine && (role === 'family' || member.role === 'family');

function Member({ home, of }: { home: HomeOf; of: HomeMember }) {
  const [lets, letsNoMore] = [useLetAct(home.id), useLetActNoMore(home.id)];
  const told = (done: string) => ({
    onSuccess: () => say(done),
    onError: (error: Error) => say(sentenceOf(error)),
  });
  const ask = async () => {
    if (of.actsForMe) return letsNoMore.mutate(of.id, told('已收回'));
    if (
      await confirm(`请${of.name}代您办吗？`, '授权', '对方能看您的单、替您点单、补充和评价。随时可以收回。')
    )
      lets.mutate(of.id, told('已授权'));
  };
  return (
    <View className={styles.member}>
      <View className={styles.head}>
        <View className={styles.name}>{of.mine ? `${of.name}（我）` : of.name}</View>
        <Tag text={of.roleLabel} />
      </View>
      {of.actsForMe ? <Soft>可以代我办</Soft> : null}
      {of.iActFor ? <Soft>我可以代 TA 办</Soft> : null}
      {of.actsForMe || mayBeAsked(home, of) ? (
        <Btn
          text={of.actsForMe ? '收回授权' : '请 TA 代我办'}
          busy={lets.isPending || letsNoMore.isPending}
          onTap={() => void ask()}
        />
      ) : null}
    </View>
  );
}

/** The confirmed members of the same home. */
export function Members({ of }: { of: HomeOf }) {
  return (
    <>
      {of.members.map((member) => (
        <Member key={member.id} home={of} of={member} />
      ))}
    </>
  );
}
