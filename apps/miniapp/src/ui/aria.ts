import { isH5 } from '../lib/platform';

interface Aria {
  role: string;
  label?: string;
  checked?: boolean;
  disabled?: boolean;
  modal?: boolean;
}

/** WeChat wants `aria-role`, browsers `role`; both read the rest. */
export function aria({ role, label, checked, disabled, modal }: Aria): Record<string, string | undefined> {
  return {
    [isH5 ? 'role' : 'aria-role']: role,
    'aria-label': label,
    'aria-checked': checked === undefined ? undefined : String(checked),
    'aria-disabled': disabled ? 'true' : undefined,
    'aria-modal': modal ? 'true' : undefined,
  };
}
