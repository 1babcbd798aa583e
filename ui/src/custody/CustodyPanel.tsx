import { useState } from "react";

import { refusalNote, useAct, useAsk } from "../host";
import { Badge, Button, ErrorNote, Note, Panel, Skeleton, toast } from "../kit";
import { useMay, useSession } from "../session";
import type { CustodyShown } from "../wire";
import { useWords } from "../words";
import styles from "./custody.module.css";
import { PassphraseDialog } from "./PassphraseDialog";
import { QuickDialog } from "./QuickDialog";
import { RecoveryDialog } from "./RecoveryDialog";
import { RekeyDialog } from "./RekeyDialog";

type Open = "passphrase" | "recovery" | "quick" | "rekey";

/** How one gets into this vault, and what of that can be changed. */
export function CustodyPanel() {
  const t = useWords();
  const { data, error } = useAsk("custody", {});
  const { vault } = useSession();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <Panel title={t.custody_title()}>
      {error && <ErrorNote {...refusalNote(t, error)} />}
      {!data && !error && <Skeleton rows={4} label={t.kit_loading()} />}
      {data && data.place !== "own" && <PlaceNote place={data.place} />}
      {data && !data.recovery && !vault.sample && <Note tone="warn">{t.recovery_none_note()}</Note>}
      {data && <Ways custody={data} onOpen={setOpen} />}
      {data && open === "passphrase" && <PassphraseDialog keyFile={data.keyFile} onClose={close} />}
      {data && open === "recovery" && <RecoveryDialog keyFile={data.keyFile} renew={data.recovery} onClose={close} />}
      {data && open === "quick" && <QuickDialog keyFile={data.keyFile} onClose={close} />}
      {data && open === "rekey" && <RekeyDialog keyFile={data.keyFile} onClose={close} />}
    </Panel>
  );
}

function Ways({ custody, onOpen }: { custody: CustodyShown; onOpen: (open: Open) => void }) {
  const t = useWords();
  const may = useMay();
  const { mutate, isPending } = useAct("forget_quick_unlock", { onDone: () => toast({ text: t.quick_forgotten() }) });
  const at = (it: string) => new Date(it).toLocaleString(undefined, { month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit" });
  return (
    <dl className={styles.choices}>
      <dt>{t.vault_passphrase()}</dt>
      <dd>{custody.keyFile && <Badge tone="accent">{t.custody_with_key_file()}</Badge>}<Button size="small" onPress={() => onOpen("passphrase")}>{t.custody_passphrase_change()}</Button></dd>
      <dt>{t.recovery_key()}</dt>
      <dd>
        {custody.recovery ? <Badge tone="good">{t.recovery_there()}</Badge> : <Badge tone="warn">{t.recovery_missing()}</Badge>}
        {may("manage") && <Button size="small" onPress={() => onOpen("recovery")}>{custody.recovery ? t.recovery_renew() : t.recovery_make()}</Button>}
      </dd>
      <dt>{t.quick_title()}</dt>
      <dd>
        {!custody.keychain && <span className={styles.soft}>{t.quick_no_keychain()}</span>}
        {custody.keychain && custody.quickUntil !== "" && <><span>{t.quick_until({ until: at(custody.quickUntil) })}</span><Button size="small" busy={isPending} onPress={() => mutate({})}>{t.quick_forget()}</Button></>}
        {custody.keychain && custody.quickUntil === "" && <Button size="small" onPress={() => onOpen("quick")}>{t.quick_keep()}</Button>}
      </dd>
      <dt>{t.witness()}</dt>
      <dd>{custody.witness === "" ? <span className={styles.soft}>{t.witness_none()}</span> : custody.witness}</dd>
      {may("manage") && (
        <>
          <dt>{t.rekey_title()}</dt>
          <dd><Button size="small" onPress={() => onOpen("rekey")}>{t.rekey_start()}</Button><span className={styles.soft}>{t.rekey_when()}</span></dd>
        </>
      )}
    </dl>
  );
}

/** Says what is wrong with a place for a vault. */
export function PlaceNote({ place }: { place: CustodyShown["place"] }) {
  const t = useWords();
  if (place === "own") return null;
  return <Note tone="warn" title={place === "network" ? t.place_network() : t.place_synced()}>{t.place_advice()}</Note>;
}
