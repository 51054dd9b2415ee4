import type { DocumentCard } from '../../api/contract';
import { useGate } from '../../features/account/gate';
import { useDocuments } from '../../features/document/document.queries';
import { openDocument } from '../../features/document/documents';
import { now } from '../../lib/clock';
import { useFresh } from '../../lib/lifecycle';
import { moment } from '../../lib/time';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { pageOf } from '../../ui/page-of';
import { Line, Panel, Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';

/** One sheet: whose, of which month, and what it waits for. */
function Sheet({ card }: { card: DocumentCard }) {
  const { title, mine, name, office, area, stateLabel, waiting, objectionsUntil, state } = card;
  return (
    <Panel title={mine ? `我的${title}` : title}>
      <Line name={office}>{`${name}，${area.name}`}</Line>
      <Line name="状态">{waiting ? `${stateLabel}，${waiting} 条异议待办` : stateLabel}</Line>
      {state === 'draft' ? <Soft>{`${moment(objectionsUntil, now())}前可以提异议`}</Soft> : null}
      <Btn text="逐行看" onTap={() => void openDocument(card.id)} />
    </Panel>
  );
}

/** My sheets, those that I answer and seal, and sealed ones of my community. */
function SheetsPage() {
  useGate();
  const all = useDocuments();
  useFresh(all);
  return (
    <Page title="评优表">
      <Soft>月底自动生成，本人核对，异议由两人答复，社区党委两人盖章。盖章以后谁也不能改。</Soft>
      <Query query={all} isEmpty={(some) => some.length === 0} empty="还没有评优表，每月 1 日生成上月的">
        {(some) => some.map((card) => <Sheet key={card.id} card={card} />)}
      </Query>
    </Page>
  );
}

export default pageOf(SheetsPage);
