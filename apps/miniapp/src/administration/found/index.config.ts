export default definePageConfig({ navigationBarTitleText: '建立社区' });
