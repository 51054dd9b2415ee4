import { download, get, post } from '../../api/client';
import type { LedgerBook, LedgerExport, LedgerFilter } from '../../api/contract';
import { useIntents } from '../../api/intent';
import { useMutation, useQuery, useQueryClient } from '../../api/query';
import { handOut } from '../../lib/files';

/** How often the state of workbooks that are being written is asked for, in ms. */
const ASKED_EVERY = 1500;

export const isBeingWritten = ({ state }: Pick<LedgerExport, 'state'>): boolean =>
  state === 'waiting' || state === 'writing';

/** The ledgers I keep, and the workbooks I asked for. */
export const useLedgers = () =>
  useQuery({
    queryKey: ['ledgers'],
    queryFn: () => get('/ledgers'),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.exports.some(isBeingWritten) ? ASKED_EVERY : false),
  });

/** Asks for a workbook. */
export function useAskLedger() {
  const client = useQueryClient();
  const intents = useIntents();
  return useMutation({
    mutationFn: (asked: { book: LedgerBook; filter: LedgerFilter }) =>
      post('/ledgers/{book}', asked.filter, intents.keyFor(asked), { book: asked.book }),
    onSuccess: () => {
      intents.done();
      void client.invalidateQueries({ queryKey: ['ledgers'] });
    },
  });
}

/** Hands out a workbook. False if the user cancels. */
export const handOutLedger = ({ id, file }: Pick<LedgerExport, 'id' | 'file'>): Promise<boolean> =>
  download('/ledgers/exports/{id}/file', { id }).then((path) => handOut(path, file));
