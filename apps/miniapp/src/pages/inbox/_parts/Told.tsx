import { useUnreadBadge } from '../../../features/inbox/badge';
import { useInbox, useRead, type Group } from '../../../features/inbox/inbox.queries';
import { NoticeItem } from '../../../features/inbox/NoticeItem';
import { useFresh, useReachedBottom } from '../../../lib/lifecycle';
import { Btn } from '../../../ui/Btn';
import { Query } from '../../../ui/Query';

/** What the reader was told, one row per ticket. A row is unread until it is opened. */
export function Told({ group }: { group?: Group }) {
  const inbox = useInbox(group);
  const { mutate: read, isPending } = useRead();
  const unread = inbox.data?.pages[0]?.unread;
  useFresh(inbox);
  useUnreadBadge(unread);
  useReachedBottom(() => {
    if (inbox.hasNextPage) void inbox.fetchNextPage();
  });
  return (
    <>
      {unread ? <Btn text="全部已读" busy={isPending} onTap={() => read(undefined)} /> : null}
      <Query query={inbox} isEmpty={({ pages }) => !pages[0]?.items.length} empty="还没有消息">
        {({ pages }) =>
          pages
            .flatMap(({ items }) => items)
            .map((notice) => (
              <NoticeItem key={notice.id} notice={notice} onOpen={() => notice.read || read(notice.id)} />
            ))
        }
      </Query>
      {inbox.hasNextPage ? (
        <Btn text="更早的消息" busy={inbox.isFetchingNextPage} onTap={() => void inbox.fetchNextPage()} />
      ) : null}
    </>
  );
}
