export default definePageConfig({ navigationBarTitleText: '每一件' });
