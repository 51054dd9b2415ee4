import { useEffect } from 'react';
import { useGate } from '../../features/account/gate';
import { useUnreadBadge } from '../../features/inbox/badge';
import { useInbox, useReadAll } from '../../features/inbox/inbox.queries';
import { NoticeItem } from '../../features/inbox/NoticeItem';
import { useFresh, useReachedBottom } from '../../lib/lifecycle';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';

/** Opening the page marks all as read. */
function InboxPage() {
  useGate();
  const inbox = useInbox();
  const { mutate: readAll, data: read } = useReadAll();
  const unread = inbox.data?.pages[0]?.unread;
  useFresh(inbox);
  useUnreadBadge(read?.unread ?? unread);
  useReachedBottom(() => {
    if (inbox.hasNextPage) void inbox.fetchNextPage();
  });
  useEffect(() => {
    if (unread) readAll();
  }, [unread, readAll]);
  return (
    <Page>
      <Query query={inbox} isEmpty={({ pages }) => !pages[0]?.items.length} empty="还没有消息">
        {({ pages }) =>
          pages.flatMap(({ items }) => items).map((notice) => <NoticeItem key={notice.id} notice={notice} />)
        }
      </Query>
      {inbox.hasNextPage ? (
        <Btn text="更早的消息" busy={inbox.isFetchingNextPage} onTap={() => void inbox.fetchNextPage()} />
      ) : null}
    </Page>
  );
}

export default pageOf(InboxPage);
