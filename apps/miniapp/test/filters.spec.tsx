import { screen } from '@testing-library/react';
import type { BoxName } from '../src/api/contract';
import { FilterBar } from '../src/features/ticket/FilterBar';
import { show, tap } from './screen';

/** A filter is offered only where it tells the tickets of the box apart. */
async function offered(box: BoxName): Promise<string[]> {
  show(<FilterBar box={box} value={{}} onChange={() => undefined} />);
  await tap('筛选');
  return ['进度', '紧急程度', '类型', '待确认住户'].filter((title) => screen.queryByText(title));
}
const labels = (title: string) =>
  [...screen.getByRole('radiogroup', { name: title }).querySelectorAll('[role=radio]')].map(
    (one) => one.textContent,
  );

test.each<[BoxName, string[]]>([
  ['pool', ['紧急程度', '类型', '待确认住户']],
  ['verify', ['紧急程度', '类型']],
  ['scope', ['进度', '紧急程度', '类型', '待确认住户']],
  ['placed', ['进度', '紧急程度', '类型']],
])('%s', async (box, sets) => expect(await offered(box)).toEqual(sets));

test('only the states of the box', async () => {
  await offered('work');
  expect(labels('进度')).toEqual(['办理中', '待补充', '协商中', '待核验']);
});

test('neighbours see none of a kind that concerns one household', async () => {
  await offered('nearby');
  expect(labels('类型')).toEqual(['求助', '隐患', '投诉纠纷', '建议金点子']);
  expect(labels('进度')).not.toContain('已办结');
});

test('a box of a newer server is offered every state', async () => {
  await offered('new' as BoxName);
  expect(labels('进度')).toHaveLength(10);
});
