import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Figure, FigureDimension, FigureName } from '../../api/contract';
import { useGate } from '../../features/account/gate';
import { Bars } from '../../features/figure/Bars';
import { Outputs } from '../../features/figure/Outputs';
import { handOutFigure, useFigure } from '../../features/figure/figure.queries';
import { judged, madeOf, valueText } from '../../features/figure/figure.text';
import { now } from '../../lib/clock';
import { useFresh } from '../../lib/lifecycle';
import { open, useParams } from '../../lib/route';
import { moment } from '../../lib/time';
import { Btn } from '../../ui/Btn';
import { Choices } from '../../ui/Choices';
import { Page } from '../../ui/Page';
import { pageOf } from '../../ui/page-of';
import { Line, Panel, Soft } from '../../ui/Panel';
import { Empty, Query } from '../../ui/Query';
import styles from './index.module.scss';

function Total({ figure }: { figure: Figure }) {
  const { total } = figure;
  const sure = judged(figure, total);
  return (
    <>
      <View className={styles.value}>{valueText(figure, total)}</View>
      {figure.kind === 'count' ? null : <View>{madeOf(figure, total)}</View>}
      {sure ? <Soft>{sure}</Soft> : null}
    </>
  );
}

/** What a figure is, what it is made of, and by what it differs. */
function FigurePage() {
  useGate();
  const { name, label, from, to, area } = useParams('board/figure/index');
  const asked = { from, to, area };
  const [by, setBy] = useState<FigureDimension>('category');
  const figure = useFigure(name as FigureName, asked, by);
  useFresh(figure);
  const openRows = (more: { by?: FigureDimension; group?: string; mark?: string; label?: string }): void =>
    void open('board/rows/index', { name, label, ...asked, ...more });
  return (
    <Page title={label}>
      <Query query={figure}>
        {(data) => (
          <>
            <Panel title={data.area.name}>
              <Total figure={data} />
              <Line name="算哪些">{data.population}</Line>
              {data.numerator ? <Line name="算作是">{data.numerator}</Line> : null}
              <Line name="时间">{`${data.from} 至 ${data.to}`}</Line>
              <Soft>{`截至${moment(data.asOf, now())}`}</Soft>
              <Btn text="看每一件" onTap={() => openRows({})} />
              <Outputs fetch={() => handOutFigure(data, asked, by)} />
            </Panel>
            <Panel title="分开看">
              <Choices
                label="按什么分"
                options={data.dimensions.map(({ dimension: value, label: text }) => ({ value, label: text }))}
                chosen={[by]}
                onChoose={setBy}
              />
              {data.groups.length === 0 ? <Empty text="这段时间还没有" /> : null}
              <Bars
                figure={data}
                onOpen={({ group, label: of }) => openRows({ by, group, label: `${label} · ${of}` })}
              />
            </Panel>
          </>
        )}
      </Query>
    </Page>
  );
}

export default pageOf(FigurePage);
