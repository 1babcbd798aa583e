import { Select } from "../kit";
import type { OrderDraft } from "../wire";
import { useWords } from "../words";
import { OrderList } from "./OrderList";

type Props = { label: string; order: OrderDraft; heads: readonly { id: string; name: string }[]; onChange: (order: OrderDraft) => void; error: string | undefined };
/** In what order payments are applied. */
export function OrderFields({ label, order, heads, onChange, error }: Props) {
  const t = useWords();
  return (
    <div>
      <Select<OrderDraft["order"]>
        label={label}
        value={order.order}
        onChange={(key) => onChange(key === "free" ? { order: key, heads: heads.map((it) => it.id) } : { order: key })}
        options={[{ key: "statutory", text: t.order_statutory() }, { key: "principalFirst", text: t.order_principal_first() }, { key: "free", text: t.order_free() }]}
        error={error}
      />
      {order.order === "free" && <OrderList label={label} heads={heads} value={order.heads} onChange={(ids) => onChange({ order: "free", heads: ids })} />}
    </div>
  );
}
