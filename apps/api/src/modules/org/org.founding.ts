import { DomainError } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { freshId } from '../../common/columns.ts';
import { AreaEntity } from './area.entity.ts';
import { plantCategories } from './org.categories.ts';

/** A community to be founded. */
export interface NewCommunity {
  readonly name: string;
  /** Two to six capital letters, with which its ticket numbers begin. */
  readonly prefix: string;
}

type Above = Pick<AreaEntity, 'id' | 'path'>;

async function insert(
  manager: EntityManager,
  kind: 'street' | 'community',
  { name, prefix = null }: { readonly name: string; readonly prefix?: string | null },
  above?: Above,
): Promise<Above> {
  const id = await freshId(manager);
  const path = [...(above?.path ?? []), id];
  const position = await manager.countBy(AreaEntity, { kind });
  await manager.insert(AreaEntity, {
    ...{ id, kind, name, fullName: name, parent: above?.id ?? null, path, prefix, position },
  });
  return { id, path };
}

/** Founds a street. Returns its id and path. */
export const foundStreet = (manager: EntityManager, name: string): Promise<Above> =>
  insert(manager, 'street', { name });

/** Founds a community below a street, with its first categories. Returns its id. @throws DomainError PREFIX_TAKEN */
export async function foundCommunity(
  manager: EntityManager,
  street: Above,
  community: NewCommunity,
): Promise<string> {
  // One after another: the second of two with one prefix finds it taken.
  await manager.query(`SELECT pg_advisory_xact_lock($1)`, [FOUNDING]);
  if (await manager.existsBy(AreaEntity, { prefix: community.prefix }))
    throw new DomainError('PREFIX_TAKEN', { field: 'prefix' });
  const { id } = await insert(manager, 'community', community, street);
  await plantCategories(manager, id);
  return id;
}

/** Any number: the advisory lock of founding. */
const FOUNDING = 7_202;
