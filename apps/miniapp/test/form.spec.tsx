import { fireEvent, screen, waitFor } from '@testing-library/react';
import { signInAs } from '../src/api/session';
import type { Form as Schema, FormName } from '../src/api/contract';
import { FormFields } from '../src/features/form/FormFields';
import { useForm } from '../src/features/form/useForm';
import { check, filled } from '../src/features/form/values';
import { schemaOf } from './forms';
import { show, tap } from './screen';
import { serve } from './server';
import { phone } from './taro';

const Form = ({ name, onSend }: { name: FormName; onSend: (body: object) => void }) => (
  <Filling schema={schemaOf(name)} onSend={onSend} />
);

function Filling({ schema, onSend }: { schema: Schema; onSend: (body: object) => void }) {
  const { values, errors, set, submit } = useForm(schema, {});
  return (
    <>
      <FormFields schema={schema} values={values} errors={errors} onChange={set} />
      <button onClick={() => submit(onSend)}>送出</button>
    </>
  );
}

const units = [
  { id: 'u1', name: '幸福物业', kind: 'property', area: { id: 'e', name: '幸福里小区' } },
  { id: 'u2', name: '3栋党小组', kind: 'building_group', area: { id: 'e', name: '幸福里小区' } },
];

beforeEach(async () => {
  phone.reset();
  serve({
    'POST /sessions': { accessToken: 'a', refreshToken: 'r', me: {} },
    'GET /units': { items: units },
  });
  await signInAs('secretary');
});

test('errors appear on the first try, beside their field, and go with the answer', async () => {
  const sent: object[] = [];
  show(<Form name="return" onSend={(body) => sent.push(body)} />);
  expect(screen.queryByText('请选择原因')).toBeNull();
  await tap('送出');
  expect(screen.getByText('请选择原因')).toBeTruthy();
  expect(screen.getByText('请填写退单说明')).toBeTruthy();
  await tap('不属于我方职责');
  expect(screen.queryByText('请选择原因')).toBeNull();
  fireEvent.change(screen.getByLabelText('退单说明'), { target: { value: '应由社区协调' } });
  await tap('送出');
  expect(sent).toEqual([{ reason: 'not_ours', words: '应由社区协调' }]);
});

test('one unit as lead, several as support; their ids are sent', async () => {
  const sent: object[] = [];
  show(<Form name="dispatch" onSend={(body) => sent.push(body)} />);
  await tap('请选择主办单位');
  await screen.findByText('幸福物业');
  await tap(/幸福物业/);
  await tap('请选择协办单位');
  await tap(/3栋党小组/);
  await tap('选好了');
  await tap('送出');
  expect(sent).toEqual([{ lead: 'u1', support: ['u2'] }]);
});

test('stars and yes or no', async () => {
  const sent: object[] = [];
  show(<Form name="rating" onSend={(body) => sent.push(body)} />);
  await tap(/^4 星/);
  await tap('送出');
  expect(sent).toEqual([{ stars: 4 }]);
});

describe('a whole number that is no rating', () => {
  const days: Schema = { fields: { days: { type: 'int', label: '天数', required: true, min: 1, max: 30 } } };
  const hint = (typed?: string) => check(days, { days: typed }).days;

  test('is typed, with a keyboard of digits, and sent as a number', async () => {
    const sent: object[] = [];
    show(<Filling schema={days} onSend={(body) => sent.push(body)} />);
    expect(screen.queryByRole('radio')).toBeNull();
    const field = screen.getByLabelText('天数');
    expect(field.getAttribute('inputmode')).toBe('numeric');
    await tap('送出');
    expect(screen.getByText('请填写天数')).toBeTruthy();
    fireEvent.change(field, { target: { value: '31' } });
    expect(screen.getByText('不能大于 30')).toBeTruthy();
    fireEvent.change(field, { target: { value: '１２' } });
    await tap('送出');
    expect(sent).toEqual([{ days: 12 }]);
  });

  test.each([
    ['0', '不能小于 1'],
    ['1.5', '请填写整数'],
    ['三天', '请填写整数'],
    [' 30 ', undefined],
  ])('%j: %s', (typed, expected) => expect(hint(typed)).toBe(expected));
});

test('the check reads the schema: required, least, most, any of', () => {
  expect(check(schemaOf('evidence'), { words: '好' })).toEqual({
    words: '至少 2 个字',
    files: '请至少拍一张照片',
  });
  expect(check(schemaOf('remark'), { to: 'all' })).toEqual({ words: '请至少填一项：留言、照片' });
  expect(check(schemaOf('remark'), { to: 'all', files: [{ id: 'f' }] })).toEqual({});
  expect(
    check(schemaOf('dispatch'), {
      lead: [{ id: 'u' }],
      support: Array.from({ length: 6 }, (_, n) => ({ id: String(n) })),
    }),
  ).toEqual({ support: '最多 5 项' });
});

test('blanks are not sent, words are trimmed', () => {
  expect(filled(schemaOf('answer'), { words: ' 已说明 ', files: [] })).toEqual({ words: '已说明' });
});

test('signs are counted as the server counts them, and none is sent in half', () => {
  const emoji = '😀';
  expect(check(schemaOf('answer'), { words: emoji })).toEqual({ words: '至少 2 个字' });
  expect(check(schemaOf('answer'), { words: emoji.repeat(1000) })).toEqual({});
  expect(check(schemaOf('answer'), { words: emoji.repeat(1001) })).toEqual({
    words: '最多 1000 个字',
  });
  expect(filled(schemaOf('answer'), { words: `已说明${emoji}${emoji[0]!}` })).toEqual({
    words: `已说明${emoji}`,
  });
  show(<Form name="nudge" onSend={() => undefined} />);
  fireEvent.change(screen.getByLabelText('想说的话'), { target: { value: emoji.repeat(201) } });
  expect(screen.getByText('201 / 200')).toBeTruthy();
});

describe('常用语', () => {
  const phrases = (texts: string[]) => ({
    items: [
      { purpose: 'ask', label: '请居民补充', texts },
      { purpose: 'channel', label: '其他渠道', texts: ['拨打 12345'] },
    ],
    mayWrite: false,
  });
  const asking = async (name: FormName, me: object, texts = ['请补充一张照片', '请说明几楼']) => {
    const server = serve({
      'POST /sessions': { accessToken: 'a', refreshToken: 'r', me },
      'GET /me': me,
      'GET /phrases': phrases(texts),
    });
    await signInAs('steward');
    const sent: object[] = [];
    show(<Form name={name} onSend={(body) => sent.push(body)} />);
    return { server, sent };
  };
  const steward = { id: 's', offices: [], units: [{ id: 'u1', name: '红色管家队', kind: 'steward_team' }] };

  test('a tap fills the text, another puts its own behind what is typed', async () => {
    const { sent } = await asking('questions', steward);
    fireEvent.click(await screen.findByText('常用语'));
    await tap('请补充一张照片');
    fireEvent.change(screen.getByLabelText('想请居民补充什么'), {
      target: { value: '请补充一张照片，要清楚 ' },
    });
    await tap('常用语');
    await tap('请说明几楼');
    await tap('送出');
    expect(sent).toEqual([{ words: '请补充一张照片，要清楚\n请说明几楼' }]);
  });

  test('in one line they are parted by a sign', async () => {
    await asking('decline', steward);
    fireEvent.change(screen.getByLabelText('正确渠道'), { target: { value: '法院' } });
    fireEvent.click(await screen.findByText('常用语'));
    await tap('拨打 12345');
    expect((screen.getByLabelText('正确渠道') as HTMLInputElement).value).toBe('法院；拨打 12345');
  });

  test('where the community has none, there is no row', async () => {
    const { server } = await asking('questions', steward, []);
    await waitFor(() => expect(server.of('GET /phrases')).toHaveLength(1));
    expect(screen.queryByText('常用语')).toBeNull();
  });

  test('a resident neither sees nor asks for them', async () => {
    const { server } = await asking('questions', { id: 'r', offices: [], units: [] });
    await waitFor(() => expect(server.of('GET /me')).toHaveLength(1));
    expect(server.of('GET /phrases')).toHaveLength(0);
    expect(screen.queryByText('常用语')).toBeNull();
  });

  test('a field without a purpose asks for none', async () => {
    const { server } = await asking('steward', steward);
    expect(server.of('GET /phrases')).toHaveLength(0);
  });
});
