import type { HomePage } from '../../api/contract';
import { useGate } from '../../features/account/gate';
import { useUnreadBadge } from '../../features/inbox/badge';
import { Entries, sectionsOf } from '../../features/navigation/Entries';
import { useHomePage } from '../../features/navigation/home.queries';
import { useFresh } from '../../lib/lifecycle';
import { Page } from '../../ui/Page';
import { Heading, Soft, Stack } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';
import { Nearby } from './_parts/Nearby';

function Body({ page }: { page: HomePage }) {
  const nearby = page.own.find(({ box }) => box === 'nearby');
  const { home, community } = page.me;
  return (
    <>
      <Stack>
        <Heading>{home?.estate.name ?? community?.name ?? '小区'}</Heading>
        {home ? null : <Soft>登记了住处，就能看到邻居的事。</Soft>}
      </Stack>
      <Entries sections={sectionsOf(page, 'estate')} />
      {nearby ? <Nearby section={nearby} /> : null}
    </>
  );
}

/** What the estate has in common. */
function Estate() {
  useGate();
  const page = useHomePage();
  useFresh(page);
  useUnreadBadge(page.data?.unread);
  return (
    <Page>
      <Query query={page}>{(data) => <Body page={data} />}</Query>
    </Page>
  );
}

export default pageOf(Estate);
