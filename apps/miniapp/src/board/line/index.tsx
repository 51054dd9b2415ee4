import { View } from '@tarojs/components';
import type { SheetFigure, SheetRow } from '../../api/contract';
import { useGate } from '../../features/account/gate';
import { useSheetRows } from '../../features/document/document.queries';
import { TicketCard } from '../../features/ticket/TicketCard';
import { useFresh, useReachedBottom } from '../../lib/lifecycle';
import { useParams } from '../../lib/route';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { pageOf } from '../../ui/page-of';
import { Panel, Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { Tag } from '../../ui/Tag';

/** One record as it was counted, and of the sheet before what it says by now. */
function Row({ row: { mark, markLabel, now, ticket } }: { row: SheetRow }) {
  return (
    <View>
      <Tag
        text={now ? `上期${markLabel}，现在${now}` : markLabel}
        tone={mark === 'yes' ? 'green' : mark === 'no' ? 'amber' : 'plain'}
      />
      {ticket ? (
        <TicketCard card={ticket} />
      ) : (
        <Panel>
          <Soft>这一件计入，但不在您可以查看的范围。</Soft>
        </Panel>
      )}
    </View>
  );
}

/** The records behind a line of a sheet, as they were when it was drawn up. */
function LinePage() {
  useGate();
  const { id, line, label } = useParams('board/line/index');
  const rows = useSheetRows(id, line as SheetFigure);
  useFresh(rows);
  const goOn = (): void => void (rows.hasNextPage && !rows.isFetchingNextPage && rows.fetchNextPage());
  useReachedBottom(goOn);
  return (
    <Page title={label}>
      <Query query={rows} isEmpty={({ pages }) => pages[0]!.items.length === 0} empty="这一行没有计入的">
        {({ pages }) => pages.flatMap(({ items }) => items).map((row) => <Row key={row.id} row={row} />)}
      </Query>
      {rows.hasNextPage ? <Btn text="接着看" busy={rows.isFetchingNextPage} onTap={goOn} /> : null}
    </Page>
  );
}

export default pageOf(LinePage);
