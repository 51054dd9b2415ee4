import type { Absence, Action, HeldOffice, Suspension } from '../../api/contract';
import { ActPage, plainActParts, type ActParts } from '../../features/case/ActPage';
import { absenceText } from '../../features/duty/AbsencePanel';
import { absences } from '../../features/duty/absences';
import { officeText } from '../../features/duty/OfficePanel';
import { offices } from '../../features/duty/offices';
import { suspensionText } from '../../features/suspension/SuspensionPanel';
import { suspensions } from '../../features/suspension/suspensions';
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
const ofSuspension: ActParts<Suspension> = {
  ...plainActParts,
  summary: suspensionText,
  back: ({ id }) => returnTo('staff/suspension/index', { id }),
};

/** The form of an action of an absence, an office or a suspension. Afterwards the case is shown. */
function StaffAct() {
  const { mode, noun, ...given } = useParams('staff/act/index');
  const filling = { ...given, mode: mode as Action['mode'] };
  if (noun === 'office') return <ActPage noun={offices} parts={ofOffice} filling={filling} />;
  if (noun === 'suspension') return <ActPage noun={suspensions} parts={ofSuspension} filling={filling} />;
  return <ActPage noun={absences} parts={ofAbsence} filling={filling} />;
}

export default pageOf(StaffAct);
