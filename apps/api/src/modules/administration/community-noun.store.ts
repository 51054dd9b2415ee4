import { In, type EntityManager } from 'typeorm';
import type { CasePlace } from '../case/store/case.store.ts';
import { NounStore, type SmallTypes } from '../case/store/noun.store.ts';
import type { Fields } from '../case/store/row-mapper.ts';
import { AreaEntity } from '../org/area.entity.ts';

/** The types of a noun whose cases lie in a community. */
type InCommunity = SmallTypes & {
  readonly case: { readonly community: string; readonly path: readonly string[] };
};

/** Reads and writes the cases of a noun that belongs to a community as a whole. */
export abstract class CommunityNounStore<
  T extends InCommunity,
  Entity extends { readonly id: string; readonly community: string },
> extends NounStore<T, Entity> {
  protected override async fieldsOf(manager: EntityManager, rows: readonly Entity[]): Promise<Fields[]> {
    const communities = await manager.findBy(AreaEntity, { id: In(rows.map(({ community }) => community)) });
    const paths = new Map(communities.map(({ id, path }) => [id, path]));
    const some = await super.fieldsOf(manager, rows);
    return some.map((fields, at) => ({ ...fields, path: paths.get(rows[at]!.community)! }));
  }

  protected override placeOf(_manager: EntityManager, { community, path }: T['case']): Promise<CasePlace> {
    return Promise.resolve({ community, path: [...path] });
  }
}
