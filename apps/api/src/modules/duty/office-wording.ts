import { officeLabel, type OfficeTypes } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import type { Happened, Wording } from '../case/noun-ports.ts';
import type { OrgAreas } from '../org/org.areas.ts';

/** What the events of offices tell the holder: which office, and where. It never names another person. */
export const officeWording =
  (areas: OrgAreas) =>
  async (manager: EntityManager, { case: one }: Happened<OfficeTypes>): Promise<Wording> => {
    const { fullName, name } = (await areas.area(one.area, manager))!;
    return { text: fullName || name, after: officeLabel(one) };
  };
