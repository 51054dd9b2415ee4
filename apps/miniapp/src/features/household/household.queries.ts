import { useMutation, useQuery, useQueryClient } from '../../api/query';
import { download, get, post, remove } from '../../api/client';
import type { JoinBody, Named, Role } from '../../api/contract';
import { useIntents } from '../../api/intent';
import { handOut } from '../../lib/files';
import { ownHomes, residentsBehind, waitingClaims } from './homes';

const HOMES = ['homes'];

/** My homes, confirmed or claimed. */
export const useHomes = () =>
  useQuery({
    queryKey: HOMES,
    queryFn: ownHomes,
    staleTime: 0,
  });

/** The building of a scanned code. */
export const useBuildingByCode = (code: string) =>
  useQuery({
    queryKey: ['building', code],
    enabled: code !== '',
    retry: false,
    queryFn: () => get('/buildings/code/{code}', { code }),
  });

/** The picture to scan, as a file on the phone. */
export const useBuildingCode = (building: string) =>
  useQuery({
    queryKey: ['building', building, 'qr'],
    retry: false,
    staleTime: 10 * 60_000,
    queryFn: () => download('/buildings/{id}/qr', { id: building }),
  });

/** Hands out the codes of all buildings of an area, to print. False if the user cancels. */
export const handOutCodes = ({ id, name }: Named): Promise<boolean> =>
  download('/areas/{id}/code-sheet', { id }).then((path) => handOut(path, `${name}小区码.pdf`));

/** Homes decide what may be seen, so everything is fetched again. */
function useChanged() {
  const client = useQueryClient();
  return () =>
    void Promise.all(
      [HOMES, ['home'], ['me'], ['tickets']].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
}

function usePosting<In, Out>(send: (given: In, key: string) => Promise<Out>) {
  const changed = useChanged();
  const intents = useIntents();
  return useMutation({
    mutationFn: (given: In) => send(given, intents.keyFor(given)),
    onSuccess: () => {
      intents.done();
      changed();
    },
  });
}

export const useJoin = () => usePosting((body: JoinBody, key) => post('/homes', body, key));
export const useInvite = (home: string) =>
  usePosting((role: Role, key) => post('/homes/{id}/invitations', { role }, key, { id: home }));
export const useLetAct = (home: string) =>
  usePosting((person: string, key) => post('/homes/{id}/delegates', { person }, key, { id: home }));

export function useLetActNoMore(home: string) {
  const changed = useChanged();
  return useMutation({
    mutationFn: (person: string) => remove('/homes/{id}/delegates/{person}', { id: home, person }),
    onSuccess: changed,
  });
}

/** Residents who wait to be confirmed. */
export const useWaiting = () =>
  useQuery({ queryKey: ['homes', 'waiting'], queryFn: waitingClaims, staleTime: 0 });

/** The confirmed residents behind a door. */
export const useConfirmedResidents = (household: string) =>
  useQuery({
    queryKey: ['homes', 'behind', household],
    enabled: household !== '',
    staleTime: 0,
    queryFn: () => residentsBehind(household),
  });
