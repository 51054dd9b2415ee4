import { useState } from 'react';
import type { PostInvitationGiven } from '../../api/contract';
import { useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { useOffices } from '../../features/duty/office.queries';
import { useFormNamed } from '../../features/form/forms.queries';
import { NoForm } from '../../features/form/WithForm';
import { useParams } from '../../lib/route';
import { Page } from '../../ui/Page';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';
import { Given } from './_parts/Given';
import { Inviting } from './_parts/Inviting';

/** Invites a newcomer to an office or into a unit; then the code is shown, once. */
function InvitePage() {
  useGate();
  const { unit, name = '' } = useParams('administration/invite/index');
  const me = useMe();
  const offices = useOffices();
  const form = useFormNamed('invitation', 'invite');
  const [given, setGiven] = useState<PostInvitationGiven | null>(null);
  if (given) return <Given given={given} onMore={() => setGiven(null)} />;
  if (me.data && offices.data && form.data)
    return (
      <Inviting
        me={me.data}
        appoints={offices.data.appoints}
        form={form.data}
        unit={unit === undefined ? null : { id: unit, name }}
        onGiven={setGiven}
      />
    );
  return (
    <Page title="邀请新人">
      {offices.data ? (
        <Query query={form}>{(some) => (some ? null : <NoForm />)}</Query>
      ) : (
        <Query query={offices}>{() => null}</Query>
      )}
    </Page>
  );
}

export default pageOf(InvitePage);
