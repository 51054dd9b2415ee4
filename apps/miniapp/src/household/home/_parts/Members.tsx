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

function Member({ home, member }: { home: HomeOf; member: HomeMember }) {
  const [lets, letsNoMore] = [useLetAct(home.id), useLetActNoMore(home.id)];
  const toasts = (done: string) => ({
    onSuccess: () => say(done),
    onError: (error: Error) => say(sentenceOf(error)),
  });
  const ask = async () => {
    if (member.actsForMe) return letsNoMore.mutate(member.id, toasts('已收回'));
    if (
      await confirm(
        `请${member.name}代您办吗？`,
        '授权',
        '对方能看您的单、替您点单、补充和评价。随时可以收回。',
      )
    )
      lets.mutate(member.id, toasts('已授权'));
  };
  return (
    <View className={styles.member}>
      <View className={styles.head}>
        <View className={styles.name}>{member.mine ? `${member.name}（我）` : member.name}</View>
        <Tag text={member.roleLabel} />
      </View>
      {member.actsForMe ? <Soft>可以代我办</Soft> : null}
      {member.iActFor ? <Soft>我可以代 TA 办</Soft> : null}
      {member.actsForMe || mayBeAsked(home, member) ? (
        <Btn
          text={member.actsForMe ? '收回授权' : '请 TA 代我办'}
          busy={lets.isPending || letsNoMore.isPending}
          onTap={() => void ask()}
        />
      ) : null}
    </View>
  );
}

/** The confirmed members of the same home. */
export function Members({ home }: { home: HomeOf }) {
  return (
    <>
      {home.members.map((member) => (
        <Member key={member.id} home={home} member={member} />
      ))}
    </>
  );
}
