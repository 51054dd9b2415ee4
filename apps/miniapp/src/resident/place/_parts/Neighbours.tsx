import { opennessOf, type Kind, type Openness } from '../../../domain';
import { Labelled } from '../../../features/form/Labelled';
import type { Item, Value, Values } from '../../../features/form/values';
import { Choices } from '../../../ui/Choices';
import { Soft } from '../../../ui/Panel';
import { settle, useChosen } from './subject-of';

interface Props {
  values: Values;
  set: (name: string, value: Value | undefined) => void;
}

const ASK = '给邻居看吗？';
const options = [
  { value: true, label: '给邻居看' },
  { value: false, label: '不给' },
];
const shown = (kind: string) =>
  kind === 'idea'
    ? '邻居会看到您写的话、一张照片和有多少人附议，看不到您是谁。'
    : '邻居会看到是哪类事、在哪栋楼、办到哪一步，看不到您是谁、写了什么。';

function useOpenness(values: Values): Openness | null {
  const { kind, private: isPrivate, about } = values;
  const chosen = useChosen(values);
  if (!chosen) return null;
  const sensitive = isPrivate === true || ((about ?? []) as readonly Item[]).length > 0;
  return opennessOf({ kind: kind as Kind, openness: chosen.neighbours, sensitive });
}

/** What neighbours will see: a question if the category asks, otherwise a statement. */
export function Neighbours({ values, set }: Props) {
  const openness = useOpenness(values);
  const kind = String(values.kind);
  if (openness === null) return null;
  if (openness !== 'ask') return <Soft>{openness === 'yes' ? shown(kind) : '邻居看不到这件事。'}</Soft>;
  return (
    <Labelled label={ASK}>
      <Choices
        big
        label={ASK}
        options={options}
        chosen={[values.neighbours === true]}
        onChoose={(one) => {
          settle(values, set);
          set('neighbours', one || undefined);
        }}
      />
      <Soft>{shown(kind).replace('邻居会看到', '给看的话，邻居会看到')}</Soft>
    </Labelled>
  );
}
