import { useGate } from '../../features/account/gate';
import { Page } from '../../ui/Page';
import { Follow } from './_parts/Follow';
import { Redeem } from './_parts/Redeem';

/** What can be done with a code from a slip of paper. */
export default function CodesPage() {
  useGate();
  return <Page title="领取和查询"><Redeem /><Follow /></Page>;
}
