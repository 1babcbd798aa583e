import type { ReactNode } from "react";
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
  return (
    <Group selectedKey={value} onSelectionChange={(key) => onChange(key as Key)} className={styles.group ?? ""}>
      <TabList aria-label={label} className={styles.list ?? ""}>
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
