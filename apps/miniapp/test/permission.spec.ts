import { explainNo, whyNot, type No } from '../src/lib/permission';
import { keepPicture } from '../src/lib/pictures';
import { call } from '../src/lib/platform';
import { phone } from './taro';

beforeEach(() => phone.reset());
const turn = () => new Promise<void>((done) => setTimeout(done));

const told: [string, No][] = [
  ['chooseImage:fail cancel', 'changed-mind'],
  ['chooseMedia:fail:cancel', 'changed-mind'],
  ['makePhoneCall:fail cancel', 'changed-mind'],
  ['chooseImage:fail auth deny', 'denied'],
  ['saveImageToPhotosAlbum:fail auth denied', 'denied'],
  ['saveImageToPhotosAlbum:fail:auth denied', 'denied'],
  ['authorize:fail auth deny', 'denied'],
  ['getPhoneNumber:fail user deny', 'denied'],
  ['chooseImage:fail:system permission denied', 'system'],
  ['chooseMedia:fail system permission denied', 'system'],
  ['chooseImage:fail privacy permission is not authorized', 'privacy'],
  ['setClipboardData:fail privacy permission is not authorized in gap', 'privacy'],
  ['chooseImage:fail api scope is not declared in the privacy agreement', 'undeclared'],
  ['chooseImage:fail file not found', 'unknown'],
  ['', 'unknown'],
];
test.each(told)('%s means %s', (errMsg, no) => expect(whyNot({ errMsg })).toBe(no));

/** The call, the message, the dialog, and the target of 去设置 or 看一看. */
const ends: [string, string[], string[], string[]][] = [
  ['fail cancel', [], [], []],
  ['fail auth deny', [], ['没有允许使用相机和相册'], ['setting']],
  ['fail:system permission denied', [], ['手机没有允许微信使用相机和相册'], ['app setting']],
  ['fail privacy permission is not authorized', [], ['还没有同意隐私保护指引'], ['guideline']],
  [
    'fail api scope is not declared in the privacy agreement',
    ['这个小程序还没有开通这项功能，请告诉社区'],
    [],
    [],
  ],
  ['fail something else', ['没有成功，请再试一次'], [], []],
];
test.each(ends)('no picture: %s', async (why, said, asked, led) => {
  await explainNo('相机和相册', { errMsg: `chooseImage:${why}` });
  expect([phone.toasts, phone.asked, phone.visited]).toEqual([said, asked, led]);
});

test('settings that do not open are said too', async () => {
  phone.refused.set('openSetting', 'openSetting:fail can only be invoked by user TAP gesture.');
  await explainNo('相册', { errMsg: 'saveImageToPhotosAlbum:fail auth deny' });
  expect(phone.toasts).toEqual(['没有打开设置，请从右上角的菜单里打开']);
});

test('a call that did not go out leaves the number; who changed their mind hears nothing', async () => {
  phone.refused.set('makePhoneCall', 'makePhoneCall:fail:no sim card');
  call('119');
  await turn();
  phone.refused.set('makePhoneCall', 'makePhoneCall:fail cancel');
  call('120');
  await turn();
  expect(phone.toasts).toEqual(['没有拨出，请自己拨打 119']);
});

test('a picture that is kept is said to be', async () => {
  await keepPicture('blob:here', '小区码.png');
  expect(phone.toasts).toEqual(['已保存']);
});
