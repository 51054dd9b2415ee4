export default definePageConfig({ navigationBarTitleText: '待确认住户', enablePullDownRefresh: true });
