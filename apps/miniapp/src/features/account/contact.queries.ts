import { useMutation, useQueryClient } from '../../api/query';
import { post, put } from '../../api/client';
import type { Me } from '../../api/contract';
import { useIntents } from '../../api/intent';

/** The name shown until a person has entered one. */
const NAMELESS = '微信用户';
export const isNamed = ({ name }: Pick<Me, 'name'>): boolean => name !== NAMELESS && name !== '';

function useMine<In>(send: (given: In, key: string) => Promise<Me>) {
  const client = useQueryClient();
  const intents = useIntents();
  return useMutation({
    mutationFn: (given: In) => send(given, intents.keyFor(given)),
    onSuccess: (me) => {
      intents.done();
      client.setQueryData(['me'], me);
    },
  });
}

export const useRename = () => useMine<string>((name) => put('/me/name', { name }));
export const usePhoneFromWechat = () =>
  useMine<string>((code, key) => post('/me/phone/wechat', { code }, key));
export const useProvePhone = () =>
  useMine<{ phone: string; code: string }>((body, key) => post('/me/phone', body, key));

/** Sends a code to the number; returns when it expires. */
export function useSendCode() {
  const intents = useIntents();
  return useMutation({
    mutationFn: (phone: string) => post('/me/phone/code', { phone }, intents.keyFor({ phone })),
    onSettled: () => intents.done(),
  });
}
