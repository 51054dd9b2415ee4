import { View } from '@tarojs/components';
import { useState } from 'react';
import type { BoxName } from '../../api/contract';
import { Btn } from '../../ui/Btn';
import { Choices } from '../../ui/Choices';
import { Sheet } from '../../ui/Sheet';
import { Tap } from '../../ui/Tap';
import { TextLine } from '../../ui/Words';
import styles from './FilterBar.module.scss';
import { Labelled } from '../form/Labelled';
import { filtersOf } from './filters';
import type { Filter } from './tickets';

interface Props {
  box: BoxName;
  value: Filter;
  onChange: (filter: Filter) => void;
}

function FilterSheet({ box, value, onChange, onClose }: Props & { onClose: () => void }) {
  return (
    <Sheet title="筛选" onClose={onClose} foot={<Btn text="看结果" look="main" onTap={onClose} />}>
      {filtersOf(box).map(({ name, title, options }) => (
        <Labelled key={name} label={title}>
          <Choices
            label={title}
            options={options}
            chosen={[value[name] ?? '']}
            onChoose={(next) => onChange({ ...value, [name]: value[name] === next ? undefined : next })}
          />
        </Labelled>
      ))}
    </Sheet>
  );
}

/** Search by words and filter by attributes. */
export function FilterBar(props: Props) {
  const { box, value, onChange } = props;
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState(value.q ?? '');
  const count = filtersOf(box).filter(({ name }) => value[name]).length;
  return (
    <View className={styles.bar}>
      <View className={styles.search}>
        <TextLine
          label="搜索"
          value={words}
          max={50}
          placeholder="搜内容、地点、单号"
          onChange={setWords}
          onConfirm={() => onChange({ ...value, q: words.trim() || undefined })}
        />
      </View>
      <Tap className={styles.button} onTap={() => setOpen(true)}>
        {count ? `筛选 ${count}` : '筛选'}
      </Tap>
      {isOpen ? <FilterSheet {...props} onClose={() => setOpen(false)} /> : null}
    </View>
  );
}
