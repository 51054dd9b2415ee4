import type { Suspension } from '../../api/contract';
import { CasePage, type CaseParts } from '../../features/case/CasePage';
import { SuspensionPanel } from '../../features/suspension/SuspensionPanel';
import { suspensions } from '../../features/suspension/suspensions';
import { useParams } from '../../lib/route';
import { pageOf } from '../../ui/page-of';

const NAME = '暂停账号';

const parts: CaseParts<Suspension> = {
  title: () => NAME,
  Head: ({ subject }) => <SuspensionPanel suspension={subject} />,
  Panels: () => null,
};

/** One suspension as a case, for those who decide it. */
function SuspensionPage() {
  const { id } = useParams('staff/suspension/index');
  return <CasePage noun={suspensions} id={id} name={NAME} parts={parts} />;
}

export default pageOf(SuspensionPage);
