import { useState } from "react";

import { call, refusalNote } from "../host";
import { useKeys } from "../keys";
import { Badge, Button, Dialog, ErrorNote, Kbd, Note, RowTh, Select, Table, Td, TextArea, Th } from "../kit";
import type { CaseDraft, PastedCase, PasteRead } from "../wire";
import { useWords } from "../words";
import styles from "./cases.module.css";
import { valueAt } from "./paste";
import { guessName } from "./PasteChecks";

type Props = { draft: CaseDraft; onFill: (pasted: PastedCase) => void; onClose: () => void };
/** Reads what was copied from a sheet or a notice. Ctrl+Enter reads, and then fills the form; nothing is saved here. */
export function PasteDialog({ draft, onFill, onClose }: Props) {
  const t = useWords();
  const [text, setText] = useState("");
  const [read, setRead] = useState<PasteRead | null>(null);
  const [at, setAt] = useState(0);
  const [refused, setRefused] = useState<unknown>(null);
  const chosen = read?.cases[at];
  const look = () => {
    if (text.trim() === "") return;
    void call("read_paste", { text }).then((it) => {
      setRefused(null);
      setAt(0);
      setRead(it);
    }, setRefused);
  };
  const main = chosen ? () => onFill(chosen) : look;
  useKeys([{ keys: "ctrl+enter", label: chosen ? t.paste_fill() : t.paste_read(), act: main, dialog: true }]);
  return (
    <Dialog
      open
      size="large"
      title={t.paste_title()}
      onClose={onClose}
      actions={chosen ? <Button look="primary" onPress={main}>{t.paste_fill()} <Kbd keys="Ctrl+Enter" /></Button> : <Button look="primary" onPress={main} disabled={text.trim() === ""}>{t.paste_read()} <Kbd keys="Ctrl+Enter" /></Button>}
    >
      <div className={styles.paste}>
        <p className={styles.soft}>{t.paste_explain()}</p>
        <TextArea
          label={t.paste_field()}
          name="paste"
          rows={read ? 3 : 9}
          value={text}
          onChange={(it) => {
            setText(it);
            setRead(null);
          }}
        />
        {refused !== null && <ErrorNote {...refusalNote(t, refused)} />}
        {read && read.cases.length === 0 && <Note tone="warn">{t.paste_none()}</Note>}
        {read && read.cases.length > 1 && <Choice read={read} at={at} onAt={setAt} />}
        {chosen && <Guesses draft={draft} pasted={chosen} />}
        {read && read.cases.length > 0 && read.left.length > 0 && <p className={styles.soft}>{t.paste_left({ names: read.left.join(t.list_comma()) })}</p>}
      </div>
    </Dialog>
  );
}

function Choice({ read, at, onAt }: { read: PasteRead; at: number; onAt: (at: number) => void }) {
  const t = useWords();
  return (
    <>
      <Select label={t.paste_choose({ count: read.cases.length })} name="pasted" value={String(at)} onChange={(it) => onAt(Number(it))} options={read.cases.map((it, place) => ({ key: String(place), text: [it.draft.debtor, it.draft.contract].filter((part) => part !== "").join(" · ") || `#${String(place + 1)}` }))} />
      {read.more > 0 && <p className={styles.soft}>{t.paste_more({ count: read.more })}</p>}
    </>
  );
}

/** What was read, where from, and what the form says already. */
function Guesses({ draft, pasted }: { draft: CaseDraft; pasted: PastedCase }) {
  const t = useWords();
  return (
    <Table label={t.paste_title()} dense>
      <thead><tr><Th>{t.paste_column_field()}</Th><Th>{t.paste_column_value()}</Th><Th>{t.paste_column_heard()}</Th></tr></thead>
      <tbody>
        {pasted.guesses.map((it) => {
          const there = valueAt(draft, it.field).trim();
          return (
            <tr key={it.field}>
              <RowTh>{guessName(t, it.field)}</RowTh>
              <Td wrap>{there === "" ? it.value : <><s className={styles.soft}>{it.value}</s> <span className={styles.soft}>{t.paste_kept({ value: there })}</span></>}</Td>
              <Td wrap><span className={styles.soft}>{it.heard}</span> {!it.named && <Badge tone="warn">{t.paste_guess()}</Badge>}</Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
