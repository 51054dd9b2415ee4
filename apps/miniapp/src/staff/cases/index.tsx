import type { CaseItem as Item } from '../../api/contract';
import { useGate } from '../../features/account/gate';
import { CaseItem } from '../../features/case/CaseItem';
import { CaseListPage } from '../../features/case/CaseListPage';
import { cases, type CasesFilter } from '../../features/case/cases';
import { Choices } from '../../ui/Choices';
import { pageOf } from '../../ui/page-of';

const boxes = [
  { value: 'waiting', label: '等我处理' },
  { value: 'open', label: '全部未办结' },
] as const;

const filter = (value: CasesFilter, onChange: (changed: CasesFilter) => void) => (
  <Choices
    big
    label="看哪些"
    options={boxes}
    chosen={[value.box ?? 'waiting']}
    onChoose={(box) => onChange(box === 'open' ? { box } : {})}
  />
);
const item = (one: Item) => <CaseItem key={one.id} item={one} />;

/** What waits for the member of staff who is signed in, whatever noun it is. */
function CasesPage() {
  useGate();
  return (
    <CaseListPage
      title="等我处理"
      source={cases}
      all={{}}
      filter={filter}
      card={item}
      empty="现在没有等您处理的事"
    />
  );
}

export default pageOf(CasesPage);
