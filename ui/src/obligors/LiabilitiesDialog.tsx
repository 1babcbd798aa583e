import { EntryDialog, Group, Pair, useWritten, useWrong } from "../claim";
import { refusalNote, useAsk, useTrial } from "../host";
import { Amount, AmountField, Checkbox, DateField, Dialog, ErrorNote, Field, plainAmount, readDay, RowTh, Select, Skeleton, Table, Td, Th } from "../kit";
import { useKept } from "../session";
import type { Contribution, LiabilityBasis, LiabilityDraft, LiabilitiesPreviewed, ObligorsShown } from "../wire";
import { useWords } from "../words";
import { headName } from "../words/heads";
import styles from "./obligors.module.css";
import { basisName, contributionName } from "./words";

type Props = { caseId: string; asOf: string; today: string; onClose: () => void };
/** How far each guarantor of the file is liable. */
export function LiabilitiesDialog(props: Props) {
  const t = useWords();
  const { data, error } = useAsk("case_obligors", { caseId: props.caseId, asOf: props.asOf });
  if (data) return <Liabilities {...props} now={data} />;
  return (
    <Dialog open size="large" title={t.obligors_edit()} onClose={props.onClose}>
      {error ? <ErrorNote {...refusalNote(t, error)} /> : <Skeleton rows={6} label={t.kit_loading()} />}
    </Dialog>
  );
}

type Typed = { liabilities: readonly LiabilityDraft[]; reason: string };
const fields = /^(contract|sharePercent|ceiling|heads|periodFrom|periodUntil|demandedOn|innerSharePercent|reason)$/;

const stated = (guarantor: number): LiabilityDraft => ({ guarantor, basis: "jointGuarantee", contract: "", sharePercent: "", ceiling: "", heads: [], periodFrom: "", periodUntil: "", demandedOn: "", contribution: "notAgreed", innerSharePercent: "" });

function Liabilities({ caseId, asOf, today, onClose, now }: Props & { now: ObligorsShown }) {
  const t = useWords();
  const kept = `liabilities ${caseId}`;
  const [typed, keep] = useKept<Typed | null>(kept, null);
  const { liabilities, reason } = typed ?? { liabilities: now.liabilities, reason: "" };
  const day = (text: string) => readDay(text, today) ?? text;
  const plain = liabilities.map((it) => ({ ...it, ceiling: plainAmount(it.ceiling), periodFrom: day(it.periodFrom), periodUntil: day(it.periodUntil), demandedOn: day(it.demandedOn) }));
  const onDone = useWritten({ caseId, kept, said: t.obligors_done(), onClose });
  const trial = useTrial({
    preview: "preview_liabilities",
    ask: { draft: { caseId, liabilities: plain, reason: "" }, asOf },
    act: "set_liabilities",
    write: { draft: { caseId, liabilities: plain, reason: reason.trim() } },
    enabled: true,
    onDone,
  });
  const wrong = useWrong(trial.refused);
  const change = (part: Partial<Typed>) => {
    trial.reset();
    keep(() => ({ liabilities, reason, ...part }));
  };
  const guarantors = now.obligors.flatMap((it) => (it.guarantor === null ? [] : [{ ...it, guarantor: it.guarantor }]));
  const put = (it: LiabilityDraft) => change({ liabilities: [...liabilities.filter((other) => other.guarantor !== it.guarantor), it].sort((a, b) => a.guarantor - b.guarantor) });
  return (
    <EntryDialog
      size="large"
      title={t.obligors_edit()}
      saveText={t.obligors_save()}
      ready={reason.trim() !== ""}
      trial={trial}
      fields={fields}
      onClose={onClose}
      preview={trial.data ? <Effect preview={trial.data} busy={trial.asking} /> : null}
    >
      {guarantors.map(({ guarantor, name, heads }) => {
        const one = liabilities.find((it) => it.guarantor === guarantor);
        return (
          <Group key={guarantor} title={name}>
            <Checkbox
              checked={one !== undefined}
              onChange={(on) => (on ? put(stated(guarantor)) : change({ liabilities: liabilities.filter((it) => it.guarantor !== guarantor) }))}
            >
              {t.obligors_stated()}
            </Checkbox>
            {one && <Bounds value={one} heads={heads.map((it) => ({ id: it.id, name: headName(t, it) }))} onChange={put} wrong={wrong} />}
          </Group>
        );
      })}
      <Field label={t.adjust_reason()} hint={t.obligors_reason_hint()} value={reason} onChange={(text) => change({ reason: text })} error={wrong("reason")} name="reason" required />
    </EntryDialog>
  );
}

const bases = ["jointGuarantee", "generalGuarantee", "thirdPartySecurity", "jointDebtor"] as const satisfies readonly LiabilityBasis[];
const contributions = ["notAgreed", "agreed", "sameInstrument"] as const satisfies readonly Contribution[];

type BoundsProps = { value: LiabilityDraft; heads: readonly { id: string; name: string }[]; onChange: (value: LiabilityDraft) => void; wrong: (name: string) => string | undefined };
function Bounds({ value, heads, onChange, wrong }: BoundsProps) {
  const t = useWords();
  const change = (part: Partial<LiabilityDraft>) => onChange({ ...value, ...part });
  const name = (field: string) => `${field}-${String(value.guarantor)}`;
  return (
    <>
      <Pair>
        <Select label={t.obligors_basis()} value={value.basis} onChange={(basis) => change({ basis })} options={bases.map((key) => ({ key, text: basisName(t, key) }))} />
        <Field label={t.obligors_contract()} value={value.contract} onChange={(contract) => change({ contract })} error={wrong("contract")} name={name("contract")} />
        <AmountField label={t.obligors_ceiling()} hint={t.obligors_unbounded()} value={value.ceiling} onChange={(ceiling) => change({ ceiling })} error={wrong("ceiling")} name={name("ceiling")} />
        <Field label={t.obligors_share()} hint={t.obligors_unbounded()} value={value.sharePercent} onChange={(sharePercent) => change({ sharePercent })} error={wrong("sharePercent")} kind="figures" name={name("share")} />
        <DateField label={t.obligors_period_from()} value={value.periodFrom} onChange={(periodFrom) => change({ periodFrom })} error={wrong("periodFrom")} name={name("from")} />
        <DateField label={t.obligors_period_until()} value={value.periodUntil} onChange={(periodUntil) => change({ periodUntil })} error={wrong("periodUntil")} name={name("until")} />
        <DateField label={t.obligors_demanded_on()} value={value.demandedOn} onChange={(demandedOn) => change({ demandedOn })} error={wrong("demandedOn")} name={name("demanded")} />
        <Select label={t.obligors_contribution()} value={value.contribution} onChange={(contribution) => change({ contribution })} options={contributions.map((key) => ({ key, text: contributionName(t, key) }))} />
        {value.contribution !== "notAgreed" && (
          <Field label={t.obligors_inner_share()} value={value.innerSharePercent} onChange={(innerSharePercent) => change({ innerSharePercent })} error={wrong("innerSharePercent")} kind="figures" name={name("inner")} />
        )}
      </Pair>
      <fieldset className={styles.heads}>
        <legend>{t.obligors_heads()}</legend>
        {heads.map(({ id, name: text }) => (
          <Checkbox key={id} checked={value.heads.includes(id)} onChange={(on) => change({ heads: on ? [...value.heads, id] : value.heads.filter((it) => it !== id) })}>{text}</Checkbox>
        ))}
      </fieldset>
    </>
  );
}

/** What each would owe, before and after. */
function Effect({ preview, busy }: { preview: LiabilitiesPreviewed; busy: boolean }) {
  const t = useWords();
  return (
    <div aria-busy={busy} aria-live="polite">
      <Table label={t.obligors_title()} dense>
        <thead>
          <tr>
            <Th>{t.obligors_choose()}</Th>
            <Th figures>{t.change_before()}</Th>
            <Th figures>{t.change_after()}</Th>
          </tr>
        </thead>
        <tbody>
          {preview.after.map((it, place) => (
            <tr key={it.guarantor ?? "debtor"}>
              <RowTh>{it.name}</RowTh>
              <Td figures><Amount yuan={preview.before[place]?.total ?? "0"} unit="yuan" /></Td>
              <Td figures><Amount yuan={it.total} unit="yuan" /></Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
