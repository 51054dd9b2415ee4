export default definePageConfig({ navigationBarTitleText: '已确认住户' });
