import type { ImportRecord } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { useGate } from '../../features/account/gate';
import { Fetch } from '../../features/file/Fetch';
import {
  handOutOrganisation,
  handOutTemplate,
  useCheck,
  useImports,
} from '../../features/administration/imports.queries';
import { now } from '../../lib/clock';
import { say } from '../../lib/dialog';
import { useFresh } from '../../lib/lifecycle';
import { open } from '../../lib/route';
import { moment } from '../../lib/time';
import { chooseWorkbook } from '../../lib/workbooks';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { pageOf } from '../../ui/page-of';
import { Panel, Soft, Stack } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { Row } from '../../ui/Row';

const openWorkbook = (id: string) => void open('administration/workbook/index', { id });

/** Chooses a workbook and has it checked. */
function Check() {
  const check = useCheck();
  const start = async () => {
    const file = await chooseWorkbook();
    if (file)
      check.mutate(file, {
        onSuccess: ({ id }) => openWorkbook(id),
        onError: (error) => say(sentenceOf(error)),
      });
  };
  return (
    <Panel title="二、上传检查">
      <Soft>只检查，不改动系统里的内容。有问题的格会一条条列出来。</Soft>
      <Btn text="选一个表格" look="main" busy={check.isPending} onTap={() => void start()} />
    </Panel>
  );
}

/** The states in which an import says how much it wrote or would write. */
const written: readonly ImportRecord['state'][] = ['ready', 'waiting', 'writing', 'done', 'same'];

/** What it wrote, or would write. */
const count = ({ lines }: ImportRecord): string =>
  lines
    .filter(({ created, changed }) => created + changed > 0)
    .map(({ label, created, changed }) =>
      [label, created > 0 && `新增 ${created}`, changed > 0 && `修改 ${changed}`].filter(Boolean).join(' '),
    )
    .join('；');

function Record({ one }: { one: ImportRecord }) {
  const { id, by, at, isMine, state, stateLabel } = one;
  return (
    <Row
      name={`${by} · ${moment(at, now())}`}
      tag={stateLabel.split('，')[0]}
      tone={state === 'done' ? 'green' : 'plain'}
      words={written.includes(state) ? count(one) || '没有改动' : '没有写入任何内容'}
    >
      {isMine ? <Btn text="打开" look="quiet" onTap={() => openWorkbook(id)} /> : null}
    </Row>
  );
}

function Records() {
  const records = useImports();
  useFresh(records);
  return (
    <Query query={records} isEmpty={({ pages }) => pages[0]?.items.length === 0} empty="还没有导入过">
      {({ pages }) => (
        <Panel title="导入记录">
          {pages.flatMap(({ items }) => items.map((one) => <Record key={one.id} one={one} />))}
          {records.hasNextPage ? (
            <Btn text="更早的" busy={records.isFetchingNextPage} onTap={() => void records.fetchNextPage()} />
          ) : null}
        </Panel>
      )}
    </Query>
  );
}

/** Sets a community up from a workbook: the template, the check, what was imported. */
function ImportPage() {
  useGate();
  return (
    <Page title="表格导入">
      <Panel title="一、填表">
        <Soft>一份 Excel 表格装下区域、单位、人员与任职、管家楼栋、住户和类别，用得着的填，其余空着。</Soft>
        <Stack across>
          <Fetch text="下载模板" fetch={handOutTemplate} />
          <Fetch text="导出现有内容" fetch={handOutOrganisation} />
        </Stack>
      </Panel>
      <Check />
      <Records />
    </Page>
  );
}

export default pageOf(ImportPage);
