import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Figure, FigureDimension, FigureGroup, FigureName } from '../../api/contract';
import { useGate } from '../../features/account/gate';
import { useFigure, type Asked } from '../../features/figure/figure.queries';
import { valueText } from '../../features/figure/figure.text';
import { now } from '../../lib/clock';
import { open, useParams } from '../../lib/route';
import { moment } from '../../lib/time';
import { Choices } from '../../ui/Choices';
import { Page } from '../../ui/Page';
import { pageOf } from '../../ui/page-of';
import { Panel, Soft } from '../../ui/Panel';
import { Empty, Query } from '../../ui/Query';
import { Tap } from '../../ui/Tap';
import styles from './index.module.scss';

/** The columns: what a unit led, and what an area had. */
const ofUnits = ['on_time_rate', 'solved_rate', 'satisfied_rate', 'rework_rate', 'hold_share'] as const;
const ofAreas = ['placed', 'response_rate', 'on_time_rate', 'solved_rate', 'satisfied_rate'] as const;
type Columns = readonly [FigureName, FigureName, FigureName, FigureName, FigureName];

const rowsBy = ['community', 'estate', 'building', 'unit'] as const satisfies readonly FigureDimension[];
type RowsBy = (typeof rowsBy)[number];

/** A figure of each column, counted by the rows. */
function useColumns(names: Columns, asked: Asked, by: RowsBy) {
  const [first, second, third, fourth, fifth] = names;
  return [
    useFigure(first, asked, by),
    useFigure(second, asked, by),
    useFigure(third, asked, by),
    useFigure(fourth, asked, by),
    useFigure(fifth, asked, by),
  ];
}

/** A value with the number it was counted over. It opens its records. */
function Cell({ figure, of, asked, by }: { figure: Figure; of: FigureGroup; asked: Asked; by: RowsBy }) {
  const label = `${figure.label} · ${of.label}`;
  const openRows = (): void =>
    void open('board/rows/index', { name: figure.name, label, ...asked, by, group: of.group });
  return (
    <Tap className={styles.cell} role="link" onTap={openRows}>
      <View>{valueText(figure, of)}</View>
      {figure.kind === 'share' && of.denominator > 0 ? (
        <View className={styles.n}>{of.few ? `${of.denominator} 件，不比较` : `${of.denominator} 件`}</View>
      ) : null}
    </Tap>
  );
}

function Table({ figures, asked, by }: { figures: readonly Figure[]; asked: Asked; by: RowsBy }) {
  const rows = new Map(
    figures.flatMap(({ groups }) => groups.map(({ group, label }) => [group, label] as const)),
  );
  if (rows.size === 0) return <Empty text="这段时间还没有" />;
  return (
    <View className={styles.table}>
      <View className={styles.row}>
        <View className={styles.name} />
        {figures.map(({ name, label }) => (
          <View key={name} className={styles.title}>
            {label}
          </View>
        ))}
      </View>
      {[...rows].map(([group, label]) => (
        <View key={group} className={styles.row}>
          <View className={styles.name}>{label}</View>
          {figures.map((figure) => {
            const of = figure.groups.find((one) => one.group === group);
            return of ? (
              <Cell key={figure.name} {...{ figure, of, asked, by }} />
            ) : (
              <View key={figure.name} className={styles.cell}>
                —
              </View>
            );
          })}
        </View>
      ))}
    </View>
  );
}

/** Units or areas beside each other, with the rates of each. Every cell opens its records. */
function TablePage() {
  useGate();
  const { from, to } = useParams('board/table/index');
  const asked = { from, to };
  const [by, setBy] = useState<RowsBy>('unit');
  const columns = useColumns(by === 'unit' ? ofUnits : ofAreas, asked, by);
  const [first] = columns;
  const figures = columns.flatMap(({ data }) => (data ? [data] : []));
  const onTime = figures.find(({ name }) => name === 'on_time_rate');
  const offered = onTime?.dimensions.filter(({ dimension }) => rowsBy.some((one) => one === dimension));
  return (
    <Page title="对比表" wide>
      <Choices
        label="按什么比"
        options={(offered ?? []).map(({ dimension, label }) => ({ value: dimension as RowsBy, label }))}
        chosen={[by]}
        onChoose={setBy}
      />
      <Query query={first!}>
        {({ area, asOf }) => (
          <Panel title={`${area.name} ${from} 至 ${to}`}>
            {figures.length === columns.length ? <Table {...{ figures, asked, by }} /> : null}
            <Soft>{`截至${moment(asOf, now())}。不足 10 件的只列数，不比较；点开任何一格看每一件。`}</Soft>
          </Panel>
        )}
      </Query>
    </Page>
  );
}

export default pageOf(TablePage);
