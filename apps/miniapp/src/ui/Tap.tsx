import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { isH5 } from '../lib/platform';
import { aria } from './aria';
import styles from './Tap.module.scss';

type Props = PropsWithChildren<{
  onTap: () => void;
  role?: 'button' | 'radio' | 'checkbox' | 'link' | 'switch';
  label?: string;
  checked?: boolean;
  disabled?: boolean;
  className?: string;
}>;

/** In a browser a person may use a keyboard. */
const keys = (act: () => void) => ({
  tabIndex: 0,
  onKeyDown: (event: { key: string; preventDefault: () => void }) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    act();
  },
});

/** Anything tappable: at least 44 px high, with touch feedback and an accessible name. */
export function Tap({
  onTap,
  role = 'button',
  label,
  checked,
  disabled = false,
  className = '',
  children,
}: Props) {
  const act = () => {
    if (!disabled) onTap();
  };
  return (
    <View
      className={`${styles.tap} ${className}`}
      hoverClass={disabled ? 'none' : styles.touched}
      onClick={act}
      {...aria({ role, label, checked, disabled })}
      {...(isH5 ? keys(act) : {})}
    >
      {children}
    </View>
  );
}
