import { useState, type ReactNode } from 'react';
import type { Me } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { say } from '../../lib/dialog';
import { Btn } from '../../ui/Btn';
import { Sheet } from '../../ui/Sheet';
import { PolicyText } from './PolicyText';
import { useConsent } from './privacy.queries';

interface Asking {
  then: () => void;
}

/** Asks for consent before personal data are first stored, and continues once it is given. */
export function useAgreed(me: Me): { agreed: (then: () => void) => void; sheet: ReactNode } {
  const [asking, setAsking] = useState<Asking | null>(null);
  const consent = useConsent();
  const agree = () => {
    void consent
      .mutateAsync(me.policy.version)
      .then(() => {
        setAsking(null);
        asking?.then();
      })
      .catch((error: unknown) => say(sentenceOf(error)));
  };
  const sheet = asking ? (
    <Sheet
      title="使用前请您看一看"
      onClose={() => setAsking(null)}
      foot={
        <>
          <Btn text="先不" onTap={() => setAsking(null)} />
          <Btn text="同意" look="main" busy={consent.isPending} onTap={agree} />
        </>
      }
    >
      <PolicyText />
    </Sheet>
  ) : null;
  return { agreed: (then) => (me.policy.needed ? setAsking({ then }) : then()), sheet };
}
