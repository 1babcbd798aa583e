import { useState } from "react";

import { canChoose, chooseOpenPath, chooseSavePath, refusalText, useAct } from "../host";
import { Button, Field, toast } from "../kit";
import { useWords } from "../words";
import styles from "./custody.module.css";

type FieldProps = { value: string; onChange: (path: string) => void };

/** The file that is asked for beside the passphrase. */
export function KeyFileField({ value, onChange, hint, make = false }: FieldProps & { hint: string; /** A new one can be written here. */ make?: boolean }) {
  const t = useWords();
  const { mutate, isPending, error } = useAct("make_key_file", {
    onDone: ({ path }) => {
      onChange(path);
      toast({ text: t.key_file_made(), detail: path });
    },
  });
  const browse = async () => {
    const chosen = await chooseOpenPath({ title: t.key_file() });
    if (chosen !== null) onChange(chosen);
  };
  const write = async () => {
    const path = canChoose() ? await chooseSavePath({ title: t.key_file_make(), suggested: "recourse.key" }) : value.trim();
    if (path !== null && path !== "") mutate({ path });
  };
  return (
    <Field
      label={t.key_file()}
      name="keyFile"
      value={value}
      onChange={onChange}
      hint={hint}
      error={error ? refusalText(t, error) : undefined}
      after={
        <>
          {canChoose() && <Button icon="folder" onPress={() => void browse()}>{t.kit_browse()}</Button>}
          {make && <Button busy={isPending} onPress={() => void write()}>{t.key_file_make()}</Button>}
        </>
      }
    />
  );
}

/** The file on a share that remembers how far the vault had come. */
export function WitnessField({ value, onChange }: FieldProps) {
  const t = useWords();
  const browse = async () => {
    const chosen = await chooseSavePath({ title: t.witness(), suggested: "recourse-witness.json" });
    if (chosen !== null) onChange(chosen);
  };
  return <Field label={t.witness()} name="witness" value={value} onChange={onChange} hint={t.witness_hint()} after={canChoose() && <Button icon="folder" onPress={() => void browse()}>{t.kit_browse()}</Button>} />;
}

type MoreProps = { label: string; open?: boolean; children: React.ReactNode };
/** What most do not need. */
export function More({ label, open = false, children }: MoreProps) {
  const [shown, setShown] = useState(open);
  return (
    <details className={styles.more} open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{label}</summary>
      <div>{children}</div>
    </details>
  );
}
