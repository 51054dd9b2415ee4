export default definePageConfig({ navigationBarTitleText: '今日我在岗', enablePullDownRefresh: true });
