import { Banner } from '../../ui/Panel';
import type { Case } from './case';

/** Explains why an expected action is not offered. */
export function Blocked({ blocked = [] }: { blocked: Case['blocked'] }) {
  return (
    <>
      {blocked.map(({ action, label, message }) => (
        <Banner key={action}>{`暂时不能${label}：${message}`}</Banner>
      ))}
    </>
  );
}
