import { useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { Page } from '../../ui/Page';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';
import { Follow } from './_parts/Follow';
import { Redeem } from './_parts/Redeem';

/** Actions with a claim code. */
function CodesPage() {
  useGate();
  const me = useMe();
  return (
    <Page title="领取和查询">
      <Query query={me}>
        {(data) => (
          <>
            <Redeem me={data} />
            <Follow />
          </>
        )}
      </Query>
    </Page>
  );
}

export default pageOf(CodesPage);
