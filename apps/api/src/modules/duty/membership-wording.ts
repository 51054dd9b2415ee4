import type { MembershipTypes } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import type { Happened, Wording } from '../case/noun-ports.ts';
import type { OrgAreas } from '../org/org.areas.ts';
import { UnitEntity } from '../org/unit.entity.ts';

/** What the events of memberships tell the member: which unit, and the area that they serve. */
export const membershipWording =
  (areas: OrgAreas) =>
  async (manager: EntityManager, { case: one }: Happened<MembershipTypes>): Promise<Wording> => {
    const { name } = await manager.findOneByOrFail(UnitEntity, { id: one.unit });
    const { fullName, name: area } = (await areas.area(one.area, manager))!;
    return { text: fullName || area, after: name };
  };
