import type { Me } from '../../api/contract';
import { useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { keepsLedgers } from '../../features/account/staff';
import { useOffices } from '../../features/duty/office.queries';
import { goHome, open, useParams } from '../../lib/route';
import { Btn } from '../../ui/Btn';
import { Links } from '../../ui/Links';
import { Page } from '../../ui/Page';
import { Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';

const listOf = (noun: string) => () => void open('administration/list/index', { noun });

function People() {
  const offices = useOffices();
  const held = offices.data ? `${offices.data.items.length} 人` : undefined;
  return (
    <Links
      title="人"
      links={[
        { text: '任职', note: held, onTap: () => void open('staff/offices/index', {}) },
        { text: '邀请', onTap: listOf('invitation') },
      ]}
    />
  );
}

const work = (me: Me) => [
  ...(keepsLedgers(me) ? [{ text: '台账', onTap: () => void open('staff/ledgers/index', {}) }] : []),
  { text: '暂停账号', onTap: () => void open('staff/suspensions/index', {}) },
  { text: '常用语', onTap: () => void open('staff/phrases/index', {}) },
];

/** What is set up, and where it goes on; right after the founding it can wait. */
function Overview() {
  useGate();
  const { first } = useParams('administration/overview/index');
  const me = useMe();
  return (
    <Page title="管理" footer={first ? <Btn text="以后再做" onTap={() => void goHome()} /> : undefined}>
      {first ? <Soft>一项一项来，随时可以停下，下次在「我的—管理」里接着做。</Soft> : null}
      <Query query={me}>
        {(data) => (
          <>
            <Links
              title="组织"
              links={[
                { text: '地方', onTap: listOf('area') },
                { text: '单位', onTap: listOf('unit') },
                { text: '类别', onTap: listOf('category') },
                { text: '表格导入', onTap: () => void open('administration/import/index', {}) },
              ]}
            />
            <People />
            <Links title="办事" links={work(data)} />
          </>
        )}
      </Query>
    </Page>
  );
}

export default pageOf(Overview);
