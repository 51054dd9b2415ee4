import { useState } from 'react';
import type { Named } from '../../api/contract';
import { useGate } from '../../features/account/gate';
import { sentenceOf } from '../../api/error';
import { handOutCodes, useBuildingCode } from '../../features/household/household.queries';
import { BuildingField } from '../../features/org/BuildingField';
import { Labelled } from '../../features/form/Labelled';
import { useAreas } from '../../features/org/org.queries';
import { say } from '../../lib/dialog';
import { keepPicture } from '../../lib/pictures';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Panel, Soft } from '../../ui/Panel';
import { Picture } from '../../ui/Picture';
import { Query } from '../../ui/Query';
import { Row } from '../../ui/Row';
import { pageOf } from '../../ui/page-of';
import styles from './index.module.scss';

function Shown({ building }: { building: Named }) {
  const code = useBuildingCode(building.id);
  const save = (path: string) => void keepPicture(path, `${building.name}小区码.png`);
  return (
    <Panel title={building.name}>
      <Query query={code}>
        {(path) => (
          <>
            <Picture className={styles.code} src={path} name={`${building.name}的小区码`} />
            <Soft>居民用微信扫一扫，就能登记住在这栋楼的哪一户。可以打印出来贴在单元门口。</Soft>
            <Btn text="保存图片" onTap={() => save(path)} />
          </>
        )}
      </Query>
    </Panel>
  );
}

function Sheet({ estate }: { estate: Named }) {
  const [isBusy, setBusy] = useState(false);
  const fetch = async () => {
    setBusy(true);
    await handOutCodes(estate).catch((error: unknown) => say(sentenceOf(error)));
    setBusy(false);
  };
  return (
    <Row name={estate.name}>
      <Btn text="下载" busy={isBusy} onTap={() => void fetch()} />
    </Row>
  );
}

/** The codes of all buildings of an estate, to print and cut. */
function Sheets() {
  const estates = useAreas('estate', '');
  return (
    <Panel title="打印整个小区的小区码">
      <Soft>A4 纸，一页八张，沿虚线剪开，贴在楼栋门口。</Soft>
      <Query query={estates} isEmpty={(all) => all.length === 0} empty="还没有小区">
        {(all) => all.map(({ id, name }) => <Sheet key={id} estate={{ id, name }} />)}
      </Query>
    </Panel>
  );
}

/** The code of a building, to be shown on the phone or hung beside the door. */
function QrPage() {
  useGate();
  const [building, setBuilding] = useState<Named | null>(null);
  return (
    <Page title="小区码">
      <Labelled label="哪栋楼">
        <BuildingField label="哪栋楼" value={building} onChange={setBuilding} />
      </Labelled>
      {building ? <Shown key={building.id} building={building} /> : null}
      <Sheets />
    </Page>
  );
}

export default pageOf(QrPage);
