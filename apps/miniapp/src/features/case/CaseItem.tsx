import { View } from '@tarojs/components';
import type { CaseItem as Item } from '../../api/contract';
import { now } from '../../lib/clock';
import { dueText } from '../../lib/time';
import { Tag } from '../../ui/Tag';
import { Tap } from '../../ui/Tap';
import styles from './CaseItem.module.scss';
import { casePageOf } from './case-pages';

/** A case of any noun in a list. A home that waits for nobody here is the viewer's own. */
export function CaseItem({ item: { id, noun, nounLabel, title, status, due, awaits } }: { item: Item }) {
  const isOwn = noun === 'home' && awaits === null;
  return (
    <Tap className={styles.item} role="link" onTap={() => void casePageOf(noun)?.(id, isOwn)}>
      <View className={styles.tags}>
        <Tag text={nounLabel} />
        {awaits ? <Tag text={`待您${awaits}`} tone="red" /> : null}
        {due ? <View className={styles.due}>{dueText(due, now())}</View> : null}
      </View>
      <View className={styles.title}>{title}</View>
      <View className={styles.status}>{status}</View>
    </Tap>
  );
}
