import { Btn } from '../../ui/Btn';
import type { usePicking } from './use-picking';

interface Props<C extends { id: string }> {
  picking: ReturnType<typeof usePicking<C>>;
  shown: readonly C[];
  onNext: (picked: readonly C[]) => void;
}

/** Actions for the picked cards. */
export function PickBar<C extends { id: string }>({ picking, shown, onNext }: Props<C>) {
  const picked = picking.picked ?? [];
  return (
    <>
      <Btn text="取消" onTap={picking.stop} />
      <Btn text="全选" onTap={() => picking.add(shown)} />
      <Btn
        text={`下一步（${picked.length} ${picking.measure}）`}
        look="main"
        disabled={picked.length === 0}
        onTap={() => onNext(picked)}
      />
    </>
  );
}
