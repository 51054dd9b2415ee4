import { View } from '@tarojs/components';
import type { Field } from '../../../api/contract';
import { Picture } from '../../../ui/Picture';
import { Query } from '../../../ui/Query';
import { Soft } from '../../../ui/Panel';
import { Tap } from '../../../ui/Tap';
import photos from '../../file/Photos.module.scss';
import { Choices } from '../../../ui/Choices';
import { now } from '../../../lib/clock';
import { agoShort } from '../../../lib/time';
import { useTimeline } from '../../case/case.queries';
import { tickets } from '../tickets';
import { useSubject } from './subject';
import type { Item, Value } from '../../form/values';

interface Props {
  field: Field;
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}

/** One of all the pictures that a ticket shows. */
export function PictureField({ field, value, onChange }: Props) {
  const timeline = useTimeline(tickets, useSubject().id);
  const chosen = (value as readonly Item[] | undefined)?.[0]?.id;
  return (
    <Query query={timeline}>
      {(events) => {
        const all = events.flatMap(({ files }) => files);
        if (all.length === 0) return <Soft>这张单没有照片</Soft>;
        return (
          <View className={photos.grid} aria-label={field.label}>
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

/** A hidden picture, chosen by time and reason: its content is not shown. */
export function HiddenPictureField({ field, value, onChange }: Props) {
  const { id, hiddenPictures } = useSubject();
  const timeline = useTimeline(tickets, id);
  const chosen = (value as readonly Item[] | undefined)?.[0]?.id;
  return (
    <Query query={timeline}>
      {(events) => (
        <Choices
          big
          label={field.label}
          options={hiddenPictures.map((one, at) => {
            const hiding = events.find((event) => event.id === one.event);
            return {
              value: one.id,
              label: `第 ${at + 1} 张`,
              hint: hiding ? `${agoShort(hiding.at, now())}屏蔽：${hiding.note ?? ''}` : undefined,
            };
          })}
          chosen={chosen === undefined ? [] : [chosen]}
          onChoose={(next) => onChange([{ id: next }])}
        />
      )}
    </Query>
  );
}
