export default definePageConfig({ navigationBarTitleText: '暂停点单', enablePullDownRefresh: true });
