import { View } from '@tarojs/components';
import type { Ticket } from '../../../api/contract';
import { now } from '../../../lib/clock';
import { say } from '../../../lib/dialog';
import { copy } from '../../../lib/platform';
import { dueText } from '../../../lib/time';
import { Btn } from '../../../ui/Btn';
import { Line, Panel, Soft } from '../../../ui/Panel';
import styles from './parts.module.scss';

/** For those who answer the hotline: its number, its date, and the text that goes back. */
export function Hotline({ hotline }: { hotline: Ticket['hotline'] }) {
  if (!hotline) return null;
  const { number, due, answer } = hotline;
  const take = () =>
    void copy(answer ?? '').then(
      () => say('已复制'),
      () => say('没有复制成功，请长按文字复制'),
    );
  return (
    <Panel title="12345 热线">
      <Line name="工单编号">{number}</Line>
      {due ? <Line name="热线时限">{dueText(due, now(), '答复')}</Line> : null}
      {answer ? (
        <>
          <View className={styles.answer}>{answer}</View>
          <Btn text="复制答复" onTap={take} />
        </>
      ) : (
        <Soft>办出结果以后，这里有按热线格式写好的答复。</Soft>
      )}
    </Panel>
  );
}
