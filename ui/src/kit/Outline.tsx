import type { ReactNode } from "react";
import { Button, Collection, Tree, TreeItem, TreeItemContent } from "react-aria-components";

import styles from "./Outline.module.css";

export type OutlineItem = {
  /** Alone in the whole outline. */
  id: string;
  /** What a screen reader says of the row. */
  text: string;
  name: ReactNode;
  figure?: ReactNode;
  parts: readonly OutlineItem[];
};

type Props = {
  label: string;
  items: readonly OutlineItem[];
  /** Open from the start. */
  open: readonly string[];
  /** What the mark that opens a row is called. */
  toggle: string;
};
/** Rows within rows. Right opens a row and goes in, left closes it and goes out, up and down move. */
export function Outline({ label, items, open, toggle }: Props) {
  return (
    <Tree aria-label={label} items={items} defaultExpandedKeys={open} className={styles.outline ?? ""} selectionMode="none">
      {function row(item: OutlineItem) {
        return (
          <TreeItem id={item.id} textValue={item.text} className={styles.row ?? ""}>
            <TreeItemContent>
              {({ hasChildItems }) => (
                <div className={styles.line}>
                  {hasChildItems ? <Button slot="chevron" aria-label={toggle} className={styles.chevron ?? ""}><svg viewBox="0 0 10 10" aria-hidden="true"><path d="M3 1.5 7 5 3 8.5" /></svg></Button> : <span className={styles.leaf} />}
                  <span className={styles.name}>{item.name}</span>
                  <span className={styles.figure}>{item.figure}</span>
                </div>
              )}
            </TreeItemContent>
            <Collection items={item.parts}>{row}</Collection>
          </TreeItem>
        );
      }}
    </Tree>
  );
}
