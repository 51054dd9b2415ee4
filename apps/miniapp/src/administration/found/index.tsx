import type { Form, FoundBody } from '../../api/contract';
import { useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { useFoundCommunity } from '../../features/administration/administration.queries';
import { draftName } from '../../features/form/draft';
import { FormPage } from '../../features/form/FormPage';
import { say } from '../../lib/dialog';
import { goBack, useParams } from '../../lib/route';
import { Page } from '../../ui/Page';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';

const TITLE = '建立社区';

const schema: Form = {
  fields: {
    name: { type: 'text', label: '社区名称', min: 2, max: 30, required: true },
    prefix: { type: 'text', label: '单号前缀（2 至 6 个大写字母）', min: 2, max: 6, required: true },
  },
};

/** Founds a further community in a street. */
function FoundCommunity() {
  useGate();
  const { street } = useParams('administration/found/index');
  const me = useMe();
  const found = useFoundCommunity();
  if (!me.data)
    return (
      <Page title={TITLE}>
        <Query query={me}>{() => null}</Query>
      </Page>
    );
  return (
    <FormPage
      title={TITLE}
      help="单号以前缀开头，建立以后不能再改。各社区的单、人员和类别互相看不到。"
      schema={schema}
      start={{}}
      draft={draftName(me.data.id, 'found', street)}
      button={TITLE}
      send={(filled, once) => found.mutateAsync({ body: { ...filled, street } as FoundBody, once })}
      onSent={() => {
        say('已建立');
        return goBack();
      }}
    />
  );
}

export default pageOf(FoundCommunity);
