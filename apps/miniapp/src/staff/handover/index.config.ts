export default definePageConfig({ navigationBarTitleText: '交接', enablePullDownRefresh: true });
