import type { Ticket } from '../../../api/contract';
import { Banner } from '../../../ui/Panel';

/** Explains why an expected action is not offered. */
export function Blocked({ of }: { of: Ticket['blocked'] }) {
  return (
    <>
      {of.map(({ action, label, message }) => (
        <Banner key={action}>{`暂时不能${label}：${message}`}</Banner>
      ))}
    </>
  );
}
