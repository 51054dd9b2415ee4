import { DomainError, type Offer } from '@sandan/domain';

/** What comes with the identity firewall; a test holds this list against the table. */
export const factsNotYet: readonly string[] = ['share_contact', 'unshare_contact', 'reveal'];

/** @throws DomainError NOT_YET */
export function checkIsThere(action: string): void {
  if (factsNotYet.includes(action)) throw new DomainError('NOT_YET', { action });
}

export const thatAreThere = (offers: readonly Offer[]): Offer[] => offers.filter(({ action }) => !factsNotYet.includes(action));
