export default definePageConfig({ navigationBarTitleText: '对比表' });
