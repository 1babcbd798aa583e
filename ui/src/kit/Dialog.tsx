import type { ReactNode } from "react";
import { Dialog as Body, Heading, Modal, ModalOverlay } from "react-aria-components";

import { useWords } from "../words";
import { Button } from "./Button";
import styles from "./Dialog.module.css";

type Props = {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot, the main one last. */
  actions?: ReactNode;
  size?: "small" | "medium" | "large" | "wide";
};
/** A dialog over the screen. Esc closes it, Tab stays inside, the focus returns to where it was. */
export function Dialog({ title, open, onClose, children, actions, size = "medium" }: Props) {
  const t = useWords();
  return (
    <ModalOverlay isOpen={open} onOpenChange={(now) => !now && onClose()} isDismissable className={styles.scrim ?? ""}>
      <Modal className={`${styles.frame ?? ""} ${styles[size] ?? ""}`}>
        <Body className={styles.body ?? ""}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title ?? ""}>{title}</Heading>
            <Button look="quiet" icon="close" label={t.kit_close()} onPress={onClose} />
          </header>
          <div className={styles.content}>{children}</div>
          {actions !== undefined && <footer className={styles.foot}>{actions}</footer>}
        </Body>
      </Modal>
    </ModalOverlay>
  );
}
