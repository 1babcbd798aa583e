import { type ReactNode, useEffect, useRef } from "react";
import { Tab, TabList, TabPanel, Tabs as Group } from "react-aria-components";

import styles from "./Tabs.module.css";

export type TabItem<Key extends string> = { key: Key; title: string; badge?: string | number };

type Props<Key extends string> = {
  label: string;
  tabs: readonly TabItem<Key>[];
  value: Key;
  onChange: (key: Key) => void;
  /** Content of the tab that is open; nothing else is drawn. */
  children: ReactNode;
};
/** Tabs; arrows move between them. */
export function Tabs<Key extends string>({ label, tabs, value, onChange, children }: Props<Key>) {
  const list = useRef<HTMLDivElement>(null);
  // A key may change the tab while another one has the focus; it comes along, so that one tab is lit and not two.
  useEffect(() => {
    if (list.current?.contains(document.activeElement)) list.current.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
  }, [value]);
  return (
    <Group selectedKey={value} onSelectionChange={(key) => onChange(key as Key)} className={styles.group ?? ""}>
      <TabList ref={list} aria-label={label} className={styles.list ?? ""}>
        {tabs.map((it) => (
          <Tab key={it.key} id={it.key} className={styles.tab ?? ""}>
            {it.title}
            {it.badge !== undefined && <span className={styles.badge}>{it.badge}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((it) => (
        <TabPanel key={it.key} id={it.key} className={styles.panel ?? ""}>
          {it.key === value && children}
        </TabPanel>
      ))}
    </Group>
  );
}
