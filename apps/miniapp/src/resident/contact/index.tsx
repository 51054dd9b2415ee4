import { useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { Page } from '../../ui/Page';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';
import { Name } from './_parts/Name';
import { Phone } from './_parts/Phone';

/** My name and my contact. */
function ContactPage() {
  useGate();
  const me = useMe();
  return (
    <Page title="姓名和手机号">
      <Query query={me}>
        {(data) => (
          <>
            <Name me={data} />
            <Phone me={data} />
          </>
        )}
      </Query>
    </Page>
  );
}

export default pageOf(ContactPage);
