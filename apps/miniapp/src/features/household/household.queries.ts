import { useMutation, useQuery, useQueryClient } from '../../api/query';
import { download, get, getAll, post, remove } from '../../api/client';
import type {
  Building,
  HomeOf,
  Invitation,
  JoinBody,
  Listed,
  Lodger,
  Role,
  WaitingHome,
} from '../../api/contract';
import { useIntents } from '../../api/intent';

const HOMES = ['homes'];
const WAITING = ['homes', 'waiting'];
const LODGERS = ['homes', 'lodgers'];

/** My homes, confirmed or claimed. */
export const useHomes = () =>
  useQuery({
    queryKey: HOMES,
    queryFn: () => get<Listed<HomeOf>>('/homes').then(({ items }) => items),
    staleTime: 0,
  });

/** The building of a scanned code. */
export const useBuildingByCode = (code: string) =>
  useQuery({
    queryKey: ['building', code],
    enabled: code !== '',
    retry: false,
    queryFn: () => get<Building>(`/buildings/code/${encodeURIComponent(code)}`),
  });

/** The picture to scan, as a file on the phone. */
export const useBuildingCode = (building: string) =>
  useQuery({
    queryKey: ['building', building, 'qr'],
    retry: false,
    staleTime: 10 * 60_000,
    queryFn: () => download(`/buildings/${building}/qr`),
  });

/** Homes decide what may be seen, so everything is fetched again. */
function useChanged() {
  const client = useQueryClient();
  return () =>
    void Promise.all([HOMES, ['me'], ['tickets']].map((queryKey) => client.invalidateQueries({ queryKey })));
}

function usePosting<In, Out>(path: (given: In) => string, body: (given: In) => object) {
  const changed = useChanged();
  const intents = useIntents();
  return useMutation({
    mutationFn: (given: In) => post<Out>(path(given), body(given), intents.keyFor(given)),
    onSuccess: () => {
      intents.done();
      changed();
    },
  });
}

export const useJoin = () =>
  usePosting<JoinBody, HomeOf>(
    () => '/homes',
    (body) => body,
  );
export const useLeaveHome = () =>
  usePosting<string, Listed<HomeOf>>(
    (id) => `/homes/${id}/leave`,
    () => ({}),
  );
export const useInvite = (home: string) =>
  usePosting<Role, Invitation>(
    () => `/homes/${home}/invitations`,
    (role) => ({ role }),
  );
export const useLetAct = (home: string) =>
  usePosting<string, HomeOf>(
    () => `/homes/${home}/delegates`,
    (person) => ({ person }),
  );

export function useLetActNoMore(home: string) {
  const changed = useChanged();
  return useMutation({
    mutationFn: (person: string) => remove<HomeOf>(`/homes/${home}/delegates/${person}`),
    onSuccess: changed,
  });
}

/** Residents who wait to be confirmed. */
export const useWaiting = () =>
  useQuery({ queryKey: WAITING, queryFn: () => getAll<WaitingHome>('/homes/waiting'), staleTime: 0 });

/** Confirms without a reason, refuses with one. */
export function useDecide() {
  const client = useQueryClient();
  const intents = useIntents();
  return useMutation({
    mutationFn: ({ id, words }: { id: string; words?: string }) =>
      post<Listed<WaitingHome>>(
        `/homes/${id}/${words === undefined ? 'confirm' : 'refuse'}`,
        words === undefined ? {} : { words },
        intents.keyFor({ id, words }),
      ),
    onSuccess: ({ items }) => {
      intents.done();
      client.setQueryData(WAITING, items);
    },
    onError: () => void client.invalidateQueries({ queryKey: WAITING }),
  });
}

/** The confirmed residents behind a door. */
export const useConfirmedResidents = (household: string) =>
  useQuery({
    queryKey: [...LODGERS, household],
    enabled: household !== '',
    staleTime: 0,
    queryFn: () => getAll<Lodger>('/homes/confirmed', { household }),
  });

/** Ends a confirmed home: the person moved out or never lived there. */
export const useEndHome = () =>
  usePosting<{ id: string; words: string }, Listed<WaitingHome>>(
    ({ id }) => `/homes/${id}/end`,
    ({ words }) => ({ words }),
  );
