import type { Ticket } from '../../../api/contract';
import { Banner } from '../../../ui/Panel';

/** Why a button is not there that was to be expected. */
export function Blocked({ of }: { of: Ticket['blocked'] }) {
  return (
    <>
      {of.map(({ action, label, message }) => (
        <Banner key={action}>{`暂时不能${label}：${message}`}</Banner>
      ))}
    </>
  );
}
