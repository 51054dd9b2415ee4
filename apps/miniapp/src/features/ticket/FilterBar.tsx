import { View } from '@tarojs/components';
import { useState } from 'react';
import { kinds, states, urgencies } from '../../domain';
import { Btn } from '../../ui/Btn';
import { Choices } from '../../ui/Choices';
import { Sheet } from '../../ui/Sheet';
import { Tap } from '../../ui/Tap';
import { TextLine } from '../../ui/Words';
import styles from './FilterBar.module.scss';
import { Labelled } from '../form/Labelled';
import type { Filter } from './tickets';

const sets = [
  ['state', '进度', states],
  ['urgency', '紧急程度', urgencies],
  ['kind', '类型', kinds],
  ['unconfirmed', '待确认住户', { hide: '不看', only: '只看' }],
] as const;

const listOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

function FilterSheet({
  value,
  onChange,
  onClose,
}: {
  value: Filter;
  onChange: (filter: Filter) => void;
  onClose: () => void;
}) {
  return (
    <Sheet title="筛选" onClose={onClose} foot={<Btn text="看结果" look="main" onTap={onClose} />}>
      {sets.map(([name, title, labels]) => (
        <Labelled key={name} label={title}>
          <Choices
            label={title}
            options={listOf(labels)}
            chosen={[value[name] ?? '']}
            onChoose={(next) => onChange({ ...value, [name]: value[name] === next ? undefined : next })}
          />
        </Labelled>
      ))}
    </Sheet>
  );
}

/** Search by words and filter by attributes. */
export function FilterBar({ value, onChange }: { value: Filter; onChange: (filter: Filter) => void }) {
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState(value.q ?? '');
  const count = sets.filter(([name]) => value[name]).length;
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
      {isOpen ? <FilterSheet value={value} onChange={onChange} onClose={() => setOpen(false)} /> : null}
    </View>
  );
}
