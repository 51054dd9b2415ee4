import { get, post } from '../../api/client';
import { useIntents } from '../../api/intent';
import { useMutation, useQuery, useQueryClient } from '../../api/query';
import type { Body } from '../../api/route-types';

/** By the code that was handed over, or one of those that the own phone number is invited to. */
export type Taking = Body<'post', '/me/posts'>;

export const useInvitedPosts = () =>
  useQuery({ queryKey: ['me', 'invited'], queryFn: () => get('/me/post-invitations'), staleTime: 0 });

/** Posts decide what may be seen, so everything is fetched again. */
export function useTakePost() {
  const client = useQueryClient();
  const intents = useIntents();
  return useMutation({
    mutationFn: (taking: Taking) => post('/me/posts', taking, intents.keyFor(taking)),
    onSuccess: (me) => {
      intents.done();
      client.setQueryData(['me'], me);
      void client.invalidateQueries();
    },
  });
}
