export default definePageConfig({ navigationBarTitleText: '暂停账号', enablePullDownRefresh: true });
