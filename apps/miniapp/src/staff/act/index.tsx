import type { Absence, Action, Document, HeldOffice, Suspension } from '../../api/contract';
import { ActPage, plainActParts, type ActParts } from '../../features/case/ActPage';
import { documents } from '../../features/document/documents';
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

const ofDocument: ActParts<Document> = {
  ...plainActParts,
  summary: ({ title, name }) => `${title}：${name}`,
  back: ({ id }) => returnTo('board/sheet/index', { id }),
};

/** The form of an action of an absence, an office, a suspension or a document. Afterwards the case is shown. */
function StaffAct() {
  const { mode, noun, ...given } = useParams('staff/act/index');
  const filling = { ...given, mode: mode as Action['mode'] };
  if (noun === 'document') return <ActPage noun={documents} parts={ofDocument} filling={filling} />;
  if (noun === 'office') return <ActPage noun={offices} parts={ofOffice} filling={filling} />;
  if (noun === 'suspension') return <ActPage noun={suspensions} parts={ofSuspension} filling={filling} />;
  return <ActPage noun={absences} parts={ofAbsence} filling={filling} />;
}

export default pageOf(StaffAct);
