import { DomainError, mayAdministerIn } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { isUuid } from '../../common/paging.ts';
import { ownOffices, type Viewer } from '../../common/viewer.ts';
import type { OrgTree, TreeRow } from '../org/org.tree.ts';

/**
 * A community that the viewer administers. Default: the first of those in which they act.
 * @throws DomainError NOT_FOUND
 */
export async function administeredCommunity(
  tree: OrgTree,
  manager: EntityManager,
  viewer: Viewer,
  asked: string | undefined,
): Promise<TreeRow> {
  const ids = asked === undefined ? viewer.actsIn : [asked].filter(isUuid);
  const found = await tree.some(manager, ids);
  const mine = ids
    .flatMap((id) => found.get(id) ?? [])
    .find(({ kind, path }) => kind === 'community' && mayAdministerIn(ownOffices(viewer), path));
  if (!mine) throw new DomainError('NOT_FOUND');
  return mine;
}
