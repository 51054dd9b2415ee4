import type { Form } from '../../api/contract';

/** Without pictures and requests: each belongs to one ticket. */
export function inBulk({ fields, any }: Form): Form {
  const kept = Object.fromEntries(
    Object.entries(fields).filter(([, { ref }]) => ref !== 'file' && ref !== 'request'),
  );
  return { fields: kept, any: any?.filter((name) => name in kept) };
}
