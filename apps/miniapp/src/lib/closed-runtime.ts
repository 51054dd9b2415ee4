import { hooks } from '@tarojs/shared';

interface Page {
  setData(change: object, then?: () => void): void;
}
interface PageObject {
  onUnload(this: Page): void;
}

/**
 * Loaded with the platform by config/runtime.ts. Taro sends rendered data with a delay; this drops data for a
 * page that was closed meanwhile.
 */
hooks.tap('modifyPageObject', (config) => {
  const page = config as PageObject;
  const { onUnload } = page;
  page.onUnload = function closed() {
    onUnload.call(this);
    this.setData = (_change, then) => then?.();
  };
});
