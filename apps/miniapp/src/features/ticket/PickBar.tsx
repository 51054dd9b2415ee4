import type { Card } from '../../api/contract';
import { open } from '../../lib/route';
import { Btn } from '../../ui/Btn';
import { choose, type usePicking } from './chosen';

/** Actions for the picked cards. */
export function PickBar({
  picking,
  shown,
}: {
  picking: ReturnType<typeof usePicking>;
  shown: readonly Card[];
}) {
  const picked = picking.picked ?? [];
  const next = () => {
    choose(picked);
    void open('staff/bulk/index', {});
  };
  return (
    <>
      <Btn text="取消" onTap={picking.stop} />
      <Btn text="全选" onTap={() => picking.add(shown)} />
      <Btn text={`下一步（${picked.length} 张）`} look="main" disabled={picked.length === 0} onTap={next} />
    </>
  );
}
