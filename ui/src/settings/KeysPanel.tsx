import { useState } from "react";

import { clashOf, type KeyClash, placeOf, type SingleKey, singleKeyList, singleKeys, withKey } from "../keys";
import { Button, Checkbox, Field, Panel, RowTh, Table, Td, Th } from "../kit";
import { usePreferences } from "../session";
import type { KeyChoice } from "../wire";
import { useWords, type Words } from "../words";
import styles from "./settings.module.css";

/** The keys that work alone: all of them off, or each under another. What clashes is not taken over. */
export function KeysPanel() {
  const t = useWords();
  const { preferences, change } = usePreferences();
  const choice = preferences.keys;
  const put = (keys: KeyChoice) => change({ keys });
  const own = choice.off || choice.changed.length > 0;
  return (
    <Panel title={t.single_keys()} actions={own && <Button size="small" look="quiet" onPress={() => put({ off: false, changed: [] })}>{t.single_keys_usual()}</Button>}>
      <p className={styles.soft}>{t.single_keys_note()}</p>
      <Checkbox checked={!choice.off} onChange={(on) => put({ ...choice, off: !on })}>{t.single_keys_on()}</Checkbox>
      {!choice.off && (
        <div className={styles.keys}>
          <Table label={t.single_keys()} dense>
            <thead><tr><Th>{t.keys_column_act()}</Th><Th>{t.single_keys_shipped()}</Th><Th>{t.keys_column_keys()}</Th></tr></thead>
            <tbody>{singleKeyList.map((key) => <Line key={key} of={key} choice={choice} onChange={put} />)}</tbody>
          </Table>
        </div>
      )}
    </Panel>
  );
}

function Line({ of, choice, onChange }: { of: SingleKey; choice: KeyChoice; onChange: (choice: KeyChoice) => void }) {
  const t = useWords();
  const now = placeOf(choice, of) ?? "";
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = (typed ?? now).trim().toLowerCase();
  const clash = clashOf(choice, of, wanted);
  const settle = () => {
    if (typed !== null && clash === null && wanted !== now) onChange(withKey(choice, of, wanted));
    if (clash === null) setTyped(null);
  };
  return (
    <tr>
      <RowTh>{singleKeys[of](t)}</RowTh>
      <Td>{of.toUpperCase()}</Td>
      <Td wrap>
        <Field label={t.single_keys_of({ act: singleKeys[of](t) })} quietLabel value={(typed ?? now).toUpperCase()} onChange={setTyped} onBlur={settle} placeholder={t.single_keys_none()} error={clash === null ? undefined : clashWords(t, clash)} />
      </Td>
    </tr>
  );
}

function clashWords(t: Words, clash: KeyClash): string {
  switch (clash.why) {
    case "taken":
      return t.single_keys_taken({ act: clash.by in singleKeys ? singleKeys[clash.by as SingleKey](t) : clash.by });
    case "notOne":
      return t.single_keys_not_one();
  }
}
