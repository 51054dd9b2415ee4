import { waitFor } from '@testing-library/react';
import { askToSignIn, goOn, open, returnTo } from '../src/lib/route';
import { decoded, ownAddress } from '../src/lib/routes';
import { mendWays } from '../src/lib/ways';
import { phone } from './taro';

const HOME = '/pages/home/index';
const detail = (id: string) => `/ticket/detail/index?id=${id}`;

beforeEach(() => phone.reset());

describe('opening a page', () => {
  const cases: [string, string, string[], string][] = [
    ['goes on top', HOME, [], 'open /ticket/detail/index?id=a'],
    ['comes back to where it lies open', detail('c'), [detail('b'), detail('a'), HOME], 'back 2'],
    ['comes back by one', detail('b'), [detail('a'), HOME], 'back'],
    [
      'is another page with other parameters',
      detail('b'),
      [detail('c'), HOME],
      'open /ticket/detail/index?id=a',
    ],
    [
      'takes the place of the tenth',
      detail('9'),
      [...'8765432'].map(detail).concat(detail('1'), HOME),
      'replace /ticket/detail/index?id=a',
    ],
    [
      'comes back from the tenth',
      detail('9'),
      [...'876543'].map(detail).concat(detail('a'), detail('1'), HOME),
      'back 7',
    ],
  ];
  test.each(cases)('%s', async (_, at, beneath, way) => {
    Object.assign(phone, { at, beneath });
    await open('ticket/detail/index', { id: 'a' });
    expect(phone.visited).toEqual([way]);
  });

  test('knows a page by what its parameters say, however they are written', async () => {
    Object.assign(phone, {
      at: detail('a'),
      beneath: ['/ticket/list/index?label=%E5%BE%85%E5%8A%9E&box=pool'],
    });
    await open('ticket/list/index', { box: 'pool', label: '待办' });
    expect(phone.visited).toEqual(['back']);
  });

  test('after an act leads to the ticket, whether it lies beneath or gave up its place', async () => {
    Object.assign(phone, { at: '/ticket/act/index?id=a&action=sign&mode=do', beneath: [detail('a')] });
    await returnTo('ticket/detail/index', { id: 'a' });
    phone.beneath = [detail('b')];
    await returnTo('ticket/detail/index', { id: 'a' });
    expect(phone.visited).toEqual(['back', 'replace /ticket/detail/index?id=a']);
  });
});

describe('a way that came from outside', () => {
  const ways: [string, string | null][] = [
    ['/ticket/detail/index?id=a', detail('a')],
    ['ticket/detail/index?id=a&stamp=7&$taroTimestamp=1', detail('a')],
    ['/resident/join/index?scene=DEMOXFL3', '/resident/join/index?scene=DEMOXFL3'],
    ['/resident/join/index?scene=50%', '/resident/join/index?scene=50%25'],
    ['/pages/inbox/index', '/pages/inbox/index'],
    ['/ticket/detail/index', null],
    ['/ticket/detail/index?id=', null],
    ['/pages/login/index?to=%2Fpages%2Fhome%2Findex', null],
    ['/nowhere/index', null],
    ['/constructor', null],
    ['https://example.org/ticket/detail/index?id=a', null],
    ['//example.org', null],
    ['', null],
  ];
  test.each(ways)('%s', (way, own) => expect(ownAddress(way)).toBe(own));

  test.each([
    ['50%', '50%'],
    ['%E5%8D%95', '单'],
    ['%E5%8D', '%E5%8D'],
    ['a%26b', 'a&b'],
  ])('%s is read as %s', (written, meant) => expect(decoded(written)).toBe(meant));
});

describe('who is not signed in', () => {
  const asked: [string, string][] = [
    [detail('a'), '/pages/login/index?to=%2Fticket%2Fdetail%2Findex%3Fid%3Da'],
    [
      '/resident/join/index?scene=DEMOXFL3',
      '/pages/login/index?to=%2Fresident%2Fjoin%2Findex%3Fscene%3DDEMOXFL3',
    ],
    ['/pages/inbox/index', '/pages/login/index?to=%2Fpages%2Finbox%2Findex'],
    [HOME, '/pages/login/index'],
    ['/nowhere/index', '/pages/login/index'],
  ];
  test.each(asked)('on %s is asked to', async (at, way) => {
    phone.at = at;
    await askToSignIn();
    expect(phone.visited).toEqual([`relaunch ${way}`]);
  });

  test('is not asked twice', async () => {
    phone.at = '/pages/login/index?to=%2Fpages%2Finbox%2Findex';
    await askToSignIn();
    expect(phone.visited).toEqual([]);
  });

  const led: [string | undefined, string][] = [
    [detail('a'), `relaunch ${detail('a')}`],
    ['/pages/inbox/index', 'tab /pages/inbox/index'],
    [undefined, `tab ${HOME}`],
    ['https://example.org/', `tab ${HOME}`],
  ];
  test.each(led)('goes on to %s', async (way, visited) => {
    await goOn(way);
    expect(phone.visited).toEqual([visited]);
  });
});

test('a page that cannot be fetched says so; another error is not about the network', () => {
  mendWays();
  const failed = (reason: unknown) =>
    window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }));
  failed(new TypeError('x is undefined'));
  failed(undefined);
  expect(phone.toasts).toEqual([]);
  failed(Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' }));
  expect(phone.toasts).toEqual(['页面没有打开，请检查网络后再试']);
});

describe('a page that does not exist', () => {
  test('ends at home with a sentence', async () => {
    mendWays();
    phone.lost();
    expect(phone.visited).toEqual([`tab ${HOME}`]);
    await waitFor(() => expect(phone.toasts).toEqual(['没有找到这个页面，已回到首页']), { timeout: 20_000 });
  });

  test('and so does one whose address nobody can read', async () => {
    location.hash = '#/%E0%A4%A';
    mendWays();
    expect(location.hash).toBe(`#${HOME}`);
    await waitFor(() => expect(phone.toasts).toEqual(['没有找到这个页面，已回到首页']), { timeout: 20_000 });
    location.hash = '#/resident/join/index?scene=50%';
    mendWays();
    expect(location.hash).toBe('#/resident/join/index?scene=50%');
  });
});
