import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import webpack from 'webpack';

const root = path.resolve(__dirname, '..');
const domain = path.resolve(root, '../../packages/domain/src');
const platform = process.env.TARO_ENV === 'h5' ? 'h5' : 'weapp';

/** In the demo the mini-program uses the local machine; H5 uses its own origin. */
const HERE = 'http://127.0.0.1:3000';
const apiBase = (process.env.SANDAN_API ?? (platform === 'h5' ? '' : HERE)).replace(/\/$/, '');

if (platform === 'weapp' && !/^(https:\/\/[^/?#]+|http:\/\/[\d.]+(:\d+)?)$/.test(apiBase)) {
  throw new Error(
    `SANDAN_API is "${apiBase}": WeChat connects to https:// and a domain without a path, or while trying ` +
      `to http:// and an IP address (docs/deploy.md).`,
  );
}

// These packages target newer engines than phones have; their private fields would be mangled by the
// minifier.
const query = (file: string) => /[\\/]@tanstack[\\/]/.test(file);

/** Files that WeChat reads directly, besides the built ones. */
const onThePhone = ['sitemap.json', 'assets/share.png'].map((name) => ({
  from: `src/${name}`,
  to: `dist/weapp/${name}`,
}));

const cssModules = {
  enable: true,
  config: { namingPattern: 'module', generateScopedName: '[local]_[hash:base64:4]' },
} as const;

export default defineConfig<'webpack5'>({
  projectName: 'sandan',
  date: '2026-11-01',
  // No px scaling: text keeps the reader's size, and the layout adapts.
  designWidth: 375,
  deviceRatio: { 375: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${platform}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [
    '@tarojs/plugin-framework-react',
    `@tarojs/plugin-platform-${platform}`,
    ...(platform === 'weapp' ? [path.join(__dirname, 'runtime.ts')] : []),
  ],
  alias: { '@': path.join(root, 'src'), '@sandan/domain': domain },
  defineConstants: { API_BASE: JSON.stringify(apiBase) },
  copy: { patterns: platform === 'weapp' ? onThePhone : [], options: {} },
  logger: { quiet: true, stats: false },
  mini: {
    compile: { include: [domain, query] },
    optimizeMainPackage: { enable: true },
    // Styles are scoped to components, so their order does not matter.
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain: (chain) => {
      chain
        .plugin('abort')
        .use(webpack.ProvidePlugin, [
          { AbortController: [path.join(root, 'src/lib/abort.ts'), 'AbortController'] },
        ]);
    },
    postcss: { pxtransform: { enable: false, config: {} }, cssModules },
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    compile: { include: [domain, query] },
    router: { mode: 'hash' },
    webpackChain: (chain) => {
      // Shared modules are bundled once; only the mini-program's sizes are limited.
      chain.optimization.splitChunks({
        chunks: 'all',
        minSize: 10_000,
        cacheGroups: { shared: { minChunks: 2, priority: -10, reuseExistingChunk: true } },
      });
      chain.performance.hints(false);
    },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
      ignoreOrder: true,
    },
    postcss: { pxtransform: { enable: false, config: {} }, cssModules },
  },
});
