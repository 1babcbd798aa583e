import { useRevealReason } from "../casework";
import { Badge, Masked, type Revealed, RowTh, Table, Td, Th } from "../kit";
import { useSession } from "../session";
import type { MaskedField, PartyReach, PartyShown } from "../wire";
import { useWords } from "../words";
import { detailWord } from "../words/details";
import styles from "./casefile.module.css";

/** Fetches one personal number in clear; `null` is the debtor, otherwise the place among the guarantors. */
export type Reveal = (party: number | null, field: MaskedField, reason: string) => Promise<Revealed>;

type Field = { party: number | null; field: MaskedField };
type Props = { debtor: PartyShown; guarantors: readonly PartyShown[]; reveal: Reveal };
/** Who is liable. Personal numbers are replaced, not blurred; the eye shows one for a moment, and the vault logs it. */
export function Parties({ debtor, guarantors, reveal }: Props) {
  const t = useWords();
  const { ask, dialog } = useRevealReason(({ party, field }: Field, reason) => reveal(party, field, reason));
  return (
    <>
      <Table label={t.case_parties()}>
        <thead>
          <tr>
            <Th>{t.case_party_role()}</Th>
            <Th>{t.case_party_name()}</Th>
            <Th>{t.case_party_identity()}</Th>
            <Th>{t.case_party_phone()}</Th>
            <Th>{t.case_party_address()}</Th>
            <Th>{t.case_party_reach()}</Th>
          </tr>
        </thead>
        <tbody>
          <PartyRow role={t.case_party_debtor()} party={debtor} place={null} reveal={ask} />
          {guarantors.map((party, place) => (
            // The place in the file is the identity of a guarantor.
            <PartyRow key={place} role={t.case_party_guarantor()} party={party} place={place} reveal={ask} />
          ))}
        </tbody>
      </Table>
      {dialog}
      {guarantors.length === 0 && <p className={styles.soft}>{t.case_party_none()}</p>}
    </>
  );
}

type RowProps = { role: string; party: PartyShown; place: number | null; reveal: (field: Field) => Promise<Revealed | null> };
function PartyRow({ role, party, place, reveal }: RowProps) {
  const t = useWords();
  const { policy, user } = useSession().vault;
  const blind = user.lacks.includes("reveal");
  const cell = (field: MaskedField, label: string, masked: string | null) =>
    masked === null ? <span className={styles.soft}>{t.case_facts_none()}</span> : blind || !policy.masked.includes(field) ? masked : <Masked label={`${party.name} ${label}`} masked={masked} reveal={() => reveal({ party: place, field })} />;
  const from = (code: string | null) => (code === null ? t.detail_none() : t.detail_from({ source: detailWord(t, code) }));
  return (
    <tr>
      <RowTh>{role}</RowTh>
      <Td>
        {party.name} <span className={styles.soft}>{party.kind === "person" ? t.case_party_person() : t.case_party_company()}</span>
      </Td>
      <Td>{cell("identity", t.case_party_identity(), party.identity)}</Td>
      <Td>{cell("phone", t.case_party_phone(), party.phone)}{party.phone !== null && <div className={styles.soft}>{from(party.phoneSource)}</div>}</Td>
      <Td wrap>{cell("address", t.case_party_address(), party.address)}{party.address !== null && <div className={styles.soft}>{from(party.addressSource)}</div>}</Td>
      <Td wrap><Reach reach={party.reach} /></Td>
    </tr>
  );
}

/** When the person was last reached, and what stands against reaching them. */
function Reach({ reach }: { reach: PartyReach }) {
  const t = useWords();
  return (
    <>
      <div>{reach.reached === null ? <span className={styles.soft}>{t.reach_never()}</span> : t.reach_last({ day: reach.reached })}</div>
      {reach.invalid !== null && <Badge tone="warn">{t.reach_invalid({ day: reach.invalid })}</Badge>}
      {reach.refused !== null && <Badge tone="bad">{t.reach_refused({ day: reach.refused })}</Badge>}
      {reach.service !== null && <div className={styles.soft}>{t.reach_service({ day: reach.service })}</div>}
    </>
  );
}
