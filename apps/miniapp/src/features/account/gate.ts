import { useIsSignedIn } from '../../api/session';
import { useShown } from '../../lib/lifecycle';
import { askToSignIn } from '../../lib/route';

/** Pages with personal data send a signed-out user to the login page and back afterwards. */
export function useGate(): boolean {
  const isSignedIn = useIsSignedIn();
  useShown(() => {
    if (!isSignedIn) void askToSignIn();
  });
  return isSignedIn;
}
