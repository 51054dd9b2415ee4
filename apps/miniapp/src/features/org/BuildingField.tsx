import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Named } from '../../api/contract';
import { Tap } from '../../ui/Tap';
import styles from './Chosen.module.scss';
import { ofArea } from './entries';
import { useAreas } from './org.queries';
import { PickSheet } from './PickSheet';

/** The building of the problem: the user's own at first, another with one more tap. */
export function BuildingField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Named | null;
  onChange: (value: Named) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const buildings = useAreas('building', '', isOpen);
  const entries = { ...buildings, data: buildings.data?.map(ofArea) };
  return (
    <>
      <Tap className={styles.place} onTap={() => setOpen(true)}>
        <View>{value?.name ?? '请选择楼栋'}</View>
        <View className={styles.other}>{value ? '换一栋' : '选择'}</View>
      </Tap>
      {isOpen ? (
        <PickSheet
          title={label}
          query={entries}
          chosen={value ? [value] : []}
          onClose={() => setOpen(false)}
          onPick={({ id, name }) => {
            onChange({ id, name });
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}
