import type { EntityManager } from 'typeorm';
import { NounStore, type SmallTypes } from '../case/store/noun.store.ts';
import type { CasePlace } from '../case/store/case.store.ts';
import { AreaEntity } from '../org/area.entity.ts';

/** A noun whose cases are the posts of people. */
type PostTypes = SmallTypes & { readonly case: { readonly area: string } };

/** Reads and writes posts, or invitations to them: each serves an area, and may lie above every community. */
export abstract class PostStore<
  T extends PostTypes,
  Entity extends { readonly id: string },
  One extends T['case'] = T['case'],
> extends NounStore<T, Entity, One> {
  protected override readonly names = { account: 'person' };

  /** The case lies in the community of its owner. */
  protected override async placeOf(manager: EntityManager, one: T['case']): Promise<CasePlace> {
    const { path } = await manager.findOneByOrFail(AreaEntity, { id: one.area });
    return { ...(await super.placeOf(manager, one)), path };
  }
}
