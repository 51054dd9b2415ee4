import { fullNameOf, type AreaKind } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { cellOf, type Cipher } from '../../../common/cipher.ts';
import { freshId } from '../../../common/columns.ts';
import { BuildingCodeEntity } from '../../../modules/household/household.entity.ts';
import { AreaEntity } from '../../../modules/org/area.entity.ts';

/** An area of the demo; other seeds refer to it by `key`. */
interface Plan {
  readonly kind: AreaKind;
  readonly name: string;
  readonly key: string;
  readonly prefix?: string;
  readonly children?: readonly Plan[];
}

const household = (key: string, room: number): Plan => ({
  kind: 'household',
  name: String(room),
  key: `${key}-${room}`,
});

const entrance = (key: string, number: number): Plan => ({
  kind: 'entrance',
  name: `${number}单元`,
  key: `${key}-${number}`,
  children: [101, 201, 301].map((room) => household(`${key}-${number}`, room)),
});

const building = (key: string, number: number): Plan => ({
  kind: 'building',
  name: `${number}栋`,
  key: `${key}-${number}`,
  children: [1, 2].map((one) => entrance(`${key}-${number}`, one)),
});

const estate = (key: string, name: string, buildings: number): Plan => ({
  kind: 'estate',
  name,
  key,
  children: Array.from({ length: buildings }, (_, at) => building(key, at + 1)),
});

/** 幸福里社区 with two grids, three estates and twelve buildings, and 望江社区, a small second community. */
const plans: readonly Plan[] = [
  {
    kind: 'street',
    name: '幸福街道',
    key: 'street',
    children: [
      {
        kind: 'community',
        name: '幸福里社区',
        key: 'community',
        prefix: 'XFL',
        children: [
          {
            kind: 'grid',
            name: '第一网格',
            key: 'grid1',
            children: [estate('xfl', '幸福里小区', 5), estate('hfy', '和风苑', 3)],
          },
          { kind: 'grid', name: '第二网格', key: 'grid2', children: [estate('czy', '翠竹园', 4)] },
        ],
      },
    ],
  },
  {
    kind: 'street',
    name: '望江街道',
    key: 'other-street',
    children: [
      {
        kind: 'community',
        name: '望江社区',
        key: 'other-community',
        prefix: 'WJS',
        children: [
          { kind: 'grid', name: '望江网格', key: 'other-grid', children: [estate('wj', '望江花园', 2)] },
        ],
      },
    ],
  },
];

/** The key of every area, by its full name and, above buildings, its short name. */
export function keysByName(some: readonly Plan[] = plans, above = ''): Map<string, string> {
  const own = ({ kind, name }: Plan): string => fullNameOf(kind, name, above);
  return new Map(
    some.flatMap((plan) => [[own(plan), plan.key] as const, ...keysByName(plan.children ?? [], own(plan))]),
  );
}

/** Area ids by key. */
export type Areas = ReadonlyMap<string, string>;

async function plant(
  manager: EntityManager,
  cipher: Cipher,
  found: Map<string, string>,
  { kind, name, key, prefix, children }: Plan,
  parent: AreaEntity | null,
  position: number,
): Promise<void> {
  const fullName = fullNameOf(kind, name, parent?.fullName ?? null);
  const id = await freshId(manager);
  const row = {
    id,
    kind,
    name,
    fullName,
    prefix: prefix ?? null,
    parent: parent?.id ?? null,
    path: [] as string[],
    position,
  };
  // The position of a room among its neighbours would reveal its number.
  const kept =
    kind === 'household'
      ? {
          ...row,
          name: cipher.seal(name, cellOf('area', 'name', id)),
          fullName: cipher.seal(fullName, cellOf('area', 'full_name', id)),
          position: 0,
        }
      : row;
  await manager.insert(AreaEntity, kept);
  const area = { ...row, path: [...(parent?.path ?? []), id] } as AreaEntity;
  await manager.update(AreaEntity, { id }, { path: area.path });
  found.set(key, id);
  if (kind === 'building')
    await manager.insert(BuildingCodeEntity, {
      code: `DEMO${key.replace('-', '').toUpperCase()}`,
      building: id,
    });
  for (const [at, child] of (children ?? []).entries()) await plant(manager, cipher, found, child, area, at);
}

export async function plantAreas(manager: EntityManager, cipher: Cipher): Promise<Areas> {
  const found = new Map<string, string>();
  for (const [at, plan] of plans.entries()) await plant(manager, cipher, found, plan, null, at);
  return found;
}
