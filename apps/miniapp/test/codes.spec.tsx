import { screen, waitFor } from '@testing-library/react';
import { signInAs } from '../src/api/session';
import QrPage from '../src/staff/qr/index';
import { me, session } from './me';
import { show, tap } from './screen';
import { refused, serve } from './server';
import { phone } from './taro';

beforeEach(() => phone.reset());

test('the codes of an estate are fetched as one sheet; a refusal is said', async () => {
  const steward = me();
  const server = serve({
    ...{ 'POST /sessions': session(steward), 'GET /me': steward },
    'GET /areas': {
      items: [{ id: 'e', name: '幸福里小区', fullName: '幸福里小区', kind: 'estate' }],
      nextCursor: null,
    },
    'GET /areas/e/code-sheet': refused(422, 'SHEET_TOO_LONG', '这里的楼栋超过 64 栋，请按小区分开打印'),
  });
  await signInAs('steward');
  show(<QrPage />);
  await screen.findByText('幸福里小区');
  await tap('下载');
  await waitFor(() => expect(phone.toasts).toEqual(['这里的楼栋超过 64 栋，请按小区分开打印']));
  expect(server.of('GET /areas/e/code-sheet')).toHaveLength(1);
});
