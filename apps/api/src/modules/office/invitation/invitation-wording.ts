import { officeLabel, type InvitationTypes } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import type { Happened, Wording } from '../../case/noun-ports.ts';
import { UnitEntity } from '../../org/unit.entity.ts';

/** What the inviter is told of an invitation: to which post. The name of the person is in the organisation. */
export async function invitationWording(
  manager: EntityManager,
  { case: { office, unit, label } }: Happened<InvitationTypes>,
): Promise<Wording> {
  if (office !== null) return { text: '', after: officeLabel({ office, label }) };
  const { name } = await manager.findOneByOrFail(UnitEntity, { id: unit! });
  return { text: '', after: name };
}
