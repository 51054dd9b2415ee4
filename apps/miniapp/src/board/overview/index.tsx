import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Board, FigureName } from '../../api/contract';
import { useGate } from '../../features/account/gate';
import { Outputs } from '../../features/figure/Outputs';
import { handOutBoard, useBoard, useFigures, type Asked } from '../../features/figure/figure.queries';
import { changeText, madeOf, valueText } from '../../features/figure/figure.text';
import { now } from '../../lib/clock';
import { useFresh } from '../../lib/lifecycle';
import { daysOf } from '../../lib/period';
import { open } from '../../lib/route';
import { moment } from '../../lib/time';
import { Choices } from '../../ui/Choices';
import { Links } from '../../ui/Links';
import { Page } from '../../ui/Page';
import { pageOf } from '../../ui/page-of';
import { Panel, Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { Tap } from '../../ui/Tap';
import styles from './index.module.scss';

const periods = [
  { value: 'this_month', label: '本月' },
  { value: 'last_month', label: '上月' },
  { value: 'this_year', label: '今年' },
] as const;
type Period = (typeof periods)[number]['value'];

type Item = Board['items'][number];

const openFigure = (name: FigureName, label: string, { from, to }: Asked): void =>
  void open('board/figure/index', { name, label, from, to });

function Tile({ item, asked }: { item: Item; asked: Asked }) {
  const [made, change] = [madeOf(item, item.total), changeText(item, item.total, item.before)];
  return (
    <Tap className={styles.tile} role="link" onTap={() => openFigure(item.name, item.label, asked)}>
      <View className={styles.label}>{item.label}</View>
      <View className={styles.value}>{valueText(item, item.total)}</View>
      {made ? <View className={styles.made}>{made}</View> : null}
      {change ? <View className={styles.made}>{change}</View> : null}
    </Tap>
  );
}

/** Every figure that there is, also those that stand on no board. */
function All({ asked }: { asked: Asked }) {
  const figures = useFigures();
  const links = (figures.data?.items ?? []).map(({ name, label }) => ({
    text: label,
    onTap: () => openFigure(name, label, asked),
  }));
  return <Links title="全部指标" links={links} />;
}

/** The figures of my area. Each opens to what it is made of. */
function Overview() {
  useGate();
  const [period, setPeriod] = useState<Period>('this_month');
  const asked = { from: '', to: '', ...daysOf(period, now()) };
  const board = useBoard(asked);
  useFresh(board);
  return (
    <Page title="看板">
      <Choices label="什么时间的" options={periods} chosen={[period]} onChoose={setPeriod} />
      <Query query={board}>
        {({ area, items, asOf }) => (
          <>
            <Panel title={area.name}>
              <View className={styles.tiles}>
                {items.map((item) => (
                  <Tile key={item.name} item={item} asked={asked} />
                ))}
              </View>
              <Soft>{`截至${moment(asOf, now())}，承诺时间已到的都计入，点开可看每一件。`}</Soft>
              <Outputs fetch={() => handOutBoard(asked)} />
            </Panel>
            <Links
              title="对比和评优"
              links={[
                {
                  text: '对比表',
                  onTap: () => void open('board/table/index', { from: asked.from, to: asked.to }),
                },
                { text: '评优表', onTap: () => void open('board/sheets/index', {}) },
              ]}
            />
            <All asked={asked} />
          </>
        )}
      </Query>
    </Page>
  );
}

export default pageOf(Overview);
