import type { Absence } from '../../api/contract';
import { CasePage, type CaseParts } from '../../features/case/CasePage';
import { AbsencePanel } from '../../features/duty/AbsencePanel';
import { absences } from '../../features/duty/absences';
import { useParams } from '../../lib/route';
import { pageOf } from '../../ui/page-of';

const NAME = '请假';

const parts: CaseParts<Absence> = {
  title: () => NAME,
  Head: ({ subject: absence }) => <AbsencePanel absence={absence} />,
  Panels: () => null,
};

/** One absence as a case, also one that is over and may be resumed. */
function AbsencePage() {
  const { id } = useParams('staff/absence/index');
  return <CasePage noun={absences} id={id} name={NAME} parts={parts} />;
}

export default pageOf(AbsencePage);
