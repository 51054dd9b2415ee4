import { useEffect, useRef } from 'react';
import type { Action, Import, ImportLine } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { useGate } from '../../features/account/gate';
import {
  isUnderWay,
  useImport,
  useImported,
  useProblems,
  useStart,
} from '../../features/administration/imports.queries';
import { ActionBar } from '../../features/case/ActionBar';
import { now } from '../../lib/clock';
import { confirm, say } from '../../lib/dialog';
import { useFresh } from '../../lib/lifecycle';
import { useParams } from '../../lib/route';
import { moment } from '../../lib/time';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { pageOf } from '../../ui/page-of';
import { Banner, Panel, Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { Row } from '../../ui/Row';

function progressOf({ state, stateLabel, written, total, problems }: Import): string {
  if (state === 'writing') return `${stateLabel}：${written} / ${total}`;
  return state === 'faulty' ? `${stateLabel}：共 ${problems} 处` : stateLabel;
}

function Line({ line: { label, created, changed, left, examples } }: { line: ImportLine }) {
  const counts = [`新增 ${created}`, `修改 ${changed}`, `不变 ${left}`].join(' · ');
  return (
    <Row name={label} words={counts}>
      {examples.length > 0 ? (
        <Soft>{`${examples.join('；')}${created + changed > examples.length ? '……' : ''}`}</Soft>
      ) : null}
    </Row>
  );
}

/** What is wrong, cell by cell. */
function Problems({ id }: { id: string }) {
  const problems = useProblems(id);
  return (
    <Query query={problems}>
      {({ pages }) => (
        <Panel title="要改的地方">
          {pages
            .flatMap(({ items }) => items)
            .map(({ sheet, row, column, sentence }, at) => (
              <Row key={at} name={`${sheet} · 第 ${row} 行 ${column} 列`} words={sentence} />
            ))}
          {problems.hasNextPage ? (
            <Btn
              text="再看一些"
              busy={problems.isFetchingNextPage}
              onTap={() => void problems.fetchNextPage()}
            />
          ) : null}
        </Panel>
      )}
    </Query>
  );
}

/** The actions that the server offers. */
function Bar({ one: { id, actions } }: { one: Import }) {
  const start = useStart(id);
  const pick = async ({ action, confirm: ask }: Action) => {
    if (ask && !(await confirm(ask.question, '确定', ask.text ?? ''))) return;
    start.mutate(action, { onError: (error) => say(sentenceOf(error)) });
  };
  return (
    <ActionBar
      actions={actions}
      busy={start.isPending ? start.variables : null}
      onPick={(action) => void pick(action)}
    />
  );
}

function Contents({ one }: { one: Import }) {
  return (
    <>
      <Banner>{progressOf(one)}</Banner>
      {one.problems > 0 ? <Problems id={one.id} /> : null}
      {one.problems === 0 && one.lines.length > 0 ? (
        <Panel title={one.state === 'done' ? '导入了什么' : '会改什么'}>
          {one.lines.map((line) => (
            <Line key={line.sheet} line={line} />
          ))}
        </Panel>
      ) : null}
      {one.actions.length > 0 ? (
        <Soft>{`${moment(one.until, now())}前可以导入。没有写到的内容不会删除，空着的格不改。`}</Soft>
      ) : null}
    </>
  );
}

/** Once an import is over, everything that it changed is read anew. */
function useEnd(one: Import | undefined): void {
  const imported = useImported();
  const wasUnderWay = useRef(false);
  const isRunning = one !== undefined && isUnderWay(one);
  useEffect(() => {
    if (wasUnderWay.current && !isRunning) imported();
    wasUnderWay.current = isRunning;
  });
}

/** A workbook that was checked: what is wrong or what will change, and its import. */
function WorkbookPage() {
  useGate();
  const { id } = useParams('administration/workbook/index');
  const found = useImport(id);
  useFresh(found);
  useEnd(found.data);
  return (
    <Page title="检查结果" footer={found.data?.actions.length ? <Bar one={found.data} /> : undefined}>
      <Query query={found}>{(one) => <Contents one={one} />}</Query>
    </Page>
  );
}

export default pageOf(WorkbookPage);
