import { get, getAll } from '../../api/client';
import type { SheetFigure } from '../../api/contract';
import { useInfiniteQuery, useQuery } from '../../api/query';

export const useDocuments = () =>
  useQuery({ queryKey: ['documents'], queryFn: () => getAll('/documents'), staleTime: 0 });

/** The records behind a line of a sheet, page by page. */
export const useSheetRows = (id: string, line: SheetFigure) =>
  useInfiniteQuery({
    queryKey: ['documents', id, 'rows', line],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      get('/documents/{id}/rows', { id, line, limit: 20, cursor: pageParam || undefined }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
