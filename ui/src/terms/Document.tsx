import { Details } from "../claim";
import { Button, Note, TextArea } from "../kit";
import { useWords } from "../words";
import styles from "./terms.module.css";

type Props = { /** The rules as a document. */ picked: string; byHand: boolean; /** The whole claim with what the journal adds. */ claim: string | undefined; onChange: (text: string) => void };
/** The plain document the picks come to. Changed by hand it takes their place; the desk names what in it does not hold, by path and code. */
export function Document({ picked, byHand, claim, onChange }: Props) {
  const t = useWords();
  return (
    <>
      {byHand && <Note actions={<Button size="small" onPress={() => onChange("")}>{t.terms_document_back()}</Button>}>{t.terms_document_by_hand()}</Note>}
      <Details title={t.terms_document()} open={byHand}>
        <div className={styles.document}>
          <TextArea label={t.terms_document_label()} hint={t.terms_document_hint()} value={picked} onChange={onChange} rows={14} name="document" />
        </div>
      </Details>
      {claim !== undefined && (
        <Details title={t.terms_claim()}>
          {/* A scroller must be reachable by keyboard. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre className={styles.claim} tabIndex={0} role="region" aria-label={t.terms_claim()}>{claim}</pre>
        </Details>
      )}
    </>
  );
}
