export default defineAppConfig({
  pages: ['pages/home/index'],
  window: { navigationBarTitleText: '三单通' },
});
