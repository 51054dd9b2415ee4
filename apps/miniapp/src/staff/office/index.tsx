import { useState } from 'react';
import type { HeldOffice } from '../../api/contract';
import { CasePage, type CaseParts } from '../../features/case/CasePage';
import { NameSheet } from '../../features/duty/NameSheet';
import { OfficePanel } from '../../features/duty/OfficePanel';
import { offices } from '../../features/duty/offices';
import { useParams } from '../../lib/route';
import { Btn } from '../../ui/Btn';
import { pageOf } from '../../ui/page-of';

const NAME = '任职';

/** Those who may end an office also correct the name of its holder. */
function Head({ subject: office }: { subject: HeldOffice }) {
  const [isNaming, setNaming] = useState(false);
  const close = () => setNaming(false);
  return (
    <OfficePanel office={office}>
      {office.mayEnd ? <Btn text="更正姓名" onTap={() => setNaming(true)} /> : null}
      {isNaming ? <NameSheet person={office.person} onDone={close} onClose={close} /> : null}
    </OfficePanel>
  );
}

const parts: CaseParts<HeldOffice> = { title: () => NAME, Head, Panels: () => null };

/** One office as a case, also one that is over and may be resumed. */
function OfficePage() {
  const { id } = useParams('staff/office/index');
  return <CasePage noun={offices} id={id} name={NAME} parts={parts} />;
}

export default pageOf(OfficePage);
