export default definePageConfig({ navigationBarTitleText: '单', enablePullDownRefresh: true });
