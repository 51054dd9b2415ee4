import { get, getAll, pathOf, post, put, remove } from '../src/api/client';

describe('the path of a request', () => {
  it.each([
    ['/me', undefined, '/me'],
    ['/tickets/{id}', { id: 't1' }, '/tickets/t1'],
    ['/homes/{id}/delegates/{person}', { id: 'h', person: 'p' }, '/homes/h/delegates/p'],
    ['/buildings/code/{code}', { code: 'a/b?c' }, '/buildings/code/a%2Fb%3Fc'],
    [
      '/tickets',
      { box: 'placed', q: '漏水', limit: 20 },
      '/tickets?box=placed&q=%E6%BC%8F%E6%B0%B4&limit=20',
    ],
    ['/tickets/{id}/events', { id: 't1', cursor: 'c' }, '/tickets/t1/events?cursor=c'],
  ])('%s with %j is %s', (route, params, path) => {
    expect(pathOf(route, params)).toBe(path);
  });

  it('leaves out what is empty', () => {
    expect(pathOf('/tickets', { box: 'placed', q: '', cursor: undefined, state: null })).toBe(
      '/tickets?box=placed',
    );
  });
});

/** Each of these must fail to compile; `pnpm types` checks it. */
export const mistakes = [
  // @ts-expect-error no such route
  () => get('/tickets/{id}/history', { id: 't' }),
  // @ts-expect-error a route without this method
  () => remove('/tickets/{id}', { id: 't' }),
  // @ts-expect-error a missing path parameter
  () => get('/tickets/{id}'),
  // @ts-expect-error a path parameter by another name
  () => get('/tickets/{id}', { ticket: 't' }),
  // @ts-expect-error a missing query parameter
  () => get('/tickets'),
  // @ts-expect-error a query parameter that is not one of the choices
  () => get('/tickets', { box: 'archive' }),
  // @ts-expect-error an unknown query parameter
  () => get('/holds', { estate: 'e', page: 2 }),
  // @ts-expect-error not a list
  () => getAll('/me'),
  // @ts-expect-error a body without a required field
  () => post('/me/phone', { phone: '19900000001' }, 'key'),
  // @ts-expect-error a body with an unknown field
  () => put('/me/name', { name: '林小满', nickname: '小满' }),
  // @ts-expect-error a body where there is none
  () => post('/homes/{id}/leave', { words: '' }, 'key', { id: 'h' }),
  // @ts-expect-error a field that the answer does not have
  async () => (await get('/me')).surname,
  // @ts-expect-error a field of an item that the answer does not have
  async () => (await getAll('/absences'))[0]?.reason,
];
