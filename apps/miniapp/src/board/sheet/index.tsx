import { View } from '@tarojs/components';
import type { Document } from '../../api/contract';
import { CasePage, type CaseParts } from '../../features/case/CasePage';
import { documents } from '../../features/document/documents';
import { judged, madeOf, valueText } from '../../features/figure/figure.text';
import { now } from '../../lib/clock';
import { open, useParams } from '../../lib/route';
import { moment } from '../../lib/time';
import { Line, Panel, Soft } from '../../ui/Panel';
import { pageOf } from '../../ui/page-of';
import { Tag } from '../../ui/Tag';
import { Tap } from '../../ui/Tap';
import styles from './index.module.scss';

type SheetLine = Document['lines'][number];

/** A line of the sheet: the figure with what it is made of. It opens to its records. */
function SheetLineTap({ line, id }: { line: SheetLine; id: string }) {
  const { name, label, total, objection, changed } = line;
  const sure = judged(line, total);
  return (
    <Tap
      className={styles.line}
      role="link"
      onTap={() => void open('board/line/index', { id, line: name, label })}
    >
      <View className={styles.head}>
        <View>{label}</View>
        <View className={styles.value}>{valueText(line, total)}</View>
      </View>
      {line.kind === 'share' ? <View className={styles.made}>{madeOf(line, total)}</View> : null}
      {sure ? <View className={styles.made}>{sure}</View> : null}
      {changed ? <View className={styles.made}>{`上期这一行有 ${changed} 件后来变了，点开可看`}</View> : null}
      {objection ? <Tag text={objection.label} tone="amber" /> : null}
    </Tap>
  );
}

function Head({ subject }: { subject: Document }) {
  const { title, name, office, area, stateLabel, drawnAt, objectionsUntil, sealedAt, hash, from, to } =
    subject;
  return (
    <Panel title={title}>
      <Line name={office}>{`${name}，${area.name}`}</Line>
      <Line name="时间">{`${from} 至 ${to}`}</Line>
      <Line name="状态">{stateLabel}</Line>
      <Line name="生成">{moment(drawnAt, now())}</Line>
      {sealedAt ? (
        <Line name="盖章">{moment(sealedAt, now())}</Line>
      ) : (
        <Line name="异议截止">{moment(objectionsUntil, now())}</Line>
      )}
      <Soft>{`数据指纹 ${hash.slice(0, 16)}…`}</Soft>
    </Panel>
  );
}

const parts: CaseParts<Document> = {
  title: ({ title }) => title,
  Head,
  Panels: ({ subject: { id, lines } }) => (
    <Panel title="逐行">
      {lines.map((line) => (
        <SheetLineTap key={line.name} line={line} id={id} />
      ))}
      <Soft>都是生成时的数，每一行点开是当时计入和未计的每一件。不足 10 件的不比较。</Soft>
    </Panel>
  ),
};

/** One sheet, line by line. */
function SheetPage() {
  const { id } = useParams('board/sheet/index');
  return <CasePage noun={documents} id={id} name="评优表" parts={parts} />;
}

export default pageOf(SheetPage);
