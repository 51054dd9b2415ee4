export default definePageConfig({ navigationBarTitleText: '任职邀请', enablePullDownRefresh: true });
