import { useMutation, useQueryClient } from '../../api/query';
import { post } from '../../api/client';
import { useIntents } from '../../api/intent';

/** The person a ticket was placed for takes it over with its code. */
export function useRedeem() {
  const client = useQueryClient();
  const intents = useIntents();
  return useMutation({
    mutationFn: (code: string) => post('/claims/redeem', { code }, intents.keyFor({ code })),
    onSuccess: () => {
      intents.done();
      void client.invalidateQueries({ queryKey: ['tickets'] });
    },
  });
}

/** The progress of an anonymous ticket. */
export function useFollow() {
  const intents = useIntents();
  return useMutation({
    mutationFn: (code: string) => post('/claims/follow', { code }, intents.keyFor({ code })),
    onSettled: () => intents.done(),
  });
}
