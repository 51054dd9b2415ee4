import { useState } from 'react';
import { sentenceOf } from '../../../api/error';
import { usePhoneFromWechat, useProvePhone, useSendCode } from '../../../features/account/contact.queries';
import { say } from '../../../lib/dialog';

/** A number comes from WeChat, or is typed and verified with an SMS code. */
export function useProving() {
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [send, prove, fromWechat] = [useSendCode(), useProvePhone(), usePhoneFromWechat()];
  const toasts = (done: string) => ({
    onSuccess: () => say(done),
    onError: (error: Error) => say(sentenceOf(error)),
  });
  const finished = {
    ...toasts('手机号已保存'),
    onSuccess: () => {
      say('手机号已保存');
      setPhone('');
      setCode('');
      send.reset();
    },
  };
  return {
    phone,
    setPhone,
    code,
    setCode,
    isSent: send.isSuccess,
    isSending: send.isPending,
    isProving: prove.isPending,
    send: () => (phone.trim() ? send.mutate(phone.trim(), toasts('验证码已发出')) : say('请填写手机号')),
    prove: () =>
      code.trim() ? prove.mutate({ phone: phone.trim(), code: code.trim() }, finished) : say('请填写验证码'),
    take: (wechatCode: string) => fromWechat.mutate(wechatCode, finished),
  };
}
