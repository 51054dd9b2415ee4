import path from 'node:path';
import { ariaComponents } from '../src/lib/aria-attributes';

interface Platform {
  runtimePath: string | string[];
  template: { mergeComponents: (ctx: Context, components: object) => void };
}
interface Context {
  registerMethod: (method: { name: 'onSetupClose'; fn: (platform: Platform) => void }) => void;
}

/** A Taro plugin: screen-reader attributes in the templates, and closed pages that send nothing. */
export default (ctx: Context) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: Platform) {
      platform.template.mergeComponents(ctx, ariaComponents);
      platform.runtimePath = [
        platform.runtimePath,
        ...['aria', 'closed'].map((name) => path.resolve(__dirname, `../src/lib/${name}-runtime.ts`)),
      ].flat();
    },
  });
};
