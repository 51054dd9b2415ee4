import { View } from '@tarojs/components';
import type { Card } from '../../api/contract';
import { now } from '../../lib/clock';
import { open } from '../../lib/route';
import { agoShort } from '../../lib/time';
import { Btn } from '../../ui/Btn';
import { Picture } from '../../ui/Picture';
import { Tag } from '../../ui/Tag';
import { Tap } from '../../ui/Tap';
import { actionText } from '../case/case.text';
import { useEndorse } from './endorse';
import styles from './TicketCard.module.scss';
import { stateText, stateTone } from './ticket.text';

/** The part of a ticket that neighbours see; words, picture and number of endorsements only for an idea. */
export type Face = Pick<
  Card,
  'state' | 'outcome' | 'building' | 'placedAt' | 'title' | 'category' | 'summary' | 'thumb' | 'endorsers'
>;

export function NeighbourFace({ of }: { of: Face }) {
  return (
    <View className={styles.face}>
      <View className={styles.main}>
        <View className={styles.tags}>
          <Tag text={stateText(of)} tone={stateTone(of)} />
          <View className={styles.due}>{`${of.building.fullName} · ${agoShort(of.placedAt, now())}`}</View>
        </View>
        <View className={styles.title}>{of.title || of.category.name}</View>
        {of.summary ? <View className={styles.status}>{of.summary}</View> : null}
        {of.endorsers ? <View className={styles.where}>{`${of.endorsers} 位邻居附议`}</View> : null}
      </View>
      {of.thumb ? <Picture className={styles.thumb} src={of.thumb} /> : null}
    </View>
  );
}

/** Similar tickets of the estate: endorse one instead of placing again. */
export function NeighbourCard({ of, onEndorsed }: { of: Card; onEndorsed?: () => void }) {
  const { endorse, busy, isDone } = useEndorse(of, onEndorsed);
  const isIdea = of.kind === 'idea';
  const read = () => void open('ticket/detail/index', { id: of.id });
  return (
    <View className={`${styles.card} ${styles.stacked}`}>
      {isIdea ? (
        <Tap role="link" onTap={read}>
          <NeighbourFace of={of} />
        </Tap>
      ) : (
        <NeighbourFace of={of} />
      )}
      {isDone ? (
        <Btn text="已附议，看进展" onTap={read} />
      ) : (
        of.actions?.map((action) => (
          <Btn
            key={action.action}
            text={`${actionText(action)}：${isIdea ? '我也赞成' : '我家也有这事'}`}
            busy={busy}
            onTap={() => endorse(action)}
          />
        ))
      )}
    </View>
  );
}
