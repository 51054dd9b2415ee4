import { maskPhones } from './privacy.ts';

test.each([
  '13812345678', '138 1234 5678', '138-1234-5678', '+86 13812345678', '8613812345678', '0551-62345678', '010 12345678', '１３８１２３４５６７８',
])('%s is hidden', (phone) => {
  expect(maskPhones(`请打${phone}联系`)).toBe('请打[号码已隐藏]联系');
});

test('several at once', () => expect(maskPhones('13812345678或13912345678')).toBe('[号码已隐藏]或[号码已隐藏]'));

test.each(['3栋2单元301', '2026年11月23日', 'XFL-2026-000123', '电表 1381234567', '条形码 6901234567892000', '金额 12000元'])('%s is no phone', (text) => {
  expect(maskPhones(text)).toBe(text);
});
