import path from 'node:path';
import { ariaComponents } from '../src/lib/aria-attributes';

interface Platform {
  runtimePath: string | string[];
  template: { mergeComponents: (ctx: Context, components: object) => void };
}
interface Context {
  registerMethod: (method: { name: 'onSetupClose'; fn: (platform: Platform) => void }) => void;
}

/** A Taro plugin: screen-reader attributes in the mini-program's templates. */
export default (ctx: Context) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: Platform) {
      platform.template.mergeComponents(ctx, ariaComponents);
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, '../src/lib/aria-runtime.ts')].flat();
    },
  });
};
