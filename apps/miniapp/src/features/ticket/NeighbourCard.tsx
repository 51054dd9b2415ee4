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
import { ticketsIn } from './tickets';

/** The part of a ticket that neighbours see; words, picture and number of endorsements only for an idea. */
export type Face = Pick<
  Card,
  'state' | 'outcome' | 'building' | 'placedAt' | 'title' | 'category' | 'summary' | 'thumb' | 'endorsers'
>;

export function NeighbourFace({ card }: { card: Face }) {
  return (
    <View className={styles.face}>
      <View className={styles.main}>
        <View className={styles.tags}>
          <Tag text={stateText(card)} tone={stateTone(card)} />
          <View
            className={styles.due}
          >{`${card.building.fullName} · ${agoShort(card.placedAt, now())}`}</View>
        </View>
        <View className={styles.title}>{card.title || card.category.name}</View>
        {card.summary ? <View className={styles.status}>{card.summary}</View> : null}
        {card.endorsers ? <View className={styles.where}>{`${card.endorsers} 位邻居附议`}</View> : null}
      </View>
      {card.thumb ? <Picture className={styles.thumb} src={card.thumb} /> : null}
    </View>
  );
}

/** Similar tickets of the estate: endorse one instead of placing again. */
export function NeighbourCard({
  card,
  staysIn = ticketsIn('nearby').key,
  onEndorsed,
}: {
  card: Card;
  /** The cache key of its list. */
  staysIn?: readonly string[];
  onEndorsed?: () => void;
}) {
  const { endorse, busy, isDone } = useEndorse(card, staysIn, onEndorsed);
  const isIdea = card.kind === 'idea';
  const read = () => void open('ticket/detail/index', { id: card.id });
  return (
    <View className={`${styles.card} ${styles.stacked}`}>
      {isIdea ? (
        <Tap role="link" onTap={read}>
          <NeighbourFace card={card} />
        </Tap>
      ) : (
        <NeighbourFace card={card} />
      )}
      {isDone ? (
        <Btn text="已附议，看进展" onTap={read} />
      ) : (
        card.actions?.map((action) => (
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
