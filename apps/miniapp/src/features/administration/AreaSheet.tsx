import { useState } from 'react';
import type { AdministeredArea, AdministeredAreas, Area, Named } from '../../api/contract';
import { useQuery } from '../../api/query';
import type { Input } from '../form/input';
import { namedOf } from '../form/values';
import { Picked, type Picking } from '../org/Picked';
import { PickSheet } from '../org/PickSheet';
import { areasIn } from './areas';

type Kind = Area['kind'];

/** Which areas may be picked. */
export interface Wanted {
  readonly fits: (one: Pick<AdministeredArea, 'id' | 'kind' | 'opens'>) => boolean;
  /** Whether one that fits may lie in it. */
  readonly leads: (one: Pick<AdministeredArea, 'id' | 'opens'>) => boolean;
}

/** Those in which an area of this kind may lie. */
export const above = (kind: Kind, self: string): Wanted => ({
  fits: ({ id, opens }) => id !== self && opens.includes(kind),
  leads: ({ id, opens }) => id !== self && opens.indexOf(kind) > 0,
});

/** Those of one kind. */
export const alike = (kind: Kind, self: string): Wanted => ({
  fits: (one) => one.kind === kind && one.id !== self,
  leads: ({ id, opens }) => id !== self && opens.includes(kind),
});

/** Any but a household. */
export const anywhere: Wanted = {
  fits: ({ opens }) => opens.length > 0,
  leads: ({ opens }) => opens.length > 1,
};

/** The place itself first, if it fits, then what lies in it and fits or leads further. */
const entriesOf = ({ parent, opens, items }: AdministeredAreas, { fits, leads }: Wanted) => [
  ...(fits({ ...parent, opens }) ? [{ id: parent.id, name: `就选「${parent.name}」` }] : []),
  ...items
    .filter((one) => one.state === 'open' && (fits(one) || leads(one)))
    .map((one) => ({ id: one.id, name: one.name, hint: one.kindLabel })),
];

/** A place of the tree that the user administers, level by level. */
export function AreaSheet({ title, wanted, onPick, onClose }: Picking & { title: string; wanted: Wanted }) {
  const [trail, setTrail] = useState<readonly string[]>([]);
  const within = trail[trail.length - 1];
  const level = useQuery({
    queryKey: ['administration', 'area', within ?? '', 'picking'],
    queryFn: () => areasIn(within, ''),
    staleTime: 0,
  });
  const { parent, path, items } = level.data ?? {};
  const pick = ({ id }: Named) => {
    const one = items?.find((area) => area.id === id);
    if (one && wanted.leads(one)) return setTrail([...trail, id]);
    onPick({ id, name: one?.fullName ?? parent!.name });
  };
  return (
    <PickSheet
      title={path ? [title, ...path.slice(1).map(({ name }) => name)].join(' · ') : title}
      query={{ ...level, data: level.data && entriesOf(level.data, wanted) }}
      chosen={[]}
      empty="这里没有合适的"
      onPick={pick}
      onClose={onClose}
      onBack={trail.length > 0 ? () => setTrail(trail.slice(0, -1)) : undefined}
    />
  );
}

/** The input of a place in a form; `wanted`: which may be picked for the field of that name. */
export const areaInput =
  (wanted: (field: string) => Wanted): Input =>
  ({ name, field, value, onChange }) => (
    <Picked
      label={field.label}
      value={namedOf(value)}
      max={1}
      onChange={onChange}
      sheet={(picking) => <AreaSheet title={field.label} wanted={wanted(name)} {...picking} />}
    />
  );
