import { useState } from 'react';
import type { Ledger, LedgerExport } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { useGate } from '../../features/account/gate';
import { filterOf, LedgerFilters, unlimited } from '../../features/ledger/LedgerFilters';
import {
  handOutLedger,
  isBeingWritten,
  useAskLedger,
  useLedgers,
} from '../../features/ledger/ledger.queries';
import { daysOf, periods, type Period } from '../../lib/period';
import { now } from '../../lib/clock';
import { say } from '../../lib/dialog';
import { useFresh } from '../../lib/lifecycle';
import { moment } from '../../lib/time';
import { Btn } from '../../ui/Btn';
import { Choices, type Option } from '../../ui/Choices';
import { Page } from '../../ui/Page';
import { pageOf } from '../../ui/page-of';
import { Panel, Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { Row } from '../../ui/Row';

const options = Object.entries(periods).map(([value, label]) => ({ value, label })) as Option<Period>[];

function OneExport({ one }: { one: LedgerExport }) {
  const [isBusy, setBusy] = useState(false);
  const fetch = async () => {
    setBusy(true);
    await handOutLedger(one).catch((error: unknown) => say(sentenceOf(error)));
    setBusy(false);
  };
  const progress = isBeingWritten(one) ? `${one.stateLabel} · ${one.lines} 行` : one.stateLabel;
  return (
    <Row
      name={one.file}
      tag={progress}
      tone={one.state === 'ready' ? 'green' : 'plain'}
      words={`${one.lines} 行 · ${moment(one.until, now())}前可以下载`}
    >
      {one.state === 'ready' ? <Btn text="下载" busy={isBusy} onTap={() => void fetch()} /> : null}
    </Row>
  );
}

function Books({ books }: { books: readonly Ledger[] }) {
  const [period, setPeriod] = useState<Period>('last_month');
  const [narrowing, setNarrowing] = useState(unlimited);
  const ask = useAskLedger();
  const start = (book: Ledger['book']) =>
    ask.mutate(
      { book, filter: { ...daysOf(period, now()), ...filterOf(narrowing) } },
      { onSuccess: () => say('正在生成，好了在上面下载'), onError: (error) => say(sentenceOf(error)) },
    );
  return (
    <>
      <Panel title="什么时间的">
        <Choices big label="什么时间的" options={options} chosen={[period]} onChoose={setPeriod} />
      </Panel>
      <LedgerFilters value={narrowing} onChange={setNarrowing} />
      <Panel title="哪一本">
        {books.map(({ book, title, hint }) => (
          <Row key={book} name={title} words={hint}>
            <Btn
              text={`生成${title}`}
              look={book === 'all' ? 'main' : 'plain'}
              busy={ask.isPending}
              onTap={() => start(book)}
            />
          </Row>
        ))}
      </Panel>
    </>
  );
}

/** 台账 of my area as Excel workbooks: asked for here, written in the background, fetched here. */
function LedgersPage() {
  useGate();
  const ledgers = useLedgers();
  useFresh(ledgers);
  return (
    <Page title="台账">
      <Soft>您辖区里的单，生成 Excel 表格。居民姓名只留姓氏，电话隐去；谁导出过都有记录。</Soft>
      <Query query={ledgers}>
        {({ items, exports }) => (
          <>
            {exports.length > 0 ? (
              <Panel title="已生成的">
                {exports.map((one) => (
                  <OneExport key={one.id} one={one} />
                ))}
              </Panel>
            ) : null}
            <Books books={items} />
          </>
        )}
      </Query>
    </Page>
  );
}

export default pageOf(LedgersPage);
