export default definePageConfig({ navigationBarTitleText: '等我处理', enablePullDownRefresh: true });
