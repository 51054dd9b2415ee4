import { CasePage, type CaseParts } from '../../features/case/CasePage';
import { ClaimPanel } from '../../features/household/ClaimPanel';
import { claims, myHomes, type Claim, type OwnHome } from '../../features/household/homes';
import { OwnHomePanel } from '../../features/household/OwnHomePanel';
import { StatusTag } from '../../features/household/StatusTag';
import { useParams } from '../../lib/route';
import { Panel } from '../../ui/Panel';
import { pageOf } from '../../ui/page-of';
import { Invite } from './_parts/Invite';
import { Members } from './_parts/Members';

const NAME = '住处';
const isLivedIn = ({ status, isOver }: OwnHome) => status === 'confirmed' && !isOver;

const own: CaseParts<OwnHome> = {
  title: () => '我的家',
  Head: ({ subject: home }) => <OwnHomePanel home={home} />,
  Panels: ({ subject: home }) =>
    isLivedIn(home) ? (
      <Panel title="家里人">
        <Members home={home} />
        <Invite home={home} />
      </Panel>
    ) : null,
};

const claimed: CaseParts<Claim> = {
  title: () => NAME,
  Head: ({ subject: claim }) => <ClaimPanel claim={claim} aside={<StatusTag status={claim.status} />} />,
  Panels: () => null,
};

/** One home as a case: for the resident with its members, for staff who may decide it without. */
function HomePage() {
  const { id, as } = useParams('household/home/index');
  return as === 'staff' ? (
    <CasePage noun={claims} id={id} name={NAME} parts={claimed} />
  ) : (
    <CasePage noun={myHomes} id={id} name={NAME} parts={own} />
  );
}

export default pageOf(HomePage);
