import { View } from '@tarojs/components';
import type { FigureDimension, FigureName, FigureRow } from '../../api/contract';
import { useGate } from '../../features/account/gate';
import { useFigureRows } from '../../features/figure/figure.queries';
import { TicketCard } from '../../features/ticket/TicketCard';
import { now } from '../../lib/clock';
import { useFresh, useReachedBottom } from '../../lib/lifecycle';
import { useParams } from '../../lib/route';
import { moment, span } from '../../lib/time';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { pageOf } from '../../ui/page-of';
import { Panel, Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { Tag } from '../../ui/Tag';
import styles from './index.module.scss';

/** One record: what it says in the figure, and the ticket where the reader may see it. */
function Record({ row }: { row: FigureRow }) {
  const took = row.minutes === undefined ? '' : ` · 用时 ${span(row.minutes * 60_000)}`;
  return (
    <View className={styles.record}>
      <View className={styles.head}>
        <View>{`${moment(row.at, now())}${took}`}</View>
        <Tag
          text={row.markLabel}
          tone={row.mark === 'yes' ? 'green' : row.mark === 'no' ? 'amber' : 'plain'}
        />
      </View>
      {row.ticket ? (
        <TicketCard card={row.ticket} />
      ) : (
        <Panel>
          <Soft>这一件计入，但不在您可以查看的范围。</Soft>
        </Panel>
      )}
    </View>
  );
}

/** The records behind a figure. */
function RowsPage() {
  useGate();
  const { name, label, from, to, area, group, mark, ...more } = useParams('board/rows/index');
  const by = more.by as FigureDimension | undefined;
  const rows = useFigureRows(name as FigureName, { from, to, area, by, group, mark });
  useFresh(rows);
  const goOn = (): void => void (rows.hasNextPage && !rows.isFetchingNextPage && rows.fetchNextPage());
  useReachedBottom(goOn);
  return (
    <Page title={label}>
      <Query query={rows} isEmpty={({ pages }) => pages[0]!.items.length === 0} empty="这段时间还没有">
        {({ pages }) => (
          <>
            {pages
              .flatMap(({ items }) => items)
              .map((row, index) => (
                <Record key={`${row.at}${row.ticket?.id ?? index}`} row={row} />
              ))}
          </>
        )}
      </Query>
      {rows.hasNextPage ? <Btn text="接着看" busy={rows.isFetchingNextPage} onTap={goOn} /> : null}
    </Page>
  );
}

export default pageOf(RowsPage);
