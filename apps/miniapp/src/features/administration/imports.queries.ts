import { download, get, post, uploadTo } from '../../api/client';
import type { Import } from '../../api/contract';
import { useIntents } from '../../api/intent';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '../../api/query';
import { handOut } from '../../lib/files';
import { releaseWorkbook, type ChosenFile } from '../../lib/workbooks';
import { uuid } from '../../lib/uuid';
import { touchedByOrganisation } from './administration.queries';

/** How often the progress of an import is asked for, in ms. */
const ASKED_EVERY = 1000;
/** Problems and records of one page. */
const [PROBLEMS, RECORDS] = [50, 20];

export const isUnderWay = ({ state }: Pick<Import, 'state'>): boolean =>
  state === 'waiting' || state === 'writing';

/** Hands out the template, or what the system has in the same form. False if the user cancels. */
export const handOutTemplate = (): Promise<boolean> =>
  download('/administration/imports/template').then((path) => handOut(path, '导入模板.xlsx'));
export const handOutOrganisation = (): Promise<boolean> =>
  download('/administration/imports/export').then((path) => handOut(path, '组织与住户.xlsx'));

/** Who imported how much, page by page. */
export const useImports = () =>
  useInfiniteQuery({
    queryKey: ['imports'],
    initialPageParam: '',
    queryFn: ({ pageParam: cursor }) => get('/administration/imports', { cursor, limit: RECORDS }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 0,
  });

/** Has a workbook checked. */
export function useCheck() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: ChosenFile) =>
      uploadTo('/administration/imports', file.path, uuid()).finally(() => releaseWorkbook(file)),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['imports'] }),
  });
}

/** One workbook that was checked; while it is imported, how far that is. */
export const useImport = (id: string) =>
  useQuery({
    queryKey: ['imports', id],
    queryFn: () => get('/administration/imports/{id}', { id }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? ASKED_EVERY : false),
  });

/** What is wrong in a workbook, page by page. */
export const useProblems = (id: string) =>
  useInfiniteQuery({
    queryKey: ['imports', id, 'problems'],
    initialPageParam: '',
    queryFn: ({ pageParam: cursor }) =>
      get('/administration/imports/{id}/problems', { id, cursor, limit: PROBLEMS }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 0,
  });

/** What an import makes stale, once it is done. */
export function useImported(): () => void {
  const client = useQueryClient();
  return () => {
    for (const touched of ['imports', ...touchedByOrganisation])
      void client.invalidateQueries({ queryKey: [touched] });
  };
}

/** Takes an action that the server offers on a workbook: it is imported. */
export function useStart(id: string) {
  const client = useQueryClient();
  const intents = useIntents();
  return useMutation({
    mutationFn: (_action: string) =>
      post('/administration/imports/{id}/commit', undefined as never, intents.keyFor(id), { id }),
    onSuccess: (view) => {
      intents.done();
      client.setQueryData(['imports', id], view);
    },
  });
}
