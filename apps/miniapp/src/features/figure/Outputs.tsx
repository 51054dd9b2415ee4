import { View } from '@tarojs/components';
import { printPage } from '../../lib/platform';
import { Btn } from '../../ui/Btn';
import { Fetch } from '../file/Fetch';
import styles from './Outputs.module.scss';

/** Takes what the page shows along: as a workbook, and in a browser on paper. */
export function Outputs({ fetch }: { fetch: () => Promise<boolean> }) {
  return (
    <View className={styles.outputs}>
      <Fetch text="导出表格" fetch={fetch} />
      {printPage ? <Btn text="打印" look="quiet" onTap={printPage} /> : null}
    </View>
  );
}
