import type { Action } from '../../api/contract';
import { ActPage, plainActParts } from '../../features/case/ActPage';
import { claimText } from '../../features/household/ClaimPanel';
import { claims, myHomes, type Claim, type OwnHome } from '../../features/household/homes';
import { returnTo, useParams } from '../../lib/route';
import { pageOf } from '../../ui/page-of';

const own = { ...plainActParts, summary: ({ household }: OwnHome) => household.name };
const claimed = {
  ...plainActParts,
  summary: (claim: Claim) => `${claimText(claim)}。居民会看到您写的内容。`,
};

/** The form of an action of a home. Afterwards the home is shown, where staff can take it back. */
function HomeAct() {
  const { mode, as, ...given } = useParams('household/act/index');
  const filling = { ...given, mode: mode as Action['mode'] };
  const back = ({ id }: { id: string }) => returnTo('household/home/index', { id, as });
  return as === 'staff' ? (
    <ActPage noun={claims} parts={{ ...claimed, back }} filling={filling} />
  ) : (
    <ActPage noun={myHomes} parts={{ ...own, back }} filling={filling} />
  );
}

export default pageOf(HomeAct);
