import { useWrong } from "../claim";
import { Button, Checkbox, Field } from "../kit";
import type { AccountDraft } from "../wire";
import { useWords } from "../words";
import { noAccount, printed } from "./organisation";
import styles from "./settings.module.css";

type Props = { accounts: readonly AccountDraft[]; refused: Error | null; onChange: (accounts: AccountDraft[]) => void };
/** Accounts beside that of the letterhead: of whoever bought a claim, and further ones of our own. */
export function Accounts({ accounts, refused, onChange }: Props) {
  const t = useWords();
  const wrong = useWrong(refused);
  return (
    <>
      <h3>{t.accounts_title()}</h3>
      <p className={styles.soft}>{t.accounts_note()}</p>
      {accounts.map((account, place) => {
        const field = (name: Exclude<keyof AccountDraft, "default">) => ({
          name: `accounts.${String(place)}.${name}`,
          value: account[name],
          onChange: (text: string) => onChange(accounts.map((it, at) => (at === place ? { ...it, [name]: text } : it))),
          error: wrong(`accounts.${String(place)}.${name}`),
        });
        return (
          // Accounts are told apart by their place alone until they are kept.
          <fieldset key={place} className={styles.account}>
            <legend>{t.accounts_account({ number: place + 1 })} <Button size="small" look="quiet" icon="close" label={t.accounts_remove({ number: place + 1 })} onPress={() => onChange(accounts.filter((_, at) => at !== place))} /></legend>
            <div className={styles.fields}>
              <Field label={t.accounts_creditor()} hint={t.accounts_creditor_hint()} {...field("creditor")} />
              <Field label={t.accounts_holder()} required {...field("holder")} />
              <Field label={t.accounts_bank()} required {...field("bank")} />
              <Field label={t.accounts_number()} kind="code" required {...field("number")} />
            </div>
            <Checkbox checked={account.default} onChange={(on) => onChange(printed(accounts, place, on))}>{t.accounts_print()}</Checkbox>
          </fieldset>
        );
      })}
      <div><Button size="small" icon="plus" onPress={() => onChange([...accounts, noAccount])}>{t.accounts_add()}</Button></div>
    </>
  );
}
