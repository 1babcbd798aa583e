import { Button } from "../kit";
import { useWords } from "../words";
import styles from "./claim.module.css";

type Named = { id: string; name: string };
type Props = { label: string; heads: readonly Named[]; value: readonly string[]; onChange: (ids: string[]) => void };
/** Heads in the order in which they are paid. Buttons move one up or down; nothing needs the mouse. */
export function OrderList({ label, heads, value, onChange }: Props) {
  const t = useWords();
  const name = (id: string) => heads.find((it) => it.id === id)?.name ?? id;
  const rest = heads.filter((it) => !value.includes(it.id));
  const up = (place: number) => {
    const moved = value[place];
    if (moved === undefined || place === 0) return;
    onChange(value.toSpliced(place, 1).toSpliced(place - 1, 0, moved));
  };
  return (
    <div role="group" aria-label={label}>
      <ol className={styles.order}>
        {value.map((id, place) => (
          <li key={id}>
            <span>{place + 1}.</span>
            <span className={styles.orderName}>{name(id)}</span>
            <Button size="small" look="quiet" icon="up" label={t.order_up({ head: name(id) })} disabled={place === 0} onPress={() => up(place)} />
            <Button size="small" look="quiet" icon="down" label={t.order_down({ head: name(id) })} disabled={place === value.length - 1} onPress={() => up(place + 1)} />
            <Button size="small" look="quiet" icon="close" label={t.order_drop({ head: name(id) })} onPress={() => onChange(value.filter((it) => it !== id))} />
          </li>
        ))}
        {rest.map(({ id, name: text }) => (
          <li key={id}>
            <Button size="small" look="quiet" icon="plus" label={t.order_add({ head: text })} onPress={() => onChange([...value, id])}>{text}</Button>
          </li>
        ))}
      </ol>
    </div>
  );
}
