import { Button } from '@tarojs/components';
import styles from './Btn.module.scss';

/** WeChat's own button: it asks the person, and gives a code for the number. Nothing comes when they say no. */
export function PhoneBtn({ text, onCode }: { text: string; onCode: (code: string) => void }) {
  return (
    <Button className={`${styles.btn} ${styles.main} ${styles.native}`} openType="getPhoneNumber"
      onGetPhoneNumber={({ detail }: { detail: { code?: string } }) => { if (detail.code) onCode(detail.code); }}>
      {text}
    </Button>
  );
}
