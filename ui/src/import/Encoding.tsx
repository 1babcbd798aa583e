import { Select } from "../kit";
import type { SheetEncoding } from "../wire";
import { useWords } from "../words";

type Props = { value: SheetEncoding | null; onChange: (encoding: SheetEncoding) => void; disabled?: boolean };
/** How the bytes of a CSV become characters. */
export function Encoding({ value, onChange, disabled = false }: Props) {
  const t = useWords();
  return (
    <Select<SheetEncoding>
      label={t.import_encoding()}
      value={value}
      disabled={disabled}
      onChange={(encoding) => encoding !== value && onChange(encoding)}
      options={[
        { key: "utf8", text: t.import_encoding_utf8() },
        { key: "gb18030", text: t.import_encoding_gb18030() },
      ]}
    />
  );
}
