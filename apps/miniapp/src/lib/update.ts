import Taro from '@tarojs/taro';
import { confirm } from './dialog';
import { isWeapp } from './platform';

/** A newer version was downloaded: users who agree get it now, all others at the next start. */
export function offerUpdates(): void {
  if (!isWeapp) return;
  const manager = Taro.getUpdateManager();
  manager.onUpdateReady(() => {
    void confirm('有新版本', '更新', '更新时会重新打开小程序。').then((isWanted) => {
      if (isWanted) manager.applyUpdate();
    });
  });
}
