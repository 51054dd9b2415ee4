import { View } from '@tarojs/components';
import { Picture } from '../../../ui/Picture';
import { Query } from '../../../ui/Query';
import { Soft } from '../../../ui/Panel';
import { Tap } from '../../../ui/Tap';
import photos from '../../file/Photos.module.scss';
import { useTimeline } from '../ticket.queries';
import { useSubject } from './subject';
import type { Item, Value } from './values';

interface Props {
  label: string;
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}

/** One of all the pictures that a ticket shows. */
export function PictureField({ label, value, onChange }: Props) {
  const timeline = useTimeline(useSubject().id);
  const chosen = (value as readonly Item[] | undefined)?.[0]?.id;
  return (
    <Query of={timeline}>
      {(events) => {
        const all = events.flatMap(({ files }) => files);
        if (all.length === 0) return <Soft>这张单没有照片</Soft>;
        return (
          <View className={photos.grid} aria-label={label}>
            {all.map(({ id, thumb }, at) => (
              <Tap
                key={id}
                role="radio"
                checked={id === chosen}
                className={`${photos.cell} ${id === chosen ? photos.chosen : ''}`}
                label={`第 ${at + 1} 张照片`}
                onTap={() => onChange([{ id }])}
              >
                <Picture className={photos.picture} src={thumb} />
              </Tap>
            ))}
          </View>
        );
      }}
    </Query>
  );
}
