import { codeOf, DAY, type Instant } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import type { Cipher } from '../../common/cipher.ts';
import { printed, randomCode } from '../household/household.codes.ts';
import { OfficeEntity } from '../org/office.entity.ts';
import { SetupCodeEntity } from './setup-code.entity.ts';

/** Whether the system is being set up: no office was ever held in it. */
export const isBeingSetUp = async (manager: EntityManager): Promise<boolean> =>
  !(await manager.existsBy(OfficeEntity, {}));

/** The hash under which a code as typed is stored. */
export const hashOf = (cipher: Cipher, typed: string): string => cipher.hash('setup', codeOf(typed));

/** A new code, which replaces the former and is told only once; null where the system is set up. */
export async function newSetupCode(
  manager: EntityManager,
  cipher: Cipher,
  at: Instant,
): Promise<string | null> {
  if (!(await isBeingSetUp(manager))) return null;
  const code = randomCode('setup');
  await manager.upsert(SetupCodeEntity, { id: true, hash: hashOf(cipher, code), until: at + DAY }, ['id']);
  return printed(code);
}
