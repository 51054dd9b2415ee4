import { download, get } from '../../api/client';
import type { FigureDimension, FigureName } from '../../api/contract';
import { handOut } from '../../lib/files';
import { FRESH_FOR_LONG, useInfiniteQuery, useQuery } from '../../api/query';

/** Which time, and of which area; the server takes the area of the office where none is given. */
export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly area?: string;
}

/** The headline figures beside the time before. */
export const useBoard = (asked: Asked) =>
  useQuery({ queryKey: ['figures', 'board', asked], queryFn: () => get('/figures/board', asked) });

/** A figure, also by groups. */
export const useFigure = (name: FigureName, asked: Asked, by?: FigureDimension) =>
  useQuery({
    queryKey: ['figures', name, asked, by ?? ''],
    queryFn: () => get('/figures/{name}', { ...asked, by, name }),
  });

/** Which records of a figure. */
export interface AskedRows extends Asked {
  readonly by?: FigureDimension;
  readonly group?: string;
  readonly mark?: string;
}

/** The records behind a figure, page by page. */
export const useFigureRows = (name: FigureName, asked: AskedRows) =>
  useInfiniteQuery({
    queryKey: ['figures', name, 'rows', asked],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      get('/figures/{name}/rows', { ...asked, name, cursor: pageParam || undefined }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** What figures there are. */
export const useFigures = () =>
  useQuery({ queryKey: ['figures'], queryFn: () => get('/figures'), staleTime: FRESH_FOR_LONG });

/** Hands out the board, or a figure with its records, as a workbook. False if the user cancels. */
export const handOutBoard = (asked: Asked): Promise<boolean> =>
  download('/figures/board/workbook', asked).then((path) => handOut(path, `看板 ${asked.from}.xlsx`));
export const handOutFigure = (
  { name, label }: { name: FigureName; label: string },
  asked: Asked,
  by?: FigureDimension,
): Promise<boolean> =>
  download('/figures/{name}/workbook', { ...asked, name, by }).then((path) =>
    handOut(path, `${label} ${asked.from}.xlsx`),
  );
