import { getAll, post } from '../../api/client';
import type { FoundBody } from '../../api/contract';
import type { SendOnce } from '../../api/intent';
import type { Body } from '../../api/route-types';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '../../api/query';
import type { Filled } from '../form/values';
import type { Administered, Administration, Level, Opening } from './administration';

/** What a change of the organisation makes stale; who may do what follows it too. */
export const touchedByOrganisation = [
  'administration',
  '/areas',
  '/units',
  '/categories',
  'homes',
  'me',
  'offices',
  'tickets',
] as const;

const keyOf = (noun: string, within: string | undefined) => ['administration', noun, within ?? ''] as const;

/** What lies in one place, page by page. */
export const useLevels = <C extends Administered, L extends Level<C>>(
  { noun: { name }, list }: Administration<C, L>,
  within: string | undefined,
) =>
  useInfiniteQuery<L>({
    queryKey: [...keyOf(name, within), 'pages'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => list(within, pageParam),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 0,
  });

/** The first page of what lies in one place: the way there, and what may be added. */
export const useLevel = <C extends Administered, L extends Level<C>>(
  { noun: { name }, list }: Administration<C, L>,
  within: string | undefined,
) => useQuery({ queryKey: keyOf(name, within), queryFn: () => list(within, ''), staleTime: 0 });

function useTouching<In, Out>(send: (given: In) => Promise<Out>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      for (const touched of touchedByOrganisation) void client.invalidateQueries({ queryKey: [touched] });
    },
  });
}

/** Adds one where a list stands. */
export const useAdd = <L>({ add }: Pick<Opening<L>, 'add'>, within: string | undefined) =>
  useTouching(({ filled, once }: { filled: Filled; once: SendOnce }) =>
    once((one, key) => add(one, within, key), filled),
  );

/** Founds a further community. */
export const useFoundCommunity = () =>
  useTouching(({ body, once }: { body: FoundBody; once: SendOnce }) =>
    once((one, key) => post('/communities', one, key), body),
  );

/** The units that the user administers. */
export const useAdministeredUnits = (enabled = true) =>
  useQuery({
    enabled,
    queryKey: ['administration', 'unit', 'picking'],
    queryFn: () => getAll('/administration/units', {}),
    staleTime: 0,
  });

type InviteBody = Body<'post', '/post-invitations'>;

/** Invites a newcomer to a post; the answer has the code, once. */
export const useInvite = () =>
  useTouching(({ filled, once }: { filled: Filled; once: SendOnce }) =>
    once((one, key) => post('/post-invitations', one as unknown as InviteBody, key), filled),
  );
