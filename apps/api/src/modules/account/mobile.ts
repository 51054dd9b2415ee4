import { DomainError, readMobile } from '@sandan/domain';

/** A mobile number as typed, in one notation. @throws DomainError PHONE_INVALID */
export function mobileIn(typed: string): string {
  const phone = readMobile(typed);
  if (phone === null) throw new DomainError('PHONE_INVALID', { field: 'phone' });
  return phone;
}
