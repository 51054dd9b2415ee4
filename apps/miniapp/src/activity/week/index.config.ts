export default definePageConfig({ navigationBarTitleText: '本周活动', enablePullDownRefresh: true });
