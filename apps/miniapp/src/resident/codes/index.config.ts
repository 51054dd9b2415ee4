export default definePageConfig({ navigationBarTitleText: '领取和查询' });
