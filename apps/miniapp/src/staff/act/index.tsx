import type { Absence, Action, HeldOffice } from '../../api/contract';
import { ActPage, plainActParts, type ActParts } from '../../features/case/ActPage';
import { absenceText } from '../../features/duty/AbsencePanel';
import { absences } from '../../features/duty/absences';
import { officeText } from '../../features/duty/OfficePanel';
import { offices } from '../../features/duty/offices';
import { returnTo, useParams } from '../../lib/route';
import { pageOf } from '../../ui/page-of';

const ofAbsence: ActParts<Absence> = {
  ...plainActParts,
  summary: absenceText,
  back: ({ id }) => returnTo('staff/absence/index', { id }),
};
const ofOffice: ActParts<HeldOffice> = {
  ...plainActParts,
  summary: officeText,
  back: ({ id }) => returnTo('staff/office/index', { id }),
};

/** The form of an action of an absence or an office. Afterwards the case is shown. */
function DutyAct() {
  const { mode, noun, ...given } = useParams('staff/act/index');
  const filling = { ...given, mode: mode as Action['mode'] };
  return noun === 'office' ? (
    <ActPage noun={offices} parts={ofOffice} filling={filling} />
  ) : (
    <ActPage noun={absences} parts={ofAbsence} filling={filling} />
  );
}

export default pageOf(DutyAct);
