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
import { Panel } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { Row } from '../../ui/Row';

/** One record: what it says in the figure, and the ticket where the reader may see it. */
function Record({ row }: { row: FigureRow }) {
  const took = row.minutes === undefined ? '' : ` · 用时 ${span(row.minutes * 60_000)}`;
  return (
    <Panel>
      <Row
        name={`${moment(row.at, now())}${took}`}
        tag={row.markLabel}
        tone={row.mark === 'yes' ? 'green' : row.mark === 'no' ? 'amber' : 'plain'}
      >
        {row.ticket ? <TicketCard card={row.ticket} /> : '这一件计入，但不在您可以查看的范围。'}
      </Row>
    </Panel>
  );
}

/** The records behind a figure. */
function RowsPage() {
  useGate();
  const { name, label, by, ...asked } = useParams('board/rows/index');
  const rows = useFigureRows(name as FigureName, { ...asked, by: by as FigureDimension | undefined });
  useFresh(rows);
  const more = (): void => void (rows.hasNextPage && !rows.isFetchingNextPage && rows.fetchNextPage());
  useReachedBottom(more);
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
      {rows.hasNextPage ? <Btn text="接着看" busy={rows.isFetchingNextPage} onTap={more} /> : null}
    </Page>
  );
}

export default pageOf(RowsPage);
