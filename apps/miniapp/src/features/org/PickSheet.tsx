import { View } from '@tarojs/components';
import type { Named } from '../../api/contract';
import { Btn } from '../../ui/Btn';
import { Query } from '../../ui/Query';
import { Sheet } from '../../ui/Sheet';
import { Tap } from '../../ui/Tap';
import styles from './PickSheet.module.scss';

interface Entry extends Named {
  hint?: string;
}

interface Props {
  title: string;
  query: { data: Entry[] | undefined; error: unknown; isFetching: boolean; refetch: () => Promise<unknown> };
  chosen: readonly Named[];
  onPick: (entry: Entry) => void;
  onClose: () => void;
  /** Back to the previous step. */
  onBack?: () => void;
  empty?: string;
  many?: boolean;
}

function Row({ entry, on, many, onPick }: { entry: Entry; on: boolean; many: boolean; onPick: () => void }) {
  return (
    <Tap
      className={`${styles.row} ${on ? styles.on : ''}`}
      role={many ? 'checkbox' : 'button'}
      checked={many ? on : undefined}
      onTap={onPick}
    >
      <View className={styles.name}>{entry.name}</View>
      {entry.hint ? <View className={styles.hint}>{entry.hint}</View> : null}
    </Tap>
  );
}

/** Pick one or several from a list of the server. */
export function PickSheet({
  title,
  query,
  chosen,
  onPick,
  onClose,
  onBack,
  empty = '没有可选的',
  many = false,
}: Props) {
  const foot = many ? (
    <Btn text="选好了" look="main" onTap={onClose} />
  ) : onBack ? (
    <Btn text="上一步" onTap={onBack} />
  ) : undefined;
  return (
    <Sheet title={title} onClose={onClose} foot={foot}>
      <Query query={query} isEmpty={(entries) => entries.length === 0} empty={empty}>
        {(entries) =>
          entries.map((entry) => (
            <Row
              key={entry.id}
              entry={entry}
              many={many}
              on={chosen.some(({ id }) => id === entry.id)}
              onPick={() => onPick(entry)}
            />
          ))
        }
      </Query>
    </Sheet>
  );
}
